"""Which reports of all articles are of one happening."""
