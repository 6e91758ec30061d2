"""The words that scripts say, in files of their own for each language.

They stand in the message catalogues like all words. What scripts say on any page begins with
``browser.`` or is what pages say of a posting that closes after the build; it is in
``<language>/interface.json``. What only the contribute pages need is in
``<language>/contribute/words.json``; those of the documents of thanks, which may speak two
languages at once, in ``<language>/thanks/words.json``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from volunteer_board.languages.language import Language
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Output, json_output

SPOKEN_BY_SCRIPTS = (
    "browser.",
    "banner.expired",
    "banner.organisation-ended",
    "banner.over",
    "banner.similar",
    "banner.unconfirmed",
    "beginning.home.over",
    "count.none-open",
    "count.open",
    "deadline.ongoing",
    "home.browse",
    "organisation.ended",
    "state.closes-on",
    "state.expired",
    "state.organisation-ended",
    "state.over",
    "state.unconfirmed",
)
SPOKEN_BY_CONTRIBUTE_SCRIPTS = (
    "contribute.browser.",
    "edit.",
    "problem.",
    "hint.",
    "reason.",
    "type.",
    "detail.",
    "character.",
    "count.characters",
    "count.items",
    "list.",
    "field.",
)
SPOKEN_BY_THANKS_SCRIPTS = (
    "thanks.browser.",
    "thanks.certificate.",
    "thanks.letter.",
    "thanks.period",
    "thanks.day",
    "thanks.story.message",
)
"""Beginnings of message ids: the words of problems are all that ``checking/wording.py`` says."""

_EVERY_KIND_OF_NUMBER = (*range(201), 1_000_000)


def interface_words(language: Language) -> Output:
    """Give the file with the messages of scripts; ``locale`` also says which digits they write."""
    return _words(language, addresses.interface_words(language.code), SPOKEN_BY_SCRIPTS)


def contribute_words(language: Language) -> Output:
    """Give the file with the messages that only the scripts of the contribute pages say."""
    path = addresses.contribute_words(language.code)
    return _words(language, path, SPOKEN_BY_CONTRIBUTE_SCRIPTS)


def thanks_words(language: Language) -> Output:
    """Give the file with what certificates, letters and the other pages of thanks say."""
    return _words(language, addresses.thanks_words(language.code), SPOKEN_BY_THANKS_SCRIPTS)


def _words(language: Language, path: str, beginnings: tuple[str, ...]) -> Output:
    content = {
        "locale": language.browser_locale,
        "messages": dict(messages_of(language, beginnings)),
    }
    return json_output(path, content)


def plural_forms(language: Language) -> Mapping[str, int]:
    """Give the place of the catalogue's plural form for each plural category of CLDR.

    A browser knows categories, a catalogue places, and their orders differ. So numbers are
    tried. What is not whole takes the last form, as in ``Catalogue.count``.
    """
    category_of = language.locale.plural_form
    form_of = language.catalogue.plural_form
    return {"other": -1} | {category_of(n): form_of(n) for n in reversed(_EVERY_KIND_OF_NUMBER)}


def messages_of(
    language: Language, beginnings: tuple[str, ...]
) -> Iterator[tuple[str, str | dict[str, str]]]:
    """Give the messages whose ids begin so, plurals by the categories that a browser knows."""
    forms = plural_forms(language)
    for message_id, message in language.catalogue.messages.items():
        if message_id.startswith(beginnings):
            yield message_id, message if isinstance(message, str) else _by_category(message, forms)


def _by_category(message: tuple[str, ...], forms: Mapping[str, int]) -> dict[str, str]:
    return {category: message[place] for category, place in forms.items()}
