"""Text to papers and papers to text; no files, no database."""
