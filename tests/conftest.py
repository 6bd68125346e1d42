from hypothesis import HealthCheck, settings

pytest_plugins = [  # the first is imported by others: pytest rewrites what it imports itself
    "tests.needed",
    "tests.chromium",
    "tests.cli_fixtures",
    "tests.neo4j_server",
    "tests.neo4j_wiped",
]

collect_ignore = ["ftm"]  # another Python runs it, which has followthemoney

# What a test shows must not hang on how busy the machine is: speeds belong to benchmarks/.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
