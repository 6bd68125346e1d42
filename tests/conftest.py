pytest_plugins = ["tests.cli_fixtures", "tests.neo4j_server", "tests.neo4j_wiped"]
