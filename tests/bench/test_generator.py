"""The generated board: the same every time, sound, and like a real one."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import mean
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.bench.board_root import write_board_root
from tests.bench.generation.phrasebook import load_phrasebook
from tests.bench.generation.schedule import state_of
from tests.bench.generator import GeneratedBoard, generate_board
from tests.bench.scenario import NOW, POSTINGS_AN_ORGANISATION, REPOSITORY
from volunteer_board.cli.main import main as board_command

COUNT = 400
SCHEMAS = REPOSITORY / "schemas"


@pytest.fixture(scope="module")
def board() -> GeneratedBoard:
    return generate_board(COUNT, seed=1, schemas=SCHEMAS)


@pytest.fixture(scope="module")
def root(board: GeneratedBoard, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated")
    write_board_root(board, folder, REPOSITORY)
    return folder


def test_a_seed_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    again = generate_board(COUNT, seed=1, schemas=SCHEMAS)
    write_board_root(again, tmp_path, REPOSITORY)
    assert digests(tmp_path) == digests(root)


def test_another_seed_gives_other_postings(board: GeneratedBoard) -> None:
    other = generate_board(COUNT, seed=2, schemas=SCHEMAS)
    assert not set(other.postings) & set(board.postings)


def test_every_file_is_valid(root: Path) -> None:
    faults = [
        f"{file.relative_to(root)}: {fault.json_path}: {fault.message}"
        for file, kind in board_files(root)
        for fault in validator(kind).iter_errors(front_matter(file))
    ]
    assert faults == []


def test_the_board_itself_has_nothing_to_say_against_it(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    code = board_command(["check", "--root", str(root), "--format", "json"])
    assert (code, json.loads(capsys.readouterr().out)["problems"]) == (0, [])


def test_postings_and_organisations_are_as_many_as_asked_for(board: GeneratedBoard) -> None:
    assert len(board.postings) == COUNT
    assert len(board.organisations) == COUNT // POSTINGS_AN_ORGANISATION
    posting = {posting_id.partition("/")[0] for posting_id in board.postings}
    assert posting == set(board.organisations)


def test_texts_are_in_both_languages_and_some_postings_in_one(board: GeneratedBoard) -> None:
    languages = Counter(
        " ".join(sorted({key for text in localised_texts(posting) for key in text}))
        for posting in board.postings.values()
    )
    assert set(languages) == {"ar en", "ar", "en"}
    assert 0.9 < languages["ar en"] / COUNT < 0.99


def test_every_kind_of_posting_is_there(board: GeneratedBoard) -> None:
    kinds = Counter((posting["model"], posting["mode"]) for posting in board.postings.values())
    assert len(kinds) == 9
    described = sum("description" in posting for posting in board.postings.values())
    assert 0.25 < described / COUNT < 0.42


def test_most_postings_are_open_and_the_others_over_for_every_reason(
    board: GeneratedBoard,
) -> None:
    states = Counter(state_of(posting) for posting in board.postings.values())
    assert 0.8 < (states["open"] + states["closing-soon"]) / COUNT < 0.9
    assert min(states[over] for over in ("closing-soon", "expired", "filled", "closed")) > 0


def test_postings_weigh_what_real_ones_weigh(root: Path) -> None:
    sizes = [file.stat().st_size for file, kind in board_files(root) if kind == "opportunity"]
    assert 3_500 < mean(sizes) < 5_000


def test_no_posting_is_a_copy(board: GeneratedBoard) -> None:
    purposes = [(str(p["summary"]), str(p["objective"])) for p in board.postings.values()]
    assert len(set(purposes)) == COUNT


def test_no_cache_of_rendered_prose_would_pay(board: GeneratedBoard) -> None:
    descriptions = [str(p["description"]) for p in board.postings.values() if "description" in p]
    assert len(set(descriptions)) == len(descriptions)


def test_phrases_say_the_same_in_both_languages() -> None:
    book = load_phrasebook()
    phrases = [*localised_texts(book.roles), *localised_texts(book.shared)]
    assert len(phrases) > 250
    for phrase in phrases:
        assert slots(phrase["ar"]) == slots(phrase["en"]), phrase


def test_roles_use_terms_that_exist(board: GeneratedBoard) -> None:
    for role in load_phrasebook().roles:
        assert set(role["skills"]) <= set(board.terms["skills"])
        assert set(role["causes"]) <= set(board.terms["causes"])


def digests(folder: Path) -> Mapping[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def board_files(root: Path) -> Iterator[tuple[Path, str]]:
    for file in (root / "opportunities").glob("*/*.yml"):
        yield file, "organisation" if file.stem == "organisation" else "opportunity"
    for file in (root / "stories").glob("*.md"):
        yield file, "story"


def front_matter(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    fields = text.split("---")[1] if file.suffix == ".md" else text
    return yaml.load(fields, Loader=DatesAsText)  # noqa: S506 (it extends the safe loader)


class DatesAsText(yaml.CSafeLoader):
    """Leaves dates as they are written, which is how the schemas see them."""


DatesAsText.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def validator(kind: str) -> Draft202012Validator:
    schemas = {
        file.name: json.loads(file.read_text(encoding="utf-8"))
        for file in SCHEMAS.glob("*.schema.json")
    }
    resources = [(name, Resource.from_contents(schema)) for name, schema in schemas.items()]
    registry = Registry().with_resources(resources)
    return Draft202012Validator(schemas[f"{kind}.schema.json"], registry=registry)


def localised_texts(value: Any) -> Iterator[Mapping[str, Any]]:
    """Give every mapping from a language to a text, wherever it stands."""
    if isinstance(value, Mapping):
        if value.keys() & {"ar", "en"}:
            yield value
        else:
            yield from localised_texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for member in value:
            yield from localised_texts(member)


def slots(phrase: str) -> Counter[str]:
    return Counter(part.partition("}")[0] for part in phrase.split("{")[1:])
