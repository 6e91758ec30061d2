"""The way of the data, from end to end: read, check, model, render, publish.

Every room is called from here, in this order; the hook and the command line
call this.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from volunteer_board.checking.check import Checked, check_board
from volunteer_board.model.building import build_board, vocabularies_from
from volunteer_board.model.settings import Settings
from volunteer_board.problems import Problem, Severity
from volunteer_board.publishing.frames import Frame, parse_frame
from volunteer_board.publishing.parts import REQUIRED_SLOTS, Parts, frame_parts, page_parts
from volunteer_board.publishing.publication import FRAME_DEPTHS, Publication, publish
from volunteer_board.reading.documents import Document
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import FeedLink, Page
from volunteer_board.rendering.pages.home_page import hero_actions, home_sections
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.sitemap import Entry
from volunteer_board.rendering.structured_data import website

_FRAME = "frame"


class NotPublishable(Exception):
    """A board with errors; ``problems`` are all of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        super().__init__(f"the board has {errors} error(s); the former site stays as it was")
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the theme shows of one page."""

    parts: Parts
    header: Markup
    footer: Markup
    styles: Sequence[str] = ()


@dataclass
class BoardBuild:
    """One build of a board."""

    root: Path
    publication: Publication
    problems: tuple[Problem, ...]
    frames: dict[tuple[str, int], Frame] = field(default_factory=dict)
    hand_written: list[Entry] = field(default_factory=list)
    prose_styles: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, root: Path, settings: Settings, now: datetime, *, lenient: bool) -> BoardBuild:
        """Read, check and model the board below ``root`` as it is at ``now`` (aware).

        Raises ``NotPublishable`` if there are errors; ``lenient`` leaves the wrong
        documents out instead, for the live preview.
        """
        checked = check_board(root, languages=settings.language_codes, now=now)
        if files_with_errors(checked) and not lenient:
            raise NotPublishable(checked.problems)
        board = build_board(
            publishable(checked),
            settings=settings,
            vocabularies=vocabularies_from(checked.vocabularies),
            now=now,
        )
        return cls(root, Publication(board), checked.problems)

    def frame_sources(self) -> Iterator[str]:
        """Give the source path of the page that becomes each frame."""
        for language in self.publication.sites:
            for depth in FRAME_DEPTHS:
                yield f"{language}/{'/'.join([_FRAME] * (depth - 1))}/index.md"

    def logos(self) -> Iterator[tuple[str, Path]]:
        """Give the path in the site and the file of each organisation's logo."""
        for organisation in self.publication.board.organisations.values():
            if organisation.logo:
                file = self.root / "opportunities" / organisation.id / organisation.logo
                yield addresses.logo(organisation.id, organisation.logo), file

    def shown(self, source: str, path: str, *, title: str, description: str, prose: str) -> Shown:
        """Give the parts of a page of MkDocs: slots for a frame, else the page itself.

        ``source`` is its path below ``docs/``, ``path`` its address.
        """
        site = self._site(source)
        names = self.publication.language_names
        if _is_frame(source):
            return _shown(site, frame_parts(site, way_up(path), names))
        page = self._hand_written_page(site, source, path, title, description, prose)
        self.hand_written.append(Entry(page.alternates, None))
        parts = page_parts(site, page, names)
        return _shown(site, parts, self.prose_styles if parts.is_prose else ())

    def not_found(self, root_path: str) -> Shown:
        """Give the parts of the page for addresses that do not exist, in every language."""
        sites = self.publication.sites.values()
        site = next(iter(sites))
        up = root_path.rstrip("/") + "/"
        content = [other.templates.render("frame", "not_found", up) for other in sites]
        page = Page(
            path="",
            language=site.view.code,
            title=site.view.language.text("not-found.title"),
            description=site.view.language.text("not-found.text"),
            content=Markup("").join(content),
            alternates={},
            indexed=False,
        )
        return _shown(site, page_parts(site, page, self.publication.language_names, up=up))

    def keep_frame(self, source: str, html: str) -> None:
        """Remember a rendered frame; other pages are none of the engine's business."""
        if _is_frame(source):
            language = source.partition("/")[0]
            self.frames[language, source.count("/")] = parse_frame(html, REQUIRED_SLOTS)

    def write(self, folder: Path) -> None:
        """Write what the engine makes into the folder where MkDocs wrote its part.

        MkDocs wrote the frames there as well; they have served.
        """
        for language in self.publication.sites:
            shutil.rmtree(folder / language / _FRAME)
        publish(self.publication, self.frames, folder, self.hand_written)

    def _site(self, source: str) -> Site:
        language = source.partition("/")[0]
        try:
            return self.publication.sites[language]
        except KeyError:
            return next(iter(self.publication.sites.values()))

    def _hand_written_page(
        self, site: Site, source: str, path: str, title: str, description: str, prose: str
    ) -> Page:
        name = path.partition("/")[2].rstrip("/")
        view = site.view
        is_home = name == ""
        return Page(
            path=path,
            language=view.code,
            title=title,
            description=description or view.plain(view.board.settings.description),
            content=_home(site, prose) if is_home else "",
            alternates=self._twins(source, path),
            section="home" if is_home else name,
            feed=FeedLink(addresses.board(view.code), view.language.text("listing.board"))
            if is_home
            else None,
            structured_data=(website(view),) if is_home else (),
            source=f"docs/{source}",
        )

    def _twins(self, source: str, path: str) -> Mapping[str, str]:
        """Give the languages in which a hand-written page exists."""
        rest, address = source.partition("/")[2], path.partition("/")[2]
        return {
            code: f"{code}/{address}"
            for code in self.publication.sites
            if (self.root / "docs" / code / rest).is_file()
        }


def files_with_errors(checked: Checked) -> set[PurePosixPath]:
    """Give the files that cannot be published; warnings do not keep a file back."""
    return {problem.file for problem in checked.problems if problem.severity is Severity.ERROR}


def publishable(checked: Checked) -> Iterator[Document]:
    """Give the documents without errors whose organisation has none either."""
    wrong = files_with_errors(checked)
    sound = [document for document in checked.documents if document.path not in wrong]
    known = {document.id for document in sound if document.kind == "organisation"}
    return (document for document in sound if _organisation_of(document) in known)


def _organisation_of(document: Document) -> str:
    if document.kind == "story":
        return str(document.data.get("organisation"))
    return document.id.partition("/")[0]


def _is_frame(source: str) -> bool:
    return f"/{_FRAME}/" in source


def _home(site: Site, prose: str) -> Markup:
    hero = Markup('<section class="hero">{}{}</section>')
    return hero.format(Markup(prose), hero_actions(site)) + home_sections(site)  # noqa: S704


def _shown(site: Site, parts: Parts, styles: Sequence[str] = ()) -> Shown:
    return Shown(
        parts=parts,
        header=site.templates.render("frame", "header", parts),
        footer=site.templates.render("frame", "footer", parts),
        styles=styles,
    )
