"""Which people of all articles are one."""
