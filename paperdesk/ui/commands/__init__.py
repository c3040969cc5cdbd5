"""Every command of the window: one table, and functions by area."""
