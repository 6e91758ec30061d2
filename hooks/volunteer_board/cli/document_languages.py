"""In which languages a document for people is written."""

from __future__ import annotations

from volunteer_board.cli.command import Misuse
from volunteer_board.languages.catalogues import MissingCatalogue
from volunteer_board.languages.language import Language, UnknownLocale
from volunteer_board.model.settings import Settings
from volunteer_board.rendering.view import language_of

BOTH = "both"


def document_languages(settings: Settings, wanted: str | None) -> tuple[Language, ...]:
    """Give one language of the board, or with ``both`` or None its first two.

    Months, digits and calendars are those of the board. Raises ``Misuse`` for a language
    that the board does not have or that nothing is written in.
    """
    first_two = settings.language_codes[:2]
    codes = first_two if wanted in (None, BOTH) else (wanted,)
    spoken = {each.code: each for each in settings.languages}
    try:
        return tuple(language_of(spoken[code]) for code in codes if code is not None)
    except KeyError as error:
        raise Misuse("misuse.language", language=wanted) from error
    except (MissingCatalogue, UnknownLocale) as error:
        raise Misuse("misuse.configuration", detail=error) from error
