"""Turn news articles into a knowledge graph in which every edge opens its sentence."""

__version__ = "0.1.0"
