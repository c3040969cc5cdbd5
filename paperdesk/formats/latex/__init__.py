"""LaTeX to Unicode and back, and what of it TeX can set."""
