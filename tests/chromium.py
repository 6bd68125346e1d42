"""Pytest plugin: a real headless Chromium, driven through the DevTools protocol over two pipes.

It is the first of `COMMANDS` that is installed; `tests.needed` says what happens without one.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.needed import miss

__all__ = ["Browser", "Page"]

COMMANDS = ("chromium-headless-shell", "chromium", "google-chrome", "chromium-browser")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--remote-debugging-pipe",
    # Pages of this machine only.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)  # fmt: skip
PATIENCE = 60  # seconds
# The shell gives Chromium our pipes under the numbers it knows: it reads from 3 and writes to 4.
START = 'exec {{in}}<&{0} {{out}}>&{1}; exec 3<&$in 4>&$out; exec "$@"'
MISSING = "no Chromium: apt-get install chromium-headless-shell (or chromium), or install Chrome"


class Browser:
    """A running Chromium. Messages are JSON, each with a zero byte behind it."""

    def __init__(self, command: str, profile: str) -> None:
        reads, self._out = os.pipe()
        self._in, writes = os.pipe()
        self._process = subprocess.Popen(
            ["bash", "-c", START.format(reads, writes), "browser", command, *FLAGS,
             f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(reads, writes), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(reads)
        os.close(writes)
        self._rest = b""
        self._number = 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Send a command, and return its result; what happens meanwhile is kept in `events`."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if session is not None:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while (answer := self._next(end)).get("id") != self._number:
            self.events.append(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def wait(self, method: str, session: str) -> dict[str, Any]:
        """Return the next event of this name of a session."""
        end = time.monotonic() + PATIENCE
        while True:
            for event in self.events:
                if event.get("method") == method and event.get("sessionId") == session:
                    self.events.remove(event)
                    return event
            self.events.append(self._next(end))

    def _next(self, end: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self._in], [], [], left)[0]:
                raise RuntimeError(f"Chromium does not answer within {PATIENCE} s")
            more = os.read(self._in, 1 << 20)
            if not more:
                raise RuntimeError("Chromium has ended")
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def open(self, place: Path | str, *, width: int = 1280, dark: bool = False) -> "Page":
        """Load a file or an address in a new tab."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        return Page(self, target, attached["sessionId"]).load(place, width=width, dark=dark)

    def close(self) -> None:
        """End Chromium."""
        try:
            self.call("Browser.close")
            self._process.wait(PATIENCE)
        except (RuntimeError, OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        os.close(self._out)


class Page:
    """A tab: what it asks for, what it complains of, and what it shows."""

    def __init__(self, browser: Browser, target: str, session: str) -> None:
        self._browser, self._target, self._session = browser, target, session

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command to this tab."""
        return self._browser.call(method, self._session, **params)

    def load(self, place: Path | str, *, width: int, dark: bool) -> "Page":
        """Open a file or an address, and wait until it is there."""
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=900, deviceScaleFactor=1, mobile=width < 500,
        )  # fmt: skip
        self.call("Page.navigate", url=place.as_uri() if isinstance(place, Path) else place)
        self._browser.wait("Page.loadEventFired", self._session)
        return self

    def run(self, script: str) -> Any:
        """Return what an expression of JavaScript gives."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def key(self, name: str, *, text: str = "") -> None:
        """Press a key, as on a keyboard."""
        self.call("Input.dispatchKeyEvent", type="keyDown", key=name, code=name, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=name, code=name)

    def click(self, selector: str) -> None:
        """Press the mouse in the middle of the first element that a CSS selector finds."""
        x, y = self.middle(selector)
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.mouse(kind, x, y)

    def middle(self, selector: str) -> tuple[float, float]:
        """Return where the first element that a CSS selector finds is shown."""
        found = self.run(
            f"(() => {{ const one = document.querySelector({json.dumps(selector)});"
            "one.scrollIntoView({block: 'center', behavior: 'instant'});"
            "const box = one.getBoundingClientRect();"
            "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        return found[0], found[1]

    def mouse(self, kind: str, x: float, y: float, **more: int) -> None:
        """Send one movement of the mouse."""
        button = "left" if kind in ("mousePressed", "mouseReleased") else "none"
        pressed = {"button": button, "clickCount": int(button == "left")}
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **pressed, **more)

    @property
    def complaints(self) -> list[str]:
        """What the console says, and errors of scripts."""
        methods = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
        return [json.dumps(one["params"]) for one in self._mine() if one["method"] in methods]

    @property
    def requests(self) -> list[str]:
        """The addresses that the tab has asked for, the file itself among them."""
        sent = "Network.requestWillBeSent"
        return [one["params"]["request"]["url"] for one in self._mine() if one["method"] == sent]

    def _mine(self) -> list[dict[str, Any]]:
        self.run("new Promise(done => setTimeout(done, 50))")  # what is under way arrives
        return [one for one in self._browser.events if one.get("sessionId") == self._session]

    def screenshot(self, target: Path) -> None:
        """Write what is seen as PNG."""
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=False)
        target.write_bytes(base64.b64decode(shot["data"]))

    def close(self) -> None:
        """Close the tab."""
        self._browser.call("Target.closeTarget", targetId=self._target)


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config) -> Iterator[Browser]:
    """Chromium, started when a test first asks."""
    command = next(filter(None, map(shutil.which, COMMANDS)), None)
    if command is None:
        miss(pytestconfig, "the tests in a browser", MISSING)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        found = Browser(command, profile)
        yield found
        found.close()
