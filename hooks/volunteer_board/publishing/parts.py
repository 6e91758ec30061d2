"""The parts of a page that the theme puts in their places.

The same theme template serves frames and hand-written pages: for a frame the
parts are slots, for a hand-written page they are the finished HTML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from volunteer_board.publishing.frames import slot
from volunteer_board.publishing.links import shorten_links
from volunteer_board.rendering import addresses, navigation
from volunteer_board.rendering.head import document_title, head_html
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up

REQUIRED_SLOTS = ("title", "head", "content", "edit")
_CURRENT = Markup(' aria-current="page"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the theme's ``main.html`` shows. ``up`` leads from the page to the root.

    ``digits`` is the numbering system of the page where it is not Latin, for the style sheet.
    """

    language: str
    direction: str
    digits: str
    up: str
    title: str
    head: str
    content: str
    edit: Markup
    alternates: Mapping[str, str]
    current: Mapping[str, Markup]
    is_prose: bool = False


def slot_values(page: Page, site: Site) -> dict[str, str]:
    """Give the value of every slot for a page, as HTML."""
    values = {
        "title": str(escape(document_title(page, site.view))),
        "head": head_html(page, site.view),
        "content": page.content,
        "edit": "" if page.edit is None else site.templates.render("frame", "edit_link", page.edit),
    }
    values = {name: shorten_links(html, page.path) for name, html in values.items()}
    for code in site.view.board.settings.language_codes:
        path = page.alternates.get(code, addresses.home(code))
        values[f"alternate:{code}"] = addresses.relative(path, page.path)
    for section in navigation.CURRENT:
        values[f"current:{section}"] = _CURRENT if section == page.section else ""
    return values


def frame_parts(site: Site, up: str) -> Parts:
    """Give parts that are all slots."""
    return _parts(site, up, {name: slot(name) for name in _slot_names(site)})


def page_parts(site: Site, page: Page, *, up: str | None = None) -> Parts:
    """Give the parts of a finished page; one without content shows its prose from the theme.

    ``up`` replaces the relative way to the root, for a page shown at any address.
    """
    values = slot_values(page, site)
    if up is None:
        return _parts(site, way_up(page.path), values, is_prose=not page.content)
    codes = site.view.board.settings.language_codes
    values |= {f"alternate:{code}": up + addresses.home(code) for code in codes}
    return _parts(site, up, values, is_prose=not page.content)


def _slot_names(site: Site) -> list[str]:
    languages = [f"alternate:{code}" for code in site.view.board.settings.language_codes]
    return [*REQUIRED_SLOTS, *languages, *(f"current:{section}" for section in navigation.CURRENT)]


def _parts(site: Site, up: str, values: Mapping[str, str], *, is_prose: bool = False) -> Parts:
    language = site.view.language
    codes = site.view.board.settings.language_codes
    return Parts(
        language=language.code,
        direction=language.direction,
        digits="" if language.digits == "latn" else language.digits,
        up=up,
        title=values["title"],
        head=values["head"],
        content=values["content"],
        edit=Markup(values["edit"]),  # noqa: S704
        alternates={code: values[f"alternate:{code}"] for code in codes},
        current={section: Markup(values[f"current:{section}"]) for section in navigation.CURRENT},  # noqa: S704
        is_prose=is_prose,
    )
