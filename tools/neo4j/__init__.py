"""A real Neo4j server for development and tests, with Docker or without it."""
