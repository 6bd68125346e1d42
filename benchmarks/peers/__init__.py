"""What other programs find on the corpora on which graphkit is measured; for measuring only.

`make peers` installs them into an environment of their own, lets them tag (`tag.py`, which runs
there), scores what they found as graphkit is scored (`score.py`), and keeps the figures in
`tests/quality/peers.json`, which docs/accuracy.md shows.
"""
