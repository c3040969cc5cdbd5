"""What a user can do with a library, without a window."""
