"""Where graphs are kept: SQLite and Neo4j behind one protocol."""
