"""Links that lead nowhere, as the link checker lychee reports them (``--format json``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.markdown import code, plain
from volunteer_board.reviewing.report import bullets, fitted, section

_MOST_LINKS = 100
_TITLE_SEPARATOR = " / "


class BrokenLink(NamedTuple):
    """An address that did not answer well, where it stands, and what the checker says."""

    file: str
    line: int
    address: str
    reason: str


class UnreadableResult(ValueError):
    """A file that lychee did not write."""


def broken_links(result: Any) -> list[BrokenLink]:
    """Read the failures and time-outs of a result, by file; raises ``UnreadableResult``."""
    try:
        return sorted(_links(result["error_map"], result.get("timeout_map", {})))
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        raise UnreadableResult(f"not a result of lychee: {error}") from error


def _links(*maps: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[BrokenLink]:
    for map_ in maps:
        for file, links in map_.items():
            for link in links:
                status, span = link["status"], link.get("span") or {}
                reason = status.get("details") or status["text"]
                yield BrokenLink(file, int(span.get("line", 0)), link["url"], reason)


def issue_text(links: Sequence[BrokenLink], catalogues: Sequence[Catalogue]) -> str:
    """Write an issue: its title is the first line; without broken links that is all."""
    title = _TITLE_SEPARATOR.join(catalogue.text("links.title") for catalogue in catalogues)
    if not links:
        return f"{title}\n"
    introductions = [
        section(catalogue.language, catalogue.text("links.introduction"))
        for catalogue in catalogues
    ]
    heading = [title, "", *introductions]
    return fitted(
        lambda most: "\n".join([*heading, bullets(_lines(links, catalogues, most)), ""]),
        most=_MOST_LINKS,
    )


def _lines(
    links: Sequence[BrokenLink], catalogues: Sequence[Catalogue], most: int
) -> Iterator[str]:
    for link in links[:most]:
        yield f"{code(f'{link.file}:{link.line}')} {code(link.address)}  \n  {plain(link.reason)}"
    if len(links) > most:
        more = len(links) - most
        yield _TITLE_SEPARATOR.join(catalogue.count("links.more", more) for catalogue in catalogues)
