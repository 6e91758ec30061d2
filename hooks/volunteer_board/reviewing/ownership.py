"""To whom the files of a board belong.

An organisation's folder belongs to the accounts and teams that its ``organisation.yml``
names, and so do the stories that name the organisation. Only what is already published
counts: a pull request cannot make its author an owner.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import OPPORTUNITIES, STORIES, Kind

_ACCOUNT = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?"
_TEAM = r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?"
_OWNER = re.compile(rf"{_ACCOUNT}(?:/{_TEAM})?")
_IN_A_FOLDER_OF_ITS_OWN = 3


@dataclass(frozen=True, slots=True)
class Ownership:
    """The accounts and teams by organisation, and the organisation of each story's file."""

    accounts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stories: Mapping[PurePosixPath, str] = field(default_factory=dict)

    def organisation_of(self, path: PurePosixPath) -> str | None:
        """Give the organisation whose file this is, or None if it is nobody's yet."""
        return organisation_of_folder(path) or self.stories.get(path)

    def is_owner(self, account: str, organisation: str) -> bool:
        """Say whether an account is an owner; GitHub's names have no letter case.

        Who is in a team only GitHub knows, so nobody is an owner here through one.
        """
        owners = self.accounts.get(organisation, ())
        return not is_team(account) and account.casefold() in {owner.casefold() for owner in owners}


def ownership_of(documents: Iterable[Document]) -> Ownership:
    """Find the owners in the documents of a board, whatever else is wrong with these."""
    accounts: dict[str, tuple[str, ...]] = {}
    stories: dict[PurePosixPath, str] = {}
    for document in documents:
        if document.kind is Kind.ORGANISATION:
            accounts[document.id] = _accounts(document.data)
        elif document.kind is Kind.STORY and isinstance(document.data.get("organisation"), str):
            stories[document.path] = document.data["organisation"]
    return Ownership(accounts, stories)


def organisation_of_folder(path: PurePosixPath) -> str | None:
    """Give the name of the organisation's folder in which a path lies, if it lies in one."""
    if path.parts[:1] == OPPORTUNITIES.parts and len(path.parts) >= _IN_A_FOLDER_OF_ITS_OWN:
        return path.parts[1]
    return None


def is_content(path: PurePosixPath) -> bool:
    """Say whether a path lies where organisations write: in a folder of theirs, or a story."""
    return organisation_of_folder(path) is not None or is_story(path)


def is_story(path: PurePosixPath) -> bool:
    """Say whether a path is that of a story."""
    return path.parent == STORIES and path.suffix == ".md" and "." in path.stem


def is_owner_name(name: str) -> bool:
    """Say whether a name can be that of an account of GitHub, or of a team (``account/team``)."""
    return _OWNER.fullmatch(name) is not None


def is_team(name: str) -> bool:
    """Say whether the name of an owner is that of a team."""
    return "/" in name


def _accounts(data: Mapping[str, Any]) -> tuple[str, ...]:
    written = data.get("owners")
    listed = written if isinstance(written, list) else []
    return tuple(name for name in listed if isinstance(name, str) and is_owner_name(name))
