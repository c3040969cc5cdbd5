"""CSL-JSON, in and out, and the JSON of Zotero."""
