"""Whether a content tells something, and whom it tells of."""

import pytest

from graphkit.extract.content import contents_of
from graphkit.extract.said import is_said
from graphkit.extract.statements import find_statements
from tests.builders_text import tree_of
from tests.unit.test_extract_speech import token_of, told
