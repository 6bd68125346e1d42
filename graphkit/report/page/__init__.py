"""The report as a page: one file that opens in a browser without a network."""

__all__ = ["PAGE", "QUESTION"]

PAGE = "page"  # its name among the reports; it is no table
QUESTION = "What is in the store, to look at? (one HTML file; needs --output)"
