"""The one source of the ontology: documents, records, nodes and edges as pydantic models."""
