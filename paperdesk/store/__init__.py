"""The library file: SQLite and only SQLite."""
