"""In which language the command line speaks."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping, Sequence

from volunteer_board.languages.catalogues import available_languages

_USUAL = "ar"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def wanted_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Give the language of ``--lang``, else of the locale, else Arabic.

    Needed before the arguments can be read in full, whose help is in that
    language too. The first variable that is set decides, as POSIX says.
    """
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", nargs="?")
    chosen = parser.parse_known_args(list(arguments))[0].lang
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    for candidate in (chosen, locale.partition("_")[0].partition(".")[0]):
        if candidate in available_languages():
            return str(candidate)
    return _USUAL
