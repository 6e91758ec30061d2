"""``board rename``: a posting or organisation gets another name, and its addresses lead on."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path, PurePosixPath

from volunteer_board.checking.former_names import holders_of_former_name
from volunteer_board.checking.wording import one_line
from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.safe_writing import refuse_links, replace
from volunteer_board.cli.typed_fields import typed_fields
from volunteer_board.editing.renaming import naming_anew, with_former_name
from volunteer_board.editing.standing import NotEditable
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.problems import Problem
from volunteer_board.reading import names
from volunteer_board.reading.documents import read_board, read_document
from volunteer_board.reading.files import OPPORTUNITIES, STORIES, Entry, Kind
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.names import ORGANISATION_FILE
from volunteer_board.reading.text import read_text


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    for name in ("old", "new"):
        help_ = catalogue.text(f"command.rename.{name}")
        parser.add_argument(name, metavar="ORGANISATION[/SLUG]", help=help_)


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Move the file or folder, write the former name into it and the new one into stories."""
    root, old, new = Path(arguments.root), arguments.old, arguments.new
    source, target = _place(old), _place(new)
    if ("/" in old) is not ("/" in new):
        raise Misuse("misuse.rename", old=old, new=new)
    described = source if "/" in old else source / ORGANISATION_FILE
    _ensure_free(root, described, target, new)
    _ensure_never_had(root, old, new)
    content = _content(root, described, old, catalogue)
    stories = _stories(root, old, new)
    (root / source).rename(root / target)
    replace(root / (target if "/" in old else target / ORGANISATION_FILE), content)
    for path, text in stories.items():
        replace(root / path, text.encode())
    print(catalogue.text("change.renamed", old=old, new=new))
    for path in stories:
        print(catalogue.text("change.names-anew", path=path))
    return CLEAN


def _place(name: str) -> PurePosixPath:
    """Give the file of a posting or the folder of an organisation; ids alone are names."""
    parts = name.split("/")
    for part in parts:
        if names.fault_of_id(part) is not None or len(parts) > 2:
            raise Misuse("misuse.name", name=part, suggestion=names.suggested_id(part))
    return OPPORTUNITIES / (f"{name}.yml" if len(parts) > 1 else name)


def _ensure_free(root: Path, described: PurePosixPath, target: PurePosixPath, new: str) -> None:
    for path in (described.parent, target.parent):
        refuse_links(root, path)
    if not os.path.lexists(root / described):
        raise Misuse("misuse.no-path", path=described)
    if os.path.lexists(root / target):
        raise Misuse("misuse.exists", path=target)
    if "/" in new and not (root / target.parent / ORGANISATION_FILE).is_file():
        raise Misuse("misuse.no-organisation", organisation=target.parent.name)


def _ensure_never_had(root: Path, old: str, new: str) -> None:
    """Leave a name to what had it before, for its address leads there; one's own is free."""
    for claim in holders_of_former_name(new, read_board(root, typed_fields(root).meant).documents):
        if claim.of != old:
            raise Misuse("misuse.former-name", name=new, path=claim.path)


def _content(root: Path, path: PurePosixPath, old: str, catalogue: Catalogue) -> bytes:
    kind = Kind.OPPORTUNITY if "/" in old else Kind.ORGANISATION
    document = read_document(root, Entry(path, kind, old))
    if isinstance(document, Problem):
        raise Misuse("misuse.unreadable-posting", problem=one_line(document, catalogue))
    try:
        return with_former_name(document.source, document.data, old)
    except NotEditable as error:
        raise Misuse("misuse.not-editable", path=path, field="formerly") from error


def _stories(root: Path, old: str, new: str) -> dict[PurePosixPath, str]:
    """Give the new texts of the stories that name what is renamed."""
    found: dict[PurePosixPath, str] = {}
    for file in sorted((root / STORIES).glob("*.md")):
        path = STORIES / file.name
        if isinstance(read_text(root, path, POSTING.bytes), Problem):
            continue
        text = file.read_bytes().decode()  # with its own line ends
        if (anew := naming_anew(text, old, new)) != text:
            found[path] = anew
    return found


COMMAND = Command("rename", add_arguments, run)
