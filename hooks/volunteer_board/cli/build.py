"""``board build``: the whole site, by MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from volunteer_board.cli.command import Command, Misuse
from volunteer_board.languages.catalogues import Catalogue


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    parser.add_argument("--output", metavar="DIR", help=catalogue.text("command.build.output"))
    parser.add_argument(
        "-q", "--quiet", action="store_true", help=catalogue.text("command.build.quiet")
    )


def run(arguments: Namespace, _catalogue: Catalogue) -> int:
    """Build the site in a process of its own and give the exit code of that process."""
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
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ}
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - no shell


COMMAND = Command("build", add_arguments, run)
