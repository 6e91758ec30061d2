"""A board that lives: a history of commits, and the site as it was published at each moment."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from tests.boards import of_model, organisation, posting
from tests.moments import MOMENT
from tests.programs import run
from tests.sample import PARTS, REPOSITORY, build

HISTORY = Path(__file__).with_name("history.yml")
FEED_SIZE = 3
"""So small that what is new must be chosen well."""

_SETTINGS = {"is_sample": False, "pictures": False, "feed_size": FEED_SIZE}
_PERSON = ("-c", "user.name=Maintainer", "-c", "user.email=maintainer@example.org")


@dataclass(frozen=True)
class Moment:
    """A moment of the year, what is true then, and the site built then."""

    at: datetime
    site: Path
    says: Mapping[str, Any]

    @property
    def open(self) -> set[str]:
        """The postings that take applications."""
        return set(self.says["open"])

    @property
    def ended(self) -> Mapping[str, str]:
        """What has become of the others, by id."""
        return dict(self.says.get("ended", {}))

    @property
    def gone(self) -> set[str]:
        """The postings that were deleted and left word."""
        return set(self.says.get("gone", ()))

    @property
    def news(self) -> set[str]:
        """What is new to a subscriber who looked at the moment before."""
        return set(self.says.get("news", ()))


def history() -> list[dict[str, Any]]:
    """Read the year, moment by moment."""
    moments: list[dict[str, Any]] = yaml.safe_load(HISTORY.read_text(encoding="utf-8"))
    return moments


class LivingBoard:
    """A repository whose commits are those of the year."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "board"
        self.root.mkdir()
        for name in set(PARTS) - {"opportunities", "stories", "mkdocs.yml"}:
            (self.root / name).symlink_to(REPOSITORY / name)
        _write_settings(self.root / "mkdocs.yml")
        for name in ("opportunities", "stories"):
            (self.root / name).mkdir()
        self._git("init", "--quiet", "--initial-branch", "main")
        self._folder = folder

    def live(self, step: Mapping[str, Any]) -> Path:
        """Let happen what a step says; gives a checkout of the board as it then is."""
        moment: datetime = step["at"]
        for action in step.get("does", ()):
            ((kind, what),) = action.items()
            getattr(self, f"_{kind}")(what, moment)
        if step.get("does"):
            self._git("add", "--all", moment=moment)
            self._git(
                "commit", "--quiet", "--message", f"Board of {moment:%Y-%m-%d}", moment=moment
            )
        checkout = self._folder / f"{moment:%Y-%m-%d}"
        self._git("worktree", "add", "--quiet", "--detach", str(checkout))
        return checkout

    def _organisation(self, what: dict[str, Any], _moment: datetime) -> None:
        draft = organisation(what.pop("id"), **what)
        self._write(f"{draft.id}/organisation.yml", draft.data)

    def _posting(self, what: dict[str, Any], _moment: datetime) -> None:
        draft = posting(what.pop("id"), **what)
        self._write(f"{draft.id}.yml", of_model(draft.data, draft.data["model"]))

    def _delete(self, what: dict[str, str], moment: datetime) -> None:
        """Take a posting away; its organisation says so."""
        organisation_id, _, slug = what["posting"].partition("/")
        self._file(f"{what['posting']}.yml").unlink()
        stone = {"gone": [{"posting": slug, "removed_on": f"{moment:%Y-%m-%d}"}]}
        _add(self._file(f"{organisation_id}/organisation.yml"), stone)

    def _end(self, what: dict[str, str], moment: datetime) -> None:
        ended = {"ended_on": f"{moment:%Y-%m-%d}"}
        _add(self._file(f"{what['organisation']}/organisation.yml"), ended)

    def _board(self, command: str, moment: datetime) -> None:
        program = [sys.executable, "-m", "volunteer_board", *command.split()]
        run(program, cwd=self.root, moment=moment, check=True)

    def _write(self, path: str, data: Mapping[str, Any]) -> None:
        file = self._file(path)
        file.parent.mkdir(exist_ok=True)
        file.write_text(_yaml(data), encoding="utf-8")

    def _file(self, path: str) -> Path:
        return self.root / "opportunities" / path

    def _git(self, *arguments: str, moment: datetime = MOMENT) -> None:
        run(["git", *_PERSON, *arguments], cwd=self.root, moment=moment, check=True)


def publish(checkout: Path, step: Mapping[str, Any]) -> Moment:
    """Build the site of a checkout at the moment of its step."""
    site = checkout / "site"
    outcome = build(checkout, site, moment=step["at"])
    assert outcome.returncode == 0, outcome.stderr
    return Moment(step["at"], site, step)


def _write_settings(file: Path) -> None:
    """Make the settings of a real board of those of the sample."""
    lines = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    ours = ("is_sample", "sample_day", "pictures", "feed_size")
    kept = [line for line in lines if line.strip(" #").partition(":")[0] not in ours]
    added = [f"    {name}: {str(value).lower()}" for name, value in _SETTINGS.items()]
    file.write_text("\n".join([*kept, *added, ""]), encoding="utf-8")


def _yaml(data: Mapping[str, Any]) -> str:
    return yaml.safe_dump(_as_written(data), allow_unicode=True, sort_keys=False)


def _add(file: Path, data: Mapping[str, Any]) -> None:
    """Write fields at the end of a file."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text + _yaml(data), encoding="utf-8")


def _as_written(value: Any) -> Any:
    """Write days as files do, without quotes being needed."""
    if isinstance(value, Mapping):
        return {key: _as_written(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_as_written(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
