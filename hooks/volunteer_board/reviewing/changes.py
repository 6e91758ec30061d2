"""The files that a pull request changes, as git or GitHub lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

MOST_CHANGES = 1_000
"""More than anyone reviews; GitHub itself lists 3,000 files of a pull request and no more."""

_LINK, _SUBMODULE = "120000", "160000"


class Status(StrEnum):
    """What happens to a file."""

    ADDED = "added"
    MODIFIED = "modified"
    REMOVED = "removed"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Change:
    """One file of a pull request.

    ``previous`` is where a renamed file was. ``mode`` is git's mode of the file after
    the change, empty if it is not known: GitHub's own list does not say it. ``added`` are
    the lines that are new in it, as far as that list shows them; git's says none.
    """

    path: PurePosixPath
    status: Status
    previous: PurePosixPath | None = None
    mode: str = ""
    added: str = ""

    @property
    def paths(self) -> tuple[PurePosixPath, ...]:
        """Every place that the change touches: a renamed file leaves one and takes another."""
        return (self.path,) if self.previous is None else (self.previous, self.path)

    @property
    def is_link(self) -> bool:
        """Whether the file points to something else: a symbolic link or another repository."""
        return self.mode in {_LINK, _SUBMODULE}


class UnreadableChanges(ValueError):
    """A list of changed files in no form that is known here."""


_STATUS_BY_LETTER: Mapping[str, Status] = {
    "A": Status.ADDED,
    "C": Status.ADDED,
    "M": Status.MODIFIED,
    "T": Status.MODIFIED,
    "D": Status.REMOVED,
    "R": Status.RENAMED,
}
_STATUS_BY_WORD: Mapping[object, Status] = {
    "added": Status.ADDED,
    "copied": Status.ADDED,
    "modified": Status.MODIFIED,
    "changed": Status.MODIFIED,
    "removed": Status.REMOVED,
    "renamed": Status.RENAMED,
}


def changes_in_diff(diff: bytes) -> tuple[Change, ...]:
    """Read what ``git diff --raw -z`` writes; names may hold any byte but NUL.

    Raises ``UnreadableChanges`` for anything else.
    """
    fields = iter(diff.decode("utf-8", "surrogateescape").split("\0"))
    return tuple(_changes_of_fields(fields))


def _changes_of_fields(fields: Iterator[str]) -> Iterator[Change]:
    for heading in fields:
        if not heading:
            return
        try:
            _, mode, _, _, letter = heading.removeprefix(":").split(" ")
            status = _STATUS_BY_LETTER[letter[0]]
            first = next(fields)
            second = next(fields) if letter[0] in "CR" else first
        except (ValueError, KeyError, IndexError, StopIteration) as error:
            raise UnreadableChanges(f"not a raw diff of git: {heading[:80]!r}") from error
        if not (first and second):
            raise UnreadableChanges(f"no name after {heading[:80]!r}")
        previous = PurePosixPath(first) if status is Status.RENAMED else None
        yield Change(PurePosixPath(second), status, previous, mode)


def changes_in_listing(files: object) -> tuple[Change, ...]:
    """Read GitHub's list of a pull request's files (``GET /repos/…/pulls/…/files``).

    Raises ``UnreadableChanges`` for anything else.
    """
    if not isinstance(files, Sequence) or isinstance(files, str | bytes):
        raise UnreadableChanges("not a list of files")
    return tuple(_listed(file) for file in files)


def _listed(file: object) -> Change:
    members = file if isinstance(file, Mapping) else {}
    name, status = members.get("filename"), _STATUS_BY_WORD.get(members.get("status"))
    previous = members.get("previous_filename")
    if not isinstance(name, str) or status is None or not isinstance(previous, str | None):
        raise UnreadableChanges("a file without name or status")
    added = _added(members.get("patch"))
    if status is not Status.RENAMED or previous is None:
        return Change(PurePosixPath(name), status, added=added)
    return Change(PurePosixPath(name), status, PurePosixPath(previous), added=added)


def _added(patch: object) -> str:
    """Give the added lines of a patch as GitHub shows it: without the names of the files."""
    lines = patch.split("\n") if isinstance(patch, str) else []
    return "\n".join(line[1:] for line in lines if line.startswith("+"))
