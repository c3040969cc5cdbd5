"""Formats in XML: EndNote, PubMed, MODS."""
