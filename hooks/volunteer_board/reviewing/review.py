"""What a pull request changes, and who must agree to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from volunteer_board.reading.names import ORGANISATION_FILE
from volunteer_board.reviewing.changes import MOST_CHANGES, Change, Status
from volunteer_board.reviewing.left_addresses import (
    Proposal,
    is_kept,
    left_by,
    proposals,
    renamed_folders,
)
from volunteer_board.reviewing.ownership import Ownership, is_content, is_story


@dataclass(frozen=True, slots=True)
class Touched:
    """An organisation whose files a pull request changes, or in whose name a story of it tells.

    ``owners`` are those of the published ``organisation.yml``; a new organisation has none.
    """

    organisation: str
    owners: tuple[str, ...]
    is_new: bool
    is_the_authors: bool


@dataclass(frozen=True)
class Review:
    """A pull request as far as its list of files tells.

    ``author`` is the account that opened it. ``ownership`` is that of the revision into
    which it would be merged. ``is_complete`` is False when GitHub did not list all files.
    ``kept`` are those files whose addresses would lead on, see ``left_addresses``;
    ``told_of`` names the organisation of each story as it is proposed, see ``told_of``.
    ``today`` is the day on which what is removed goes.
    """

    author: str
    changes: tuple[Change, ...]
    ownership: Ownership
    is_complete: bool = True
    kept: frozenset[PurePosixPath] = frozenset()
    told_of: Mapping[PurePosixPath, str] = field(default_factory=dict)
    today: date | None = None

    @cached_property
    def organisations(self) -> tuple[Touched, ...]:
        """The organisations whose files are changed or of whom a story would tell, by name."""
        found = {self.ownership.organisation_of(path) for path in self._paths}
        told = {self.told_of.get(path) for path in self._paths} & self.ownership.accounts.keys()
        names = (name for name in found | told if name)
        return tuple(map(self._touched, sorted(names)))

    @cached_property
    def new_organisations(self) -> tuple[str, ...]:
        """The organisations that are not on the board yet."""
        return tuple(one.organisation for one in self.organisations if one.is_new)

    @cached_property
    def other_peoples(self) -> tuple[Touched, ...]:
        """The organisations of the board that are not the author's."""
        return tuple(one for one in self.organisations if not (one.is_new or one.is_the_authors))

    @cached_property
    def not_content(self) -> tuple[PurePosixPath, ...]:
        """What is changed besides content: code, workflows, schemas, hand-written pages."""
        return tuple(path for path in self._paths if not is_content(path))

    @cached_property
    def has_content(self) -> bool:
        """Whether any content is changed."""
        return any(is_content(path) for path in self._paths)

    @cached_property
    def links(self) -> tuple[PurePosixPath, ...]:
        """Files that point to something else, and so are never accepted."""
        return tuple(change.path for change in self.changes if change.is_link)

    @cached_property
    def vanishing(self) -> tuple[PurePosixPath, ...]:
        """Content whose address would lead nowhere: removed, or moved to another name."""
        return tuple(change.paths[0] for change in self._vanishing)

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """The lines by which those addresses would lead on."""
        return tuple(proposals(self._vanishing, self._renamed_folders, self.today))

    @cached_property
    def _vanishing(self) -> tuple[Change, ...]:
        left = left_by(self.changes)
        return tuple(change for change in left if not is_kept(change.paths[0], self.kept))

    @cached_property
    def _renamed_folders(self) -> Mapping[str, str]:
        return renamed_folders(self.changes)

    @cached_property
    def told_stories(self) -> tuple[PurePosixPath, ...]:
        """Stories that are new or say something else: the consent may not cover it."""
        return tuple(
            change.path
            for change in self.changes
            if change.status is not Status.REMOVED and is_story(change.path)
        )

    @cached_property
    def changed_organisation_files(self) -> tuple[PurePosixPath, ...]:
        """Published ``organisation.yml`` files that change, and with them perhaps the owners."""
        return tuple(
            path
            for path in self._paths
            if path.name == ORGANISATION_FILE
            and self.ownership.organisation_of(path) in self.ownership.accounts
        )

    @property
    def is_too_large(self) -> bool:
        """Whether there are more files than anyone can review."""
        return len(self.changes) > MOST_CHANGES or not self.is_complete

    @property
    def is_refused(self) -> bool:
        """Whether it cannot be merged whatever its files say."""
        return bool(self.links) or self.is_too_large

    @property
    def needs_owner(self) -> bool:
        """Whether owners of an organisation must agree."""
        return any(one.owners for one in self.other_peoples)

    @property
    def needs_maintainer(self) -> bool:
        """Whether those who run the board must look, whoever else does."""
        reasons: tuple[Sequence[object], ...] = (
            self.not_content,
            self.new_organisations,
            self.told_stories,
            self.changed_organisation_files,
            self.vanishing,
            [one for one in self.other_peoples if not one.owners],
        )
        return self.is_refused or any(reasons)

    @cached_property
    def _paths(self) -> tuple[PurePosixPath, ...]:
        return tuple(dict.fromkeys(path for change in self.changes for path in change.paths))

    def _touched(self, organisation: str) -> Touched:
        """Look at an organisation; under a new name it belongs to those who own the old folder."""
        known_as = organisation
        if organisation not in self.ownership.accounts:
            former = (old for old, new in self._renamed_folders.items() if new == organisation)
            known_as = next(former, organisation)
        return Touched(
            organisation,
            owners=self.ownership.accounts.get(known_as, ()),
            is_new=known_as not in self.ownership.accounts,
            is_the_authors=self.ownership.is_owner(self.author, known_as),
        )


def review_of(
    changes: Iterable[Change],
    *,
    author: str,
    ownership: Ownership,
    is_complete: bool = True,
    kept: frozenset[PurePosixPath] = frozenset(),
    told_of: Mapping[PurePosixPath, str] | None = None,
    today: date | None = None,
) -> Review:
    """Look at the files of a pull request; see ``Review`` for what goes in."""
    return Review(author, tuple(changes), ownership, is_complete, kept, told_of or {}, today)
