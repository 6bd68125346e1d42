"""Neo4j Browser in a tab: its login form, its editor, its guide, and the frames of answers."""

import json
import time

from tests.chromium import Page
from tools.neo4j.ephemeral import Connection

__all__ = ["Neo4jBrowser"]

PATIENCE = 180  # seconds; the first plan of a long query takes 30 on a busy machine
EDITOR = "[data-testid=activeEditor] .monaco-editor"
PAGES = 20  # the guide has fewer
HEADING = "document.querySelector('[data-testid=guidesDrawer] .slide h3')?.textContent"
NEWEST = "document.querySelector('[data-testid=frame]')"
DONE = ("Started streaming", "Completed after", "no changes, no records", "Successfully set")


class Neo4jBrowser:
    """What a reader does in Neo4j Browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def until(self, script: str) -> None:
        """Wait until an expression of JavaScript holds."""
        end = time.monotonic() + PATIENCE
        while not self.page.run(f"Boolean({script})"):
            if time.monotonic() > end:
                text = self.page.run("document.body.innerText")
                raise AssertionError(f"not within {PATIENCE} s: {script}\n{text}")
            time.sleep(0.1)

    def log_in(self, connection: Connection) -> None:
        """Fill in the form, and wait until the server takes it."""
        self.until("document.querySelector('[data-testid=password]')")
        self._fill("boltaddress", connection.uri.rpartition("/")[2])
        self._fill("username", connection.username)
        self._fill("password", connection.password)
        self.page.click("[data-testid=connect]")
        self.until("document.body.innerText.includes('You are connected as user')")

    def _fill(self, field: str, text: str) -> None:
        one = f"document.querySelector('[data-testid={field}]')"
        # The form is drawn anew while the page starts, and forgets what was typed before.
        for _ in range(20):
            self.page.run(f"{one}.select()")
            self.page.call("Input.insertText", text=text)
            self.page.run("new Promise(done => setTimeout(done, 200))")
            if self.page.run(f"{one}.value") == text:
                return
        raise AssertionError(f"the field {field} does not keep its text")

    def type(self, command: str) -> str:
        """Type a command into the editor and run it; return what its frame shows."""
        self.page.click(EDITOR)
        self.page.call("Input.insertText", text=command)
        self.page.click("[data-testid=editor-Run]")
        return self.answer(command)

    def answer(self, command: str) -> str:
        """Return the text of the newest frame, once it shows this command and its answer."""
        wanted = json.dumps(" ".join(command.split()))
        shown = f"{NEWEST}?.querySelector('[data-testid=frameCommand]')?.textContent"
        self.until(f"({shown} ?? '').split(/\\s+/).join(' ').trim() === {wanted}")
        ready = (
            f"{NEWEST}.querySelector('svg circle.b-outline') || /ERROR/.test({NEWEST}.innerText)"
        )
        said = f"{json.dumps(DONE)}.some(one => {NEWEST}.innerText.includes(one))"
        told = f"{NEWEST}.querySelector('[data-testid=styleResetButton], .slide')"
        self.until(f"({ready} || {said} || {told})")
        return str(self.page.run(f"{NEWEST}.innerText"))

    def turn_to(self, heading: str) -> None:
        """Turn the pages of the guide till one with this heading is open."""
        self.until(HEADING)
        self.page.click("[data-testid=pagination-1]")
        for _ in range(PAGES):
            if self.page.run(HEADING) == heading:
                return
            self.page.click("[data-testid=guideNextSlide]")
        raise AssertionError(f"the guide has no page {heading!r}")

    def boxes(self) -> list[str]:
        """Return the texts of the boxes on the open page of the guide."""
        texts = "[...document.querySelectorAll('.slide pre.runnable')].map(one => one.textContent)"
        return [str(text).strip() for text in self.page.run(texts)]

    def click_box(self, number: int) -> str:
        """Press the arrow of a box on the open page, 1 the first; return what its frame shows."""
        command = self.boxes()[number - 1]
        self.page.click(f".slide pre.runnable:nth-of-type({number}) i")
        return self.answer(command)

    def fill_in(self, name: str, text: str) -> None:
        """Type into a field of the open page."""
        field = f"input[value-for={name}]"
        self.page.click(field)
        self.page.run(f"document.querySelector('{field}').select()")
        self.page.call("Input.insertText", text=text)
        self.page.key("Shift")
