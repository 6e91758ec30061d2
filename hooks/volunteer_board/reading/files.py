"""Which files of a board are read. Links are never followed.

Every file below ``opportunities/`` and ``stories/`` is either one that the board
reads or a problem: what nobody expects there is a mistake or an attack.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path, PurePosixPath

from volunteer_board.problems import Code, Phrase, Problem, problem
from volunteer_board.reading import names
from volunteer_board.reading.limits import FILES

OPPORTUNITIES = PurePosixPath("opportunities")
STORIES = PurePosixPath("stories")


class Kind(StrEnum):
    """What a document describes."""

    OPPORTUNITY = "opportunity"
    ORGANISATION = "organisation"
    STORY = "story"
    VOCABULARY = "vocabulary"
    ADVICE = "advice"
    PROFILE = "profile"


KINDS_OF_CONTENT = (Kind.OPPORTUNITY, Kind.ORGANISATION, Kind.STORY)
"""What organisations write, and forms ask for."""

KINDS_OF_RULES = (Kind.VOCABULARY, Kind.ADVICE, Kind.PROFILE)
"""What maintainers write, in ``schemas/``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to be read: where it is, what it describes, and its id by its name."""

    path: PurePosixPath
    kind: Kind
    id: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """All that was found: documents to read, pictures beside them, and problems."""

    entries: tuple[Entry, ...]
    pictures: tuple[PurePosixPath, ...]
    problems: tuple[Problem, ...]


def list_files(root: Path, *, most: int = FILES) -> Listing:
    """List the documents and pictures of the board in ``root``, sorted by path.

    At most ``most`` files and folders are looked at.
    """
    walk = _Walk(root, remaining=most)
    walk.opportunities()
    walk.stories()
    return Listing(tuple(walk.entries), tuple(walk.pictures), tuple(walk.problems))


def entry_of(path: PurePosixPath) -> Entry | None:
    """Say what a path of a board would describe by its place and name, or None if nothing."""
    folder, stem = path.parent, path.stem
    if folder.parent == OPPORTUNITIES and path.suffix == ".yml":
        if names.fault_of_id(folder.name) is not None:
            return None
        if path.name == names.ORGANISATION_FILE:
            return Entry(path, Kind.ORGANISATION, folder.name)
        if names.fault_of_id(stem) is None:
            return Entry(path, Kind.OPPORTUNITY, f"{folder.name}/{stem}")
    if folder == STORIES and path.suffix == ".md":
        slug, _, language = stem.rpartition(".")
        if names.is_language_tag(language) and names.fault_of_id(slug) is None:
            return Entry(path, Kind.STORY, slug, language)
    return None


@dataclass(slots=True)
class _Walk:
    """One walk over the folders of a board; collects as it goes."""

    root: Path
    remaining: int
    entries: list[Entry] = field(default_factory=list)
    pictures: list[PurePosixPath] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def opportunities(self) -> None:
        for child in self._children(OPPORTUNITIES):
            path = OPPORTUNITIES / child.name
            if child.is_dir(follow_symlinks=False):
                self._organisation(path)
            elif child.name != names.README:
                self._unexpected(path)

    def stories(self) -> None:
        for child in self._children(STORIES):
            path = STORIES / child.name
            if child.is_dir(follow_symlinks=False):
                self._refuse(Code.UNEXPECTED_FOLDER, path)
            elif child.name != names.README:
                self._story(path)

    def _organisation(self, folder: PurePosixPath) -> None:
        if not self._is_id(folder.name, folder):
            return
        for child in self._children(folder):
            path = folder / child.name
            if child.is_dir(follow_symlinks=False):
                self._refuse(Code.UNEXPECTED_FOLDER, path)
            else:
                self._file_of_organisation(path)

    def _file_of_organisation(self, path: PurePosixPath) -> None:
        stem, suffix = path.stem, path.suffix
        if path.name == names.ORGANISATION_FILE:
            self.entries.append(Entry(path, Kind.ORGANISATION, path.parent.name))
        elif suffix == ".yml":
            if names.is_near_organisation_file(path.name) and not self._has_organisation(path):
                self._unexpected(path)
            elif self._is_id(stem, path):
                self.entries.append(Entry(path, Kind.OPPORTUNITY, f"{path.parent.name}/{stem}"))
        elif suffix not in names.PICTURE_SUFFIXES:
            self._unexpected(path)
        elif self._is_id(stem, path):
            self.pictures.append(path)

    def _story(self, path: PurePosixPath) -> None:
        slug, _, language = path.stem.rpartition(".")
        if path.suffix != ".md":
            self._unexpected(path)
        elif not names.is_language_tag(language):
            self._refuse(Code.INVALID_NAME, path, suggestion=_suggested(slug or path.stem))
        elif self._is_id(slug, path):
            self.entries.append(Entry(path, Kind.STORY, slug, language))

    def _is_id(self, name: str, path: PurePosixPath) -> bool:
        fault = names.fault_of_id(name)
        if fault is not None:
            self._refuse(fault, path, name=name, suggestion=_suggested(name))
        return fault is None

    def _has_organisation(self, path: PurePosixPath) -> bool:
        return (self.root / path.with_name(names.ORGANISATION_FILE)).exists()

    def _unexpected(self, path: PurePosixPath) -> None:
        """Refuse a file, and ask about the name that is meant, if its own is near one."""
        meant = names.file_meant(path.name)
        hint = Phrase("hint.did-you-mean", {"suggestions": (meant,)}) if meant else ""
        self._refuse(Code.UNEXPECTED_FILE, path, hint=hint)

    def _children(self, folder: PurePosixPath) -> list[os.DirEntry[str]]:
        """List the plain files and folders in a folder, sorted; the rest are problems."""
        try:
            found = self._scan(folder)
        except FileNotFoundError:
            return []
        except OSError:
            self._refuse(Code.UNREADABLE_FILE, folder)
            return []
        collisions = _collisions(child.name for child in found)
        return [child for child in found if self._is_plain(child, folder, collisions)]

    def _scan(self, folder: PurePosixPath) -> list[os.DirEntry[str]]:
        place = self.root / folder
        if place.is_symlink():
            self._refuse(Code.SYMBOLIC_LINK, folder)
            return []
        with os.scandir(place) as children:
            found = list(islice(children, self.remaining + 1))
        if len(found) > self.remaining:
            self._refuse(Code.TOO_MANY_FILES, folder, maximum=FILES)
            del found[self.remaining :]
        self.remaining -= len(found)
        return sorted(found, key=lambda child: child.name)

    def _is_plain(
        self, child: os.DirEntry[str], folder: PurePosixPath, collisions: dict[str, str]
    ) -> bool:
        fault = _fault_of(child)
        if fault is not None:
            self._refuse(fault, folder / child.name)
        elif child.name in collisions:
            fault = Code.NAME_COLLISION
            self._refuse(fault, folder / child.name, other=collisions[child.name])
        return fault is None

    def _refuse(self, code: Code, path: PurePosixPath, **values: object) -> None:
        self.problems.append(problem(code, path, **{"name": path.name, **values}))


def _suggested(name: str) -> str:
    """Propose an id for a name; if no letter of it can stay, one that shows what ids are like."""
    return names.suggested_id(name) or names.EXAMPLE_OF_AN_ID


def _fault_of(child: os.DirEntry[str]) -> Code | None:
    """Say why a child of a folder is not read whatever its name, or None."""
    if child.is_symlink():
        return Code.SYMBOLIC_LINK
    if child.name.startswith("."):
        return Code.HIDDEN_FILE
    if child.is_file(follow_symlinks=False) or child.is_dir(follow_symlinks=False):
        return None
    return Code.SPECIAL_FILE


def _collisions(found: Iterator[str]) -> dict[str, str]:
    """Map each name that a disk without letter case takes for a former one to that one."""
    first: dict[str, str] = {}
    collisions: dict[str, str] = {}
    for name in sorted(found, key=lambda name: (name.casefold(), name.swapcase())):
        other = first.setdefault(name.casefold(), name)
        if other != name:
            collisions[name] = other
    return collisions
