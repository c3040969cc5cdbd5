"""Feeds: what is subscribed to, fetching it, and what is new in it."""
