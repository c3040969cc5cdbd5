"""What the two full-text indexes hold, in the order of their columns."""

SEARCH_COLUMNS = ("title", "authors", "venue", "keys", "abstract", "note", "highlights")
HEAD_COLUMNS = ("title", "authors")
