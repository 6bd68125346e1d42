"""Records of one article to entities, nodes and edges with ids that other articles share."""
