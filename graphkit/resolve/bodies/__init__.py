"""Which organizations and groups of all articles are one."""
