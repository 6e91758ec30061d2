"""The pages of the web form: one for each kind of document that people can add."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from volunteer_board.rendering import addresses
from volunteer_board.rendering.contributing.choices import ChoicesOfBoard
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.contributing.questions import Questions
from volunteer_board.rendering.contributing.sections import chapters
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.hand_written_pages import HandWritten
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs


def contribute_pages(site: Site) -> Iterator[Page]:
    """Give the page of each form; none for a site without the materials of the forms."""
    if site.materials is not None:
        for kind in site.materials.forms:
            yield contribute_page(site, site.materials, kind)


def contribute_answers(site: Site) -> Iterator[HandWritten]:
    """Give the pages of the forms as what the search finds among pages."""
    text = site.view.language.text
    for kind in site.materials.forms if site.materials is not None else ():
        path = addresses.contribute(site.view.code, kind)
        yield HandWritten(
            source="",
            path=path,
            title=text(f"contribute.{kind}.title"),
            description=text(f"contribute.{kind}.lead"),
            prose=Markup(),
            alternates=site.alternates(path),
        )


def contribute_page(site: Site, materials: Materials, kind: str) -> Page:
    """Give the page that asks for a kind of document (``opportunity``, …)."""
    view = site.view
    path = addresses.contribute(view.code, kind)
    title = view.language.text(f"contribute.{kind}.title")
    trail = [site.home_crumb, (title, path)]
    choices = ChoicesOfBoard(view, materials)
    sections = tuple(chapters(materials.forms[kind], Questions(view, choices)))
    others = [other for other in materials.forms if other != kind]
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.language.text(f"contribute.{kind}.lead"),
        content=site.templates.render(
            "contribute",
            "page",
            kind=kind,
            chapters=sections,
            others=others,
            organisations=choices.organisations(),
            trail=trail,
            modules=materials.modules,
            up=way_up(path),
        ),
        alternates=site.alternates(path),
        section="contribute",
        structured_data=(breadcrumbs(view, trail),),
    )
