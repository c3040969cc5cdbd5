"""Qt item models: they keep ids, never rows."""
