"""The words of all documents, as an inverted index that a browser loads in milliseconds.

The browser gives it to MiniSearch as if MiniSearch had made it. Words are folded and
stemmed here, by the rules that ``analysis`` passes on for the words of a query.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from volunteer_board.languages.words import analysis, is_stop_word, stem, words
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
    index: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, document in enumerate(documents):
        for field, text in enumerate(document):
            for term in {stem(word) for word in words(text) if not is_stop_word(word)}:
                held_by = index[term]
                held_by[number] = held_by.get(number, 0) | 1 << field
    return index


def _steps(held_by: dict[int, int]) -> list[int]:
    steps: list[int] = []
    before = 0
    for number, fields in held_by.items():
        steps.append((number - before) * 8 + fields)
        before = number
    return steps
