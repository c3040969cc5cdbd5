"""How long work tells how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called before each step with how much is done of how much in all; raising Cancelled stops the work."""
