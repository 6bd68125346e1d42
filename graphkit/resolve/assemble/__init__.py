"""An article's records to its graph: nodes and edges with ids."""
