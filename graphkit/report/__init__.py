"""Named questions to a store, answered as tables."""
