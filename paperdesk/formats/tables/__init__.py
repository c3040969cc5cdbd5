"""Tables of papers: CSV and TSV."""
