"""Every published file is there as it was written, at the address that it has in the repository."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.sample import REPOSITORY
from volunteer_board.model.sample import NOTHING_MOVES
from volunteer_board.publishable import publishable
from volunteer_board.rendering.sources import source_outputs

WRITTEN = ("opportunities/*/*.yml", "stories/*.md")


def written(root: Path) -> Iterator[str]:
    """Give the path of every organisation, posting and story below a folder."""
    for pattern in WRITTEN:
        yield from (file.relative_to(root).as_posix() for file in root.glob(pattern))


def published(board: BoardFolder) -> dict[str, bytes]:
    """Give what the live preview publishes of a board, wrong documents left out."""
    outputs = source_outputs(publishable(board.check()), NOTHING_MOVES)
    return {source.path: source.content for source in outputs}


def test_sources_are_published_byte_for_byte(site: Path) -> None:
    paths = sorted(written(REPOSITORY))
    assert sorted(written(site)) == paths
    for path in paths:
        assert (site / path).read_bytes() == (REPOSITORY / path).read_bytes(), path


def test_nothing_tells_search_engines_of_sources(site: Path) -> None:
    for name in ("sitemap.xml", "robots.txt"):
        told = (site / name).read_text(encoding="utf-8")
        assert ".yml" not in told
        assert ".md" not in told


def test_nothing_of_a_document_with_errors_is_published(tmp_path: Path) -> None:
    board = BoardFolder.make(tmp_path)
    sound = valid_case("opportunity-micro.yml")
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    board.write(f"{HOUSE}/sound.yml", sound)
    board.write(f"{HOUSE}/wrong.yml", f"{sound}no_such_field: secret\n")
    board.write("opportunities/fig-house/organisation.yml", "no_such_field: secret\n")
    board.write("opportunities/fig-house/sound.yml", sound)
    assert published(board).keys() == {f"{HOUSE}/organisation.yml", f"{HOUSE}/sound.yml"}


def test_comments_and_order_stay(tmp_path: Path) -> None:
    board = BoardFolder.make(tmp_path)
    text = (
        f"# Ask Layla before changing this.\n\n{valid_case('organisation-minimal.yml')}# The end\n"
    )
    board.write(f"{HOUSE}/organisation.yml", text)
    assert published(board)[f"{HOUSE}/organisation.yml"] == text.encode()
