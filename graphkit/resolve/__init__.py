"""Who is who, and what is one happening, across articles.

`assemble/` makes one article's graph; `people/`, `bodies/`, `places.py`, `happenings/` and
`copies/` decide what is one; `resolution.py` joins their decisions with people's judgements.
"""
