"""A generated board as the root folder of a board: what this project builds from."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.bench.generation.drafts import Markdown
from tests.bench.generation.stories import StoryFile
from tests.bench.generator import GeneratedBoard
from tests.bench.scenario import SITE_URL

LONGEST_WORD_IN_ONE_LINE = 40
ONE_LINE = 1 << 20


class PostingDumper(yaml.CSafeDumper):
    """Writes YAML as people write postings: ids in one line, prose in blocks, no folding."""

    def represent_sequence(
        self, tag: str, sequence: Any, flow_style: bool | None = None
    ) -> yaml.SequenceNode:
        """Set a list of ids in one line."""
        return super().represent_sequence(tag, sequence, flow_style=_are_words(sequence))

    def represent_mapping(
        self, tag: str, mapping: Any, flow_style: bool | None = None
    ) -> yaml.MappingNode:
        """Set a mapping to ids and numbers in one line."""
        return super().represent_mapping(tag, mapping, flow_style=_are_words(mapping.values()))


def _are_words(members: Iterable[Any]) -> bool:
    return all(isinstance(member, str | int | float) and _is_word(member) for member in members)


def _is_word(member: str | float) -> bool:
    text = str(member)
    return " " not in text and len(text) <= LONGEST_WORD_IN_ONE_LINE


def _represent_markdown(dumper: PostingDumper, text: Markdown) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="|")


PostingDumper.add_representer(Markdown, _represent_markdown)


def to_yaml(fields: Mapping[str, Any]) -> str:
    """Give the fields as YAML, in their order."""
    return yaml.dump(
        dict(fields), Dumper=PostingDumper, allow_unicode=True, sort_keys=False, width=ONE_LINE
    )


def write_board_root(board: GeneratedBoard, root: Path, repository: Path) -> None:
    """Write everything ``board build --root`` needs; hooks and theme stay in the repository."""
    for organisation_id, fields in board.organisations.items():
        file = root / "opportunities" / organisation_id / "organisation.yml"
        _write(file, _schema_line("organisation") + to_yaml(fields))
    for posting_id, fields in board.postings.items():
        file = root / "opportunities" / f"{posting_id}.yml"
        _write(file, _schema_line("opportunity") + to_yaml(fields))
    for story in board.stories:
        _write(root / "stories" / f"{story.slug}.{story.language}.md", story_text(story))
    shutil.copytree(repository / "schemas", root / "schemas")
    shutil.copytree(repository / "docs", root / "docs")
    _write(root / "mkdocs.yml", to_yaml(_mkdocs_configuration(repository)))


def story_text(story: StoryFile) -> str:
    """Give a story as its file holds it: front matter, then prose."""
    return f"---\n{to_yaml(story.fields)}---\n\n{story.body}"


def _mkdocs_configuration(repository: Path) -> dict[str, Any]:
    """Inherit the repository's configuration; only paths and the address differ."""
    return {
        "INHERIT": str(repository / "mkdocs.yml"),
        "site_url": SITE_URL,
        "hooks": [str(repository / "hooks" / "mkdocs_hook.py")],
        "theme": {"custom_dir": str(repository / "hooks" / "theme")},
        "extra": {"board": {"pictures": False}},  # Hugo's site has none either
    }


def _schema_line(kind: str) -> str:
    return f"# yaml-language-server: $schema=../../schemas/{kind}.schema.json\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
