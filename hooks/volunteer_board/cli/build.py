"""``board build``: the whole site, by MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

import msgspec

from volunteer_board.cli import left_out_list
from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.terminal import Terminal
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.left_out import LeftOut, to_json

INCOMPLETE = 3
"""The exit code of a build that is published and lacks what is wrong."""


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument("--output", metavar="DIR", help=words("command.build.output"))
    parser.add_argument("-q", "--quiet", action="store_true", help=words("command.build.quiet"))
    parser.add_argument(
        "--leave-out-wrong", action="store_true", help=words("command.build.leave-out-wrong")
    )
    parser.add_argument("--report", metavar="FILE", type=Path, help=words("command.build.report"))


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Build the site in a process of its own and give the exit code of that process.

    With ``--leave-out-wrong`` it is 3 if the site is there and lacks something.
    """
    if not arguments.leave_out_wrong:
        if arguments.report is not None:
            raise Misuse("misuse.report-of-strict-build")
        return _build(arguments, {})
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "left-out.json"
        exit_code = _build(arguments, left_out_list.variables_for(file))
        left_out = left_out_list.read_list(file)
    left_out = msgspec.structs.replace(left_out, published=exit_code == CLEAN)
    if arguments.report is not None:
        arguments.report.parent.mkdir(parents=True, exist_ok=True)
        arguments.report.write_bytes(to_json(left_out))
    if exit_code != CLEAN:
        return exit_code
    _say(left_out, catalogue)
    return INCOMPLETE if left_out.errors else CLEAN


def _build(arguments: Namespace, variables: Mapping[str, str]) -> int:
    configuration = Path(arguments.root) / "mkdocs.yml"
    if not configuration.is_file():
        raise Misuse("misuse.no-path", path=configuration)
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        str(configuration),
    ]
    if arguments.output is not None:
        command += ["--site-dir", str(Path(arguments.output).absolute())]
    if arguments.quiet:
        command.append("--quiet")
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ, **variables}
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - no shell


def _say(left_out: LeftOut, catalogue: Catalogue) -> None:
    """Say on the standard error what is wrong, and how many pages say that they are withheld."""
    terminal = Terminal.of(sys.stderr, catalogue)
    for error in left_out.errors:
        spoken = error.words.get(catalogue.language) or next(iter(error.words.values()))
        place = terminal.isolated(f"{error.file}:{error.line}" if error.line else error.file)
        line = f"{place}: {spoken.message} {spoken.fix} {terminal.isolated(f'[{error.code}]')}"
        print(terminal.line(line), file=sys.stderr)
    if left_out.errors:
        files = catalogue.count("count.files", len({each.file for each in left_out.errors}))
        print(terminal.line(catalogue.text("build.left-out", files=files)), file=sys.stderr)


COMMAND = Command("build", add_arguments, run)
