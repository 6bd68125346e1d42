"""docker-compose.yml, as far as it can be checked without Docker or a server."""

import http.client
import re
import subprocess
import sys
import time
from contextlib import suppress

import pytest
import yaml

from graphkit.cli.pack import FILES, PORT
from graphkit.resources import schemas_dir
from tests.neo4j_server import COMPOSE_FILE, compose_environment, conf_settings
from tools.neo4j import home, jars
from tools.neo4j.background import USUAL_PORTS


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load(COMPOSE_FILE.read_text("utf-8"))


@pytest.fixture(scope="module")
def service(compose):
    return compose["services"]["neo4j"]


def test_ports_are_published_on_the_loopback_address_only(service):
    assert sorted(service["ports"]) == [
        f"127.0.0.1:{USUAL_PORTS.http}:7474",
        f"127.0.0.1:{USUAL_PORTS.bolt}:7687",
    ]
    assert "network_mode" not in service


def test_no_start_without_a_password_and_the_message_names_the_fix(service):
    required = re.fullmatch(
        r"neo4j/\$\{NEO4J_PASSWORD:\?(.+)\}", service["environment"]["NEO4J_AUTH"]
    )
    assert required is not None
    assert "make neo4j" in required[1]


def test_docker_and_jars_run_the_same_version(service):
    assert service["image"] == f"neo4j:{jars.version()}-community"


def test_shared_settings_have_the_same_value_in_docker_and_from_jars():
    settings = conf_settings(compose_environment())
    shared = settings.keys() & home.SETTINGS.keys()
    assert {"dbms.usage_report.enabled", "browser.remote_content_hostname_whitelist"} <= shared
    assert {name: settings[name] for name in shared} == {
        name: home.SETTINGS[name] for name in shared
    }


def test_setting_names_follow_the_rule_of_the_image():
    environment = {
        "NEO4J_server_memory_heap_max__size": "1g",
        "NEO4J_db_tx__log_rotation_size": "16m",
    }
    assert conf_settings(environment) == {
        "server.memory.heap.max_size": "1g",
        "db.tx_log.rotation.size": "16m",
    }


def test_every_setting_value_is_text(service):
    # YAML turns an unquoted false into a boolean, which compose refuses.
    assert {type(value) for value in service["environment"].values()} == {str}


def test_data_logs_and_imports_outlive_the_container(compose, service):
    mounted = dict(volume.split(":") for volume in service["volumes"])
    assert set(mounted.values()) == {"/data", "/logs", "/import"}
    assert set(mounted) == set(compose["volumes"])


def test_the_health_check_asks_the_server_inside_the_container(service):
    assert service["healthcheck"]["test"][-1] == "http://127.0.0.1:7474"


@pytest.fixture(scope="module")
def pack(compose):
    return compose["services"]["pack"]


def test_the_pack_is_published_on_the_loopback_address_only_and_may_change_nothing(pack):
    assert pack["ports"] == [f"127.0.0.1:{PORT}:{PORT}"]
    assert "network_mode" not in pack
    assert pack["read_only"]
    assert (pack["cap_drop"], pack["cap_add"]) == (["ALL"], ["DAC_OVERRIDE"])
    assert all("ro" in volume.split(":")[2].split(",") for volume in pack["volumes"])


def test_the_command_of_the_container_hands_out_the_pack_without_any_package(pack):
    port = home.free_ports().http
    host = {"0.0.0.0": "127.0.0.1", str(PORT): str(port)}  # noqa: S104 (tried on the loopback)
    mounted = dict(volume.split(":")[1::-1] for volume in pack["volumes"])
    program, *words = [(mounted | host).get(word, word) for word in pack["command"]]
    assert program == "python"
    # -S: no site packages, as in the bare image.
    command = [sys.executable, "-S", *words]
    with subprocess.Popen(command, cwd=COMPOSE_FILE.parent, stderr=subprocess.DEVNULL) as running:
        try:
            for path in FILES:
                shown = (schemas_dir() / "neo4j" / path[1:]).read_bytes()
                assert _fetched(running, port, path) == shown
            subprocess.run([sys.executable, *_health_check(pack, port)], timeout=60, check=True)
        finally:
            running.kill()


def _health_check(pack, port):
    _, program, *words = pack["healthcheck"]["test"]
    assert program == "python"
    return [word.replace(f":{PORT}/", f":{port}/") for word in words]


def _fetched(running, port, path):
    for _ in range(100):
        assert running.poll() is None
        with suppress(ConnectionRefusedError):
            opened = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            opened.request("GET", path)
            with opened.getresponse() as answer:  # which ends the connection
                return answer.read()
        time.sleep(0.1)
    raise AssertionError("nothing answers")
