"""The words that give away the parts of a page; all in lower case."""

__all__ = [
    "COURTESY_TITLES",
    "DESK_WORDS",
    "MEDIA_WORDS",
    "NOT_NAMES",
    "PARTICLES",
    "SECTIONS",
    "SMALL_WORDS",
]


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Words that stand in the names of papers, stations and agencies.
MEDIA_WORDS = _words(
    "advertiser agency argus broadcaster broadcasting bulletin chronicle courier daily digest",
    "dispatch echo economist examiner express gazette globe guardian herald independent inquirer",
    "insider journal magazine mail media mercury mirror monitor network news newspaper newswire",
    "observer online post press radio record register review sentinel spectator standard star sun",
    "telegraph television times today tribune tv voice weekly wire",
)
# A line of nothing but these names a section of a site.
SECTIONS = _words(
    "africa americas analysis asia asia-pacific breaking business climate commentary conflict",
    "culture defence defense economy editorial energy environment europe exclusive explainer",
    "feature features finance health home international interview latest live local markets",
    "middle east nation national news opinion politics region regional report science security",
    "society special sport sports stories story tech technology top uk update updated us u.s.",
    "video war watch world and & the",
)
# Words that stay in lower case in a title-cased name.
SMALL_WORDS = _words("of the and for & in de la le der die das del a an on to")
# Parts of surnames that stay in lower case.
PARTICLES = _words(
    "de da do das dos di du del della der den van von zu zum zur ten ter te la le el al bin bint",
    "ibn ben abu af av y e i",
)
COURTESY_TITLES = _words("dr dr. prof prof. mr mr. mrs mrs. ms ms. sir")
# Words that no person's name holds.
NOT_NAMES = _words(
    "the a an about our your this that these in on at from for with and staff special breaking",
    "news source photo image view all more read share print comments today yesterday",
    "monday tuesday wednesday thursday friday saturday sunday january february march april june",
    "july august september october november december",
)
# The lower-case words of a desk's line.
DESK_WORDS = _words(
    "additional further reporting writing editing translation edited translated compiled produced",
    "by and in from for with of the at de van von",
)
