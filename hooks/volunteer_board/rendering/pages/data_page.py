"""The page that says what there is as open data, and for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from volunteer_board.rendering import addresses
from volunteer_board.rendering.exports.api import SCHEMA
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs
from volunteer_board.rendering.view import View

_API = (
    "opportunities.json",
    "organisations.json",
    "stories.json",
    "vocabularies.json",
    "insights.json",
    SCHEMA,
)


class File(NamedTuple):
    """A file: its path, its full address, and the message that says what it is."""

    path: str
    address: str
    message: str


def data_page(site: Site) -> Page:
    """Give the page of open data, grouped by what one wants to do with it."""
    view = site.view
    title, path = view.language.text("data.title"), addresses.data(view.code)
    trail = [site.home_crumb, (title, path)]
    groups = {name: list(_files(view, files)) for name, files in _groups(view.code).items()}
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.language.text("data.lead"),
        content=site.templates.render("data", "page", groups, trail, way_up(path)),
        alternates=site.alternates(path),
        structured_data=(breadcrumbs(view, trail),),
    )


def _groups(code: str) -> Mapping[str, Mapping[str, str]]:
    """Give the path of each file by the end of its message id, in groups."""
    return {
        "programs": {name.removesuffix(".json"): addresses.api(name) for name in _API},
        "people": {"table": addresses.api_table(code)},
        "platforms": {
            "volunteering": addresses.export("volunteering.jsonld"),
            "health": addresses.export("health.jsonld"),
            "linkedin": addresses.export(f"linkedin.{code}.xml"),
            "indeed": addresses.export(f"indeed.{code}.xml"),
        },
    }


def _files(view: View, files: Mapping[str, str]) -> Iterator[File]:
    for name, path in files.items():
        yield File(path, view.absolute(path), f"data.file.{name}")
