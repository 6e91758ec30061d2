"""``CODEOWNERS``, in which GitHub looks up whose review a file needs.

What stands above the marker belongs to the maintainers and is kept; what follows comes
from the ``organisation.yml`` files, and the last line that fits a file decides
(docs.github.com, "About code owners").
"""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.reading import names
from volunteer_board.reading.files import OPPORTUNITIES
from volunteer_board.reviewing.ownership import Ownership, is_story

MARKER = "# From here on `board owners` writes: the owners of organisation.yml files."
_BEGINNING = "# Whose review a changed file needs. Name the maintainers here: * @account\n"


def codeowners(ownership: Ownership, present: str = "") -> str:
    """Give the whole file for owners; ``present`` is the file as it is, if there is one."""
    kept = present.partition(MARKER)[0] or _BEGINNING + "\n"
    return "".join([kept, MARKER, "\n", *(f"{line}\n" for line in _lines(ownership))])


def _lines(ownership: Ownership) -> Iterator[str]:
    for organisation, accounts in sorted(ownership.accounts.items()):
        if accounts and names.fault_of_id(organisation) is None:
            yield f"/{OPPORTUNITIES}/{organisation}/ {_mentions(accounts)}"
    for path, organisation in sorted(ownership.stories.items()):
        accounts = ownership.accounts.get(organisation, ())
        slug, _, language = path.stem.rpartition(".")
        is_named_well = names.fault_of_id(slug) is None and names.is_language_tag(language)
        if accounts and is_story(path) and is_named_well:
            yield f"/{path} {_mentions(accounts)}"


def _mentions(accounts: tuple[str, ...]) -> str:
    return " ".join(f"@{account}" for account in accounts)
