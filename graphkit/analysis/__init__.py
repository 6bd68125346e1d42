"""NetworkX measures over the actor network; pure functions."""
