"""Trains the language model from openly licensed corpora and writes `models/`.

Only this package needs torch; the readers, the decoder and the scorer do not import it.
"""
