pytest_plugins = ["tests.chromium", "tests.cli_fixtures", "tests.neo4j_server", "tests.neo4j_wiped"]
