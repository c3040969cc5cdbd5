"""Pages of papers as text: title and abstract pairs."""
