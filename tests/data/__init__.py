"""A library of each version of the schema, as the PaperDesk of its time wrote it."""
