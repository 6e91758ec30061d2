"""``board import``: files of a board out of the open volunteering data standard."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from volunteer_board.checking.wording import visible
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import CLEAN, PROBLEMS, Command, Misuse
from volunteer_board.cli.configuration import board_languages, board_settings
from volunteer_board.cli.drafts import Draft
from volunteer_board.cli.json_files import read_json
from volunteer_board.cli.moment import today
from volunteer_board.cli.progress import progress
from volunteer_board.cli.safe_writing import create
from volunteer_board.cli.terminal import Terminal
from volunteer_board.editing.yaml_writing import field_lines
from volunteer_board.importing.imported import Imported
from volunteer_board.importing.nodes import NotTheStandard
from volunteer_board.importing.standard import imported_from
from volunteer_board.importing.vocabulary_terms import VocabularyTerms
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.problems import FieldName, Problem, Severity
from volunteer_board.reading.files import Kind

_SCHEMA_LINE = "# yaml-language-server: $schema=../../schemas/{kind}.schema.json"


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument("file", metavar="FILE", type=Path, help=words("command.import.file"))
    parser.add_argument("--output", metavar="DIR", type=Path, help=words("command.import.output"))
    parser.add_argument("--language", metavar="LANG", help=words("command.import.language"))


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Write a file for every organisation and posting, and say what each of them lacks.

    A file that is there is never touched. The exit code says whether all were written
    and nothing is left to do.
    """
    root = Path(arguments.root)
    content = read_json(arguments.file)
    with progress(catalogue.text("progress.checking")):
        blank = _blank(root)
    language = _language(arguments.language, blank.board_languages)
    terms = VocabularyTerms(blank.checked.vocabularies)
    try:
        found = list(imported_from(content, terms, language))
    except NotTheStandard as error:
        raise Misuse("misuse.not-the-standard", path=arguments.file) from error
    output = arguments.output or root
    faults = [_import(blank, imported, output, catalogue) for imported in found]
    return PROBLEMS if any(faults) else CLEAN


def _blank(root: Path) -> Draft:
    """Give a draft that knows the board and nothing of a document yet."""
    languages = board_languages(root)
    return Draft(
        kind=Kind.ORGANISATION,
        id="",
        language=None,
        languages=languages,
        board_languages=languages,
        checked=checked_board(root),
        time_zone=str(board_settings(root).get("time_zone", "UTC")),
        today=today(),
    )


def _language(given: str | None, known: tuple[str, ...]) -> str:
    if given is not None and given not in known:
        raise Misuse("misuse.language", language=given)
    return given or known[0]


def _import(blank: Draft, imported: Imported, output: Path, catalogue: Catalogue) -> bool:
    """Write a document and say so; give whether somebody has to do something about it."""
    draft = replace(blank, kind=Kind(imported.kind), id=imported.id)
    path = Terminal.of(sys.stdout, catalogue).isolated(draft.path)
    try:
        create(output, draft.path, _text(draft, imported, catalogue))
    except FileExistsError:
        print(catalogue.text("import.exists", path=path))
        return True
    missing = catalogue.text("list.separator").join(_faulty_fields(draft, imported))
    print(catalogue.text("import.unfinished" if missing else "import.finished", path=path))
    if missing:
        print("    " + catalogue.text("import.missing", fields=visible(missing)))
    if imported.left_out:
        left_out = catalogue.text("list.separator").join(imported.left_out)
        print("    " + catalogue.text("import.left-out", names=visible(left_out)))
    return bool(missing)


def _text(draft: Draft, imported: Imported, catalogue: Catalogue) -> str:
    """Give the file: as it was, or with everything explained that is still to be said."""
    if not imported.is_own:
        return draft.text(imported.data, catalogue)
    lines = [line for key, value in imported.data.items() for line in field_lines(key, value)]
    return "\n".join([_SCHEMA_LINE.format(kind=draft.kind), *lines, ""])


def _faulty_fields(draft: Draft, imported: Imported) -> Iterator[str]:
    """Name the fields that are missing or wrong, each once."""
    errors = (p for p in draft.problems(imported.data) if p.severity is Severity.ERROR)
    return iter(dict.fromkeys(filter(None, map(_field_of, errors))))


def _field_of(problem: Problem) -> str:
    """Name the field of a problem, or those of which one would do."""
    field, fields = problem.values.get("field"), problem.values.get("fields")
    if isinstance(field, FieldName) and field.key:
        return field.key
    names = fields if isinstance(fields, tuple) else ()
    return "|".join(name.key for name in names if isinstance(name, FieldName))


COMMAND = Command("import", add_arguments, run)
