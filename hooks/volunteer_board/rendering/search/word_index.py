"""The words of all documents, as an inverted index that a browser loads in milliseconds.

The browser gives it to MiniSearch as if MiniSearch had made it. Words are folded and
stemmed here, by the rules that ``analysis`` passes on for the words of a query.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from volunteer_board.languages.words import analysis, index_term, words_of_all
from volunteer_board.rendering.search.collection import Collection, Texts, texts
from volunteer_board.rendering.search.phrases import phrases
from volunteer_board.rendering.view import View


def word_index(view: View, found: Collection) -> dict[str, object]:
    """Give the index, the phrases of the vocabularies, and the rules for a query.

    ``documents`` has, beside each of the ``terms``, the documents that hold it: the
    steps from number to number, times eight, plus the sum of 1 (in the title), 2 (in
    the title in another language) and 4 (in the text).
    """
    index = _inverted(texts(view, found))
    terms = sorted(index)
    return {
        "terms": terms,
        "documents": [_steps(index[term]) for term in terms],
        "phrases": phrases(view),
        "analysis": analysis(),
    }


def _inverted(documents: Iterable[Texts]) -> dict[str, dict[int, int]]:
    """Give the fields, as a sum, that hold each term in each document that does."""
    index: defaultdict[str, dict[int, int]] = defaultdict(dict)
    fields = len(Texts._fields)
    for place, found in enumerate(words_of_all(chain.from_iterable(documents))):
        number, field = divmod(place, fields)
        for term in set(map(index_term, found)):
            held_by = index[term]
            held_by[number] = held_by.get(number, 0) | 1 << field
    index.pop("", None)
    return index


def _steps(held_by: dict[int, int]) -> list[int]:
    steps: list[int] = []
    before = 0
    for number, fields in held_by.items():
        steps.append((number - before) * 8 + fields)
        before = number
    return steps
