"""Measures of the actor network, paths, and cuts of the graph; pure functions."""
