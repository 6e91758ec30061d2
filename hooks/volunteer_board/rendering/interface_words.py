"""The words that scripts say, as ``<language>/interface.json``.

They stand in the message catalogues like all words; their ids begin with ``browser.``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from volunteer_board.languages.language import Language
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Output

SPOKEN_BY_SCRIPTS = "browser."
_EVERY_KIND_OF_NUMBER = (*range(201), 1_000_000)


def interface_words(language: Language) -> Output:
    """Give the file with the messages of scripts; ``locale`` also says which digits they write."""
    content = {
        "locale": language.browser_locale,
        "messages": dict(_messages(language)),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Output(addresses.interface_words(language.code), text.encode())


def plural_forms(language: Language) -> Mapping[str, int]:
    """Give the place of the catalogue's plural form for each plural category of CLDR.

    A browser knows categories, a catalogue places, and their orders differ. So numbers are
    tried. What is not whole takes the last form, as in ``Catalogue.count``.
    """
    category_of = language.locale.plural_form
    form_of = language.catalogue.plural_form
    return {"other": -1} | {category_of(n): form_of(n) for n in reversed(_EVERY_KIND_OF_NUMBER)}


def _messages(language: Language) -> Iterator[tuple[str, str | dict[str, str]]]:
    forms = plural_forms(language)
    for message_id, message in language.catalogue.messages.items():
        if message_id.startswith(SPOKEN_BY_SCRIPTS):
            yield message_id, message if isinstance(message, str) else _by_category(message, forms)


def _by_category(message: tuple[str, ...], forms: Mapping[str, int]) -> dict[str, str]:
    return {category: message[place] for category, place in forms.items()}
