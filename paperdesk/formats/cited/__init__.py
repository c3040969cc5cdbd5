"""What manuscripts cite: the citation keys in LaTeX, biber, Markdown and Typst files."""
