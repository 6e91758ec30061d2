"""``board announce``: ready texts by which an organisation spreads a posting."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.one_posting import OnePosting, one_posting
from volunteer_board.cli.output_folder import write_text
from volunteer_board.cli.postings import POSTING
from volunteer_board.cli.terminal import BOLD, Terminal
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.languages.language import load_language
from volunteer_board.model.availability import outcome_of
from volunteer_board.rendering.announcements.announcement import Announcement, Announcer
from volunteer_board.rendering.announcements.channels import CHANNEL_NAMES, CHANNELS


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument("posting", metavar=POSTING, help=words("command.announce.posting"))
    parser.add_argument("--channel", choices=CHANNEL_NAMES, help=words("command.announce.channel"))
    parser.add_argument("--output", metavar="DIR", type=Path, help=words("command.announce.output"))
    parser.add_argument("--ended", action="store_true", help=words("command.announce.ended"))


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Write the texts: into files, or below headings; one alone as it is, for a pipe."""
    posting = one_posting(arguments.posting, Path(arguments.root), catalogue)
    if not arguments.ended:
        _refuse_ended(posting, catalogue)
    channels = [each for each in CHANNELS if arguments.channel in (None, each.name)]
    view = posting.view(catalogue.language)
    announcements = list(Announcer(view).announcements(posting.opportunity, channels))
    if arguments.output is not None:
        files = {arguments.output / f"{e.channel.name}.{view.code}.txt": e for e in announcements}
        _write(files, catalogue)
    elif arguments.channel is not None:
        print(_content(announcements[0], catalogue))
        print(_heading(announcements[0], sys.stderr, catalogue), file=sys.stderr)
    else:
        print("\n\n".join(_under_heading(each, catalogue) for each in announcements))
    return CLEAN


def _refuse_ended(posting: OnePosting, catalogue: Catalogue) -> None:
    """Raise ``Misuse`` for a posting to which nobody can apply any more."""
    state = posting.board.states[posting.opportunity.id]
    if not state.accepts_applications:
        words = catalogue.text(f"state.{outcome_of(posting.opportunity, state).name}")
        raise Misuse("misuse.nobody-sought", posting=posting.opportunity.id, state=words)


def _write(files: Mapping[Path, Announcement], catalogue: Catalogue) -> None:
    for file, announcement in files.items():
        write_text(file, _content(announcement, catalogue) + "\n")
        print(Terminal.of(sys.stdout, catalogue).isolated(file))


def _under_heading(announcement: Announcement, catalogue: Catalogue) -> str:
    heading = _heading(announcement, sys.stdout, catalogue)
    return f"{heading}\n\n{_content(announcement, catalogue)}"


def _heading(announcement: Announcement, stream: TextIO, catalogue: Catalogue) -> str:
    """Name the channel, and say how much of its limit the text takes."""
    channel, terminal = announcement.channel, Terminal.of(stream, catalogue)
    language = load_language(catalogue.language)
    name = catalogue.text(f"announcing.channel.{channel.name}")
    length = catalogue.text(
        "announcing.length",
        length=language.number(announcement.length),
        limit=language.number(channel.limit),
    )
    return terminal.line(f"{terminal.painted(name, BOLD)} ({length})")


def _content(announcement: Announcement, catalogue: Catalogue) -> str:
    """Give the text, below its subject if it is a letter."""
    if not announcement.subject:
        return announcement.text
    label = catalogue.text("announcing.subject-label")
    return f"{label}: {announcement.subject}\n\n{announcement.text}"


COMMAND = Command("announce", add_arguments, run)
