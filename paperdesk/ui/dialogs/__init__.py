"""Dialogs: opened only through Ask."""
