"""Source formats: a file or stream to documents, one format per file."""
