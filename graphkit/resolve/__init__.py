"""Who is who, and what is one happening, across articles.

`assemble/` makes one article's graph; `people/`, `bodies/`, `places.py`, `happenings/`, `copies/`
decide what is one; `resolution.py` joins their decisions with the judgements of people.
"""
