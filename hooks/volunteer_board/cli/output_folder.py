"""The folder into which a command writes what a workflow takes up."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path


def add_output_argument(parser: ArgumentParser, description: str) -> None:
    """Let a command be told its folder, which need not be there yet."""
    parser.add_argument("--output", metavar="DIR", type=Path, required=True, help=description)


def write_text(file: Path, text: str) -> None:
    """Write a file in UTF-8 with the line ends of Unix, and the folders that it lies in."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
