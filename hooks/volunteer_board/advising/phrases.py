"""Phrases in texts, recognised by the stems that search goes by.

``docs/assets/scripts/contribute/advice/phrases.js`` does the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from volunteer_board.languages.arabic import fold
from volunteer_board.languages.words import (
    denials,
    index_term,
    separate_articles,
    stem,
    words,
)

_SENTENCE_ENDS = re.compile("[.!?؟;؛\n]+")
_NOTHING = " "
_BEFORE, _AFTER = 6, 3
"""A denial belongs to a phrase if it stands among so many words before it, or after it."""


def words_in(text: str) -> int:
    """Count the words of a text."""
    return len(words(text))


def said_anew(text: str, said: set[str]) -> str:
    """Give a text without sentences that stand in ``said``, or twice in it.

    Its sentences are added to those that are ``said``: several texts that are read one
    after another with the same set say each sentence once.
    """
    sentences = _SENTENCE_ENDS.split(text)
    new = [sentence for sentence in sentences if not _is_known(_stems(sentence), said)]
    return text if len(new) == len(sentences) else "\n".join(new)


def _is_known(stems: str, said: set[str]) -> bool:
    """Say whether a sentence is known, and know it from now on."""
    if stems == _NOTHING:
        return False
    is_known = stems in said
    said.add(stems)
    return is_known


def telling_stems(text: str) -> set[str]:
    """Give the stems of the words that tell something of a text."""
    return {term for word in words(text) if (term := index_term(word))}


def phrase_said(
    text: str, phrases: Iterable[str], *, language: str, even_denied: bool = True
) -> str | None:
    """Give the first of the phrases that a text says, in whatever grammatical form."""
    sentences = _sentences(text)
    for phrase in phrases:
        stems = _joined(phrase)
        for sentence in sentences if stems != _NOTHING else ():
            at = sentence.find(stems)
            if at >= 0 and (even_denied or not _is_denied(sentence, at, stems, language)):
                return phrase
    return None


def phrase_begun(text: str, phrases: Iterable[str]) -> str | None:
    """Give the first of the phrases with which a text begins."""
    sentences = _sentences(text)
    beginning = sentences[0] if sentences else ""
    return next((phrase for phrase in phrases if _begins(beginning, _joined(phrase))), None)


def name_in_one_gender(text: str, names: Iterable[str], other_endings: Sequence[str]) -> str | None:
    """Give the one of the names with which a text begins, if it is said for one gender only.

    ``مصمم/ة`` has an ending after a sign, ``مترجمون ومترجمات`` the same word twice. Further
    on in a text a name may be that of the people whom the work is for.
    """
    written = words(text)
    if not written or _has_ending_after_a_sign(written[0], fold(text)):
        return None
    endings = tuple(map(fold, other_endings))
    others = (word for word in written[1:] if word.endswith(endings))
    if any(stem(word) == stem(written[0]) for word in others):
        return None
    return next((name for name in names if fold(name) == written[0]), None)


def _begins(sentence: str, stems: str) -> bool:
    return stems != _NOTHING and sentence.startswith(stems)


def _is_denied(sentence: str, at: int, stems: str, language: str) -> bool:
    before = sentence[:at].split()[-_BEFORE:]
    after = sentence[at + len(stems) :].split()[:_AFTER]
    return any(word in _denials(language) for word in (*before, *after))


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[str, ...]:
    """Give the stems of each sentence, with a space before and after every one."""
    return tuple(filter(str.strip, map(_stems, _SENTENCE_ENDS.split(text))))


@lru_cache(maxsize=4096)
def _joined(phrase: str) -> str:
    return _stems(phrase)


def _stems(text: str) -> str:
    """Give stems with a space around each; ``run workshops`` is said by ``run a workshop`` too."""
    articles = separate_articles()
    told = (word for word in words(text) if word not in articles)
    return "".join([" ", *(f"{stem(word)} " for word in told)])


@lru_cache
def _denials(language: str) -> frozenset[str]:
    return frozenset(_stems(word).strip() for word in denials().get(language, ()))


def _has_ending_after_a_sign(word: str, folded: str) -> bool:
    return re.search(rf"{re.escape(word)} ?[/(\\_.-][^ ]", folded) is not None
