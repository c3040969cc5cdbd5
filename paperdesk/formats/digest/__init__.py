"""Digests: some papers on a page to be read in a browser, in a mail or on paper."""
