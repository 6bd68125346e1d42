"""Document to annotated document; the only room that knows spaCy."""
