"""An article whose names and words are markup, scripts and marks of direction."""

import datetime as dt

from graphkit.graph import ArticleGraph
from graphkit.model.node import Organization, Person, State
from tests.story import Story

__all__ = ["NAMES", "SENTENCES", "hostile"]

NAMES = {
    "x-script": "<script>document.title='owned'</script>",
    "x-quotes": '"O\'Hara" & <b onclick=alert(1)>Sons</b>',
    "x-link": "javascript:alert(2)",
    "x-turned": "\u202eevil\u202c \u200fמלך",
    "x-template": "{{ 7*7 }}{% raw %}${x}",
}
SENTENCES = [
    "\U0001f600\U0001f600 <script>document.title='owned'</script> met "
    '"O\'Hara" & <b onclick=alert(1)>Sons</b>.',
    "Then </script><script>document.title='owned'</script><!-- javascript:alert(2) hit "
    "\u202eevil\u202c \u200fמלך.",
    "{{ 7*7 }}{% raw %}${x} thanked javascript:alert(2)\u2028 ]]> <img src=x onerror=alert(3)>.",
]


def hostile() -> ArticleGraph:
    """The article, told by an outlet that is no better."""
    story = Story(SENTENCES, title="</title><script>document.title='owned'</script>")
    story.article = story.article.model_copy(update={"outlet": "javascript:alert(4)"})
    kinds = (Person, Organization, State, Person, Organization)
    for (key, name), kind in zip(NAMES.items(), kinds, strict=True):
        story.entity(kind(id=key, name=name), name)
    day = {"date": dt.date(2022, 2, 27), "date_basis": "article_date"}
    story.event("met", "CONSULT", did=["x-script", "x-quotes"], **day)
    story.event("hit", "ASSAULT", did=["x-link"], to=["x-turned"], score=-9, **day)
    story.event("thanked", "SUPPORT", did=["x-template"], to=["x-link"], score=4)
    story.statement("<img src=x onerror=alert(3)>", by=["x-template"], verification="unverified")
    return story.graph()
