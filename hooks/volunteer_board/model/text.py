"""Text that exists in one or more languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

LocalisedText = Mapping[str, str]
LocalisedList = Mapping[str, tuple[str, ...]]

Content = TypeVar("Content")


class Chosen(NamedTuple, Generic[Content]):
    """Content in one language, and which language that is."""

    content: Content
    language: str


def choose(texts: Mapping[str, Content], wanted: str, order: Iterable[str]) -> Chosen[Content]:
    """Give the content in the wanted language, else in the first of ``order`` that has it.

    A text is never hidden because it is not translated: the caller marks what
    is in another language with ``lang`` and ``dir``. Raises ``ValueError`` on a
    mapping without any text; checked documents have none.
    """
    if wanted in texts:
        return Chosen(texts[wanted], wanted)
    for language in order:
        if language in texts:
            return Chosen(texts[language], language)
    for language, content in texts.items():
        return Chosen(content, language)
    raise ValueError("a localised text without any language")
