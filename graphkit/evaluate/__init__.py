"""Gold articles against predictions: precision, recall and F1 for every layer."""
