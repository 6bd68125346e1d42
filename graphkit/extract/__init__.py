"""Annotated document to mentions, statements, events and relations; one kind per file."""
