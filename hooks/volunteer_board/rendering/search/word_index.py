"""The words of all documents, as an inverted index that a browser loads in parts.

All words are in one file, so that a browser knows which of them a query means; which
documents hold them is in parts, of which a query loads those of its words. Words are folded
and stemmed here, by the rules that ``analysis`` passes on for the words of a query.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, pairwise

from volunteer_board.languages.words import analysis, index_term, words_of_all
from volunteer_board.rendering.search.collection import Collection, Texts, texts
from volunteer_board.rendering.search.phrases import phrases
from volunteer_board.rendering.view import View

STEPS_A_PART = 8_000
"""Some ten kilobytes when compressed; the commonest word of a large board is a part of its own."""

_FIELDS = len(Texts._fields)
_FOLDED_AT_ONCE = 200
_Index = Mapping[str, "array[int]"]


def word_index(view: View, found: Collection) -> tuple[dict[str, object], list[list[list[int]]]]:
    """Give the words, with the names of the vocabularies and the rules for a query; and the parts.

    A part holds, for one of the ``terms`` after the other, the documents that hold it: the steps
    from number to number, times 16, plus the sum of 1 (in the title), 2 (in the title in
    another language), 4 (in the summary) and 8 (in the body). ``parts`` are the places of
    the terms with which the parts begin.
    """
    index = _inverted(texts(view, found))
    terms = sorted(index)
    starts = list(_starts(index, terms))
    parts = [
        [list(index[term]) for term in terms[start:end]]
        for start, end in pairwise([*starts, len(terms)])
    ]
    words = {"terms": terms, "parts": starts, "phrases": phrases(view), "analysis": analysis()}
    return words, parts


def _inverted(documents: Iterable[Texts]) -> dict[str, array[int]]:
    """Give the steps from document to document for each term."""
    index: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
    before: dict[str, int] = {}
    fields = _words(documents)
    for number, found in enumerate(zip(*[fields] * _FIELDS, strict=True)):
        for term, held in _held(found).items():
            index[term].append((number - before.get(term, 0)) << _FIELDS | held)
            before[term] = number
    index.pop("", None)
    return index


def _words(documents: Iterable[Texts]) -> Iterator[list[str]]:
    """Give the words of each field; folded together, but not of a whole board at once."""
    rest = iter(documents)
    while some := list(islice(rest, _FOLDED_AT_ONCE)):
        yield from words_of_all(chain.from_iterable(some))


def _held(fields: Iterable[Iterable[str]]) -> dict[str, int]:
    """Give the fields of one document that hold each of its terms, as a sum."""
    held: dict[str, int] = {}
    for field, found in enumerate(fields):
        for term in set(map(index_term, found)):
            held[term] = held.get(term, 0) | 1 << field
    return held


def _starts(index: _Index, terms: Iterable[str]) -> Iterator[int]:
    steps = STEPS_A_PART
    for place, term in enumerate(terms):
        if steps + len(index[term]) > STEPS_A_PART:
            yield place
            steps = 0
        steps += len(index[term])
