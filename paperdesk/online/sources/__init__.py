"""The services that know papers, one small module each: what they are asked, and what their replies say."""
