"""Which articles repeat another."""
