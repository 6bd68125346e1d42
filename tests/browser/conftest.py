"""Pages in a browser that neither complain nor ask for anything."""

import pytest

from graphkit.report.page.writing import page_html
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_story import two_presidents, week_after


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """Write a page of these articles."""

    def write(*articles):
        folder = tmp_path_factory.mktemp("page")
        with open_store(folder / "graphkit.db") as store:
            with store.writer() as writer:
                for article in articles:
                    writer.put(article, RUN)
            target = folder / "page.html"
            target.write_text(page_html(store.view()), encoding="utf-8")
        return target

    return write


@pytest.fixture
def silent(browser):
    """Open a page, which has been silent when the test ends."""
    found = []

    def opened(path, **how):
        page = browser.open(path, **how)
        found.append((page, path))
        return page

    yield opened
    for page, path in found:
        assert page.complaints == []
        assert page.requests == [path.as_uri()]
        page.close()


@pytest.fixture(scope="session")
def path(written):
    """The page of two articles."""
    return written(two_presidents(), week_after())


@pytest.fixture
def page(silent, path):
    """The page of two articles, opened."""
    return silent(path)
