"""Citations as text: the forms in which a key or a reference is copied."""
