"""The files of the search data, beside each other in ``<language>/search/``.

Each is loaded when it is needed: columns for a filter, words for a query and the parts of the
index that hold them, cards for the results that are shown, ids for a saved list.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Output, compact_json, json_output
from volunteer_board.rendering.pages.hand_written_pages import HandWritten
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.search.collection import Collection, cards, collect
from volunteer_board.rendering.search.postings import posting_columns
from volunteer_board.rendering.search.word_index import word_index
from volunteer_board.rendering.view import View

CARDS_A_FILE = 10


def search_outputs(site: Site, pages: Sequence[HandWritten]) -> Iterator[Output]:
    """Give the search data of one language; ``pages`` are its hand-written pages.

    Every file names the same ``version``, so that a browser notices when it holds
    files of two builds.
    """
    view = site.view
    found = collect(view, pages)
    words, parts = word_index(view, found)
    files: dict[str, Mapping[str, object]] = {
        "postings": posting_columns(view, found),
        "words": words,
        "ids": _ids(view, found),
    }
    version = _version([*files.values(), *parts])
    for name, content in files.items():
        yield json_output(
            addresses.search(view.code, f"{name}.json"),
            {"version": version, "cards_a_file": CARDS_A_FILE, **content},
        )
    for number, part in enumerate(parts):
        yield json_output(addresses.search_words(view.code, number), part)
    yield from _cards(site, found)


def _version(contents: Iterable[object]) -> str:
    said = hashlib.sha256()
    for content in contents:
        said.update(compact_json(content))
    return said.hexdigest()[:12]


def _ids(view: View, found: Collection) -> Mapping[str, object]:
    """Give the ids in the order of the columns, and the places of former ones if there are any."""
    ids = [opportunity.id for opportunity in found.opportunities]
    former = view.board.former_ids
    formerly = {name: place for place, key in enumerate(ids) for name in former.get(key, ())}
    return {"ids": ids, "formerly": formerly} if formerly else {"ids": ids}


def _cards(site: Site, found: Collection) -> Iterator[Output]:
    up = way_up(addresses.search_cards(site.view.code, 0))
    rendered = list(cards(site, found, up))
    for number, start in enumerate(range(0, len(rendered), CARDS_A_FILE)):
        content = rendered[start : start + CARDS_A_FILE]
        yield json_output(addresses.search_cards(site.view.code, number), content)
