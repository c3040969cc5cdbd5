"""What connects the window's widgets with the session: each presenter serves one part of the window."""
