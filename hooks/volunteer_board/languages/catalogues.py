"""The message catalogues: gettext PO files, merged for each language.

Messages have symbolic ids (``card.deadline``), so that no interface word stands
in code or templates. Placeholders are written ``{name}``. Plurals follow the
``Plural-Forms`` of the catalogue: Arabic has six.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog as PortableObject
from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).parent / "catalogues"


class MissingCatalogue(FileNotFoundError):
    """A language of the board without a message catalogue: its words must be written first."""


class UnknownMessage(KeyError):
    """A message id that the catalogue of the language does not hold."""


@dataclass(frozen=True)
class Catalogue:
    """The messages of one language."""

    language: str
    messages: Mapping[str, str | tuple[str, ...]]
    plural_form: Callable[[int], int]

    def text(self, message_id: str, /, **values: object) -> str:
        """Give a message with its placeholders filled.

        Raises ``UnknownMessage`` for an id without a message, ``KeyError`` for a
        placeholder without a value.
        """
        message = self._message(message_id)
        if not isinstance(message, str):
            raise UnknownMessage(f"{message_id} is a plural; use count()")
        return message.format_map(values) if "{" in message else message

    def count(self, message_id: str, number: float, /, **values: object) -> str:
        """Give the plural form that fits ``number``.

        ``{number}`` is filled with the number itself unless ``values`` carry a
        formatted one. A number that is not whole takes the form of CLDR's
        ``other``, which is the last. Raises like ``text``.
        """
        forms = self._message(message_id)
        if isinstance(forms, str):
            raise UnknownMessage(f"{message_id} has no plural forms; use text()")
        is_whole = float(number).is_integer()
        index = self.plural_form(int(number)) if is_whole else len(forms) - 1
        return forms[index].format_map({"number": number} | values)

    def _message(self, message_id: str) -> str | tuple[str, ...]:
        try:
            return self.messages[message_id]
        except KeyError:
            raise UnknownMessage(f"{self.language}: {message_id}") from None


@cache
def load_catalogue(language: str) -> Catalogue:
    """Load every ``*.po`` file of a language.

    Raises ``MissingCatalogue`` naming the folder when the language has none:
    that is what a maintainer who adds a language to ``mkdocs.yml`` must write.
    """
    folder = CATALOGUES / language
    files = sorted(folder.glob("*.po"))
    if not files:
        raise MissingCatalogue(f"no message catalogue for {language!r} in {folder}")
    sources = [_read(path) for path in files]
    return Catalogue(language, dict(_messages(sources)), _plural_form(sources))


def available_languages() -> tuple[str, ...]:
    """The languages that have a catalogue."""
    return tuple(sorted(path.name for path in CATALOGUES.iterdir() if any(path.glob("*.po"))))


def _read(path: Path) -> PortableObject:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.name, abort_invalid=True)


def _plural_form(sources: Iterable[PortableObject]) -> Callable[[int], int]:
    """Compile the plural expression that all files of a language share.

    It is taken from the files' ``Plural-Forms`` header and not from Babel, whose
    own table has Arabic's last two forms the other way round from gettext's.
    """
    (expression,) = {source.plural_expr for source in sources}
    form: Callable[[int], int] = c2py(expression)
    return form


def _messages(
    sources: Iterable[PortableObject],
) -> Iterable[tuple[str, str | tuple[str, ...]]]:
    for source in sources:
        for message in source:
            if isinstance(message.id, tuple):
                yield message.id[0], tuple(message.string or ())
            elif message.id:
                yield str(message.id), str(message.string)
