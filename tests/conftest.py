pytest_plugins = [  # the first is imported by others: pytest rewrites what it imports itself
    "tests.needed",
    "tests.chromium",
    "tests.cli_fixtures",
    "tests.neo4j_server",
    "tests.neo4j_wiped",
]
