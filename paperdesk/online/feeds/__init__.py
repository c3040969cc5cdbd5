"""Feeds on the web: each kind is asked in its own way through the gate and read into the same items."""
