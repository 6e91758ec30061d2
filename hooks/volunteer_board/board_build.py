"""The way of the data, from end to end: read, check, model, render, publish.

Every room is called from here, in this order, and this is called by the hook;
``board build`` starts MkDocs, and so the hook.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, product
from pathlib import Path

from markupsafe import Markup

from volunteer_board.checking.check import check_board
from volunteer_board.contribute_build import checker_outputs, materials
from volunteer_board.model.building import build_board, vocabularies_from
from volunteer_board.model.insights import insights_of
from volunteer_board.model.sample import sample_days
from volunteer_board.model.settings import Settings
from volunteer_board.model.withheld import Withheld
from volunteer_board.problems import Problem, Severity
from volunteer_board.publishable import (
    can_be_left_out,
    publishable,
    withheld,
)
from volunteer_board.publishing.frames import parse_frame
from volunteer_board.publishing.links import shorten_links
from volunteer_board.publishing.logos import small_logos
from volunteer_board.publishing.minifying import minify_scripts
from volunteer_board.publishing.modules import BOARD_SCRIPTS, needed_modules
from volunteer_board.publishing.parts import REQUIRED_SLOTS, Parts, frame_parts, page_parts
from volunteer_board.publishing.picture_cache import PictureCache
from volunteer_board.publishing.pictures import copy_pictures, write_pictures
from volunteer_board.publishing.publication import FRAME_DEPTHS, Publication, publish
from volunteer_board.rendering import addresses, navigation
from volunteer_board.rendering.exports.api_schema import api_schema
from volunteer_board.rendering.former_addresses import former_pages
from volunteer_board.rendering.insights.data import insights_data
from volunteer_board.rendering.pages.hand_written_pages import (
    HandWritten,
    hand_written_page,
    is_in_the_way,
)
from volunteer_board.rendering.pages.not_found_page import not_found_page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.pictures.pictures import pictures
from volunteer_board.rendering.security_policy import with_policy
from volunteer_board.rendering.sources import source_outputs

_FRAME = "frame"
_KEPT_PICTURES = ".cache/pictures"


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
    frames: dict[tuple[str, int], str] = field(default_factory=dict)
    hand_written: list[HandWritten] = field(default_factory=list)
    prose_styles: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, root: Path, settings: Settings, now: datetime, *, lenient: bool) -> BoardBuild:
        """Read, check and model the board below ``root`` as it is at ``now`` (aware).

        Raises ``NotPublishable`` if there are errors; ``lenient`` leaves the wrong
        documents out instead, for the live preview and for the night; no page can do
        without a vocabulary.
        """
        checked = check_board(root, languages=settings.language_codes, now=now)
        wrong = checked.files_with_errors()
        if wrong and not (lenient and all(map(can_be_left_out, wrong))):
            raise NotPublishable(checked.problems)
        documents = tuple(publishable(checked))
        board = build_board(
            documents,
            settings=settings,
            vocabularies=vocabularies_from(checked.vocabularies),
            now=now,
        )
        modules = needed_modules(root / "docs", BOARD_SCRIPTS)
        shared = (
            *source_outputs(documents, sample_days(settings, now)),
            *checker_outputs(checked, board),
            insights_data(insights_of(board), settings.site_url),
            api_schema(checked.schemas.contents, settings.site_url),
        )
        form = materials(root, checked, settings.language_codes)
        publication = Publication(board, modules, shared, form, withheld(checked))
        return cls(root, publication, checked.problems)

    @property
    def withheld(self) -> Sequence[Withheld]:
        """What the site cannot show."""
        return self.publication.withheld

    def frame_sources(self) -> Iterator[str]:
        """Give the source path of the page that becomes each frame."""
        for language in self.publication.sites:
            for depth in FRAME_DEPTHS:
                yield f"{language}/{'/'.join([_FRAME] * (depth - 1))}/index.md"

    def faults_of_pages(self, pages: Mapping[str, str]) -> list[str]:
        """Say what is wrong with the hand-written pages as a whole.

        ``pages`` gives the address of each by its path below ``docs/``. Every page of
        the site leads to some, and the engine would write over others.
        """
        needed = product(self.publication.sites, navigation.WRITTEN_BY_HAND)
        sources = (f"{code}/{name}.md" for code, name in needed)
        missing = [source for source in sources if source not in pages]
        faults = [f"every page leads to {source}, which is not there" for source in missing]
        for source, path in pages.items():
            if is_in_the_way(path) or _is_frame(source):
                faults.append(f"the board writes a page of its own over {source}")
        return faults

    def logos(self) -> Iterator[tuple[str, Path]]:
        """Give the path in the site and the file of each organisation's logo.

        It stands at the paths of former names too: feeds of the past show it from there.
        """
        former = self.publication.board.former_organisations
        for organisation_id, file in self._logo_files().items():
            for name in (organisation_id, *former[organisation_id]):
                yield addresses.logo(name, file.name), file

    def _logo_files(self) -> Mapping[str, Path]:
        return {
            organisation.id: self.root / "opportunities" / organisation.id / organisation.logo
            for organisation in self.publication.board.organisations.values()
            if organisation.logo
        }

    def shown(self, source: str, path: str, *, title: str, description: str, prose: str) -> Shown:
        """Give the parts of a page of MkDocs: slots for a frame, else the page itself.

        ``source`` is its path below ``docs/``, ``path`` its address.
        """
        site = self._site(source)
        if _is_frame(source):
            return _shown(site, frame_parts(site, way_up(path)))
        words = HandWritten(
            source=source,
            path=path,
            title=title,
            description=description,
            prose=Markup(prose),  # noqa: S704 - by the maintainers
            alternates=self._twins(source, path),
        )
        self.hand_written.append(words)
        parts = page_parts(site, hand_written_page(site, words))
        return _shown(site, parts, self.prose_styles if parts.is_prose else ())

    def not_found(self, root_path: str) -> Shown:
        """Give the parts of the page for addresses that do not exist, in every language."""
        sites = list(self.publication.sites.values())
        up = root_path.rstrip("/") + "/"
        return _shown(sites[0], page_parts(sites[0], not_found_page(sites, up), up=up))

    def keep_frame(self, source: str, html: str) -> None:
        """Remember a rendered frame; other pages are none of the engine's business."""
        if _is_frame(source):
            language = source.partition("/")[0]
            self.frames[language, source.count("/")] = shorten_links(html, source)

    def write(self, folder: Path, *, is_watched: bool = False) -> None:
        """Write what the engine makes into the folder where MkDocs wrote its part.

        MkDocs wrote the frames there as well; they have served. A site that is watched has
        no policies: MkDocs puts a script of its own into every page of it.
        """
        guarded = str if is_watched else with_policy
        frames = {
            place: parse_frame(guarded(html), REQUIRED_SLOTS) for place, html in self.frames.items()
        }
        for file in self._written_by_mkdocs(folder):
            file.write_bytes(guarded(file.read_bytes().decode()).encode())
        for language in self.publication.sites:
            shutil.rmtree(folder / language / _FRAME)
        minify_scripts(folder)
        publish(self.publication, frames, folder, self.hand_written)
        self._write_pictures(folder)

    def _written_by_mkdocs(self, folder: Path) -> Iterator[Path]:
        yield folder / "404.html"
        for page in self.hand_written:
            yield folder / page.path / "index.html"

    def _write_pictures(self, folder: Path) -> None:
        """Write the pictures of every language; the board keeps them for its next build."""
        if not self.publication.board.settings.pictures:
            return
        logos = small_logos(self._logo_files())
        every = (pictures(site.view, logos) for site in self.publication.sites.values())
        kept = PictureCache(self.root / _KEPT_PICTURES)
        write_pictures(chain.from_iterable(every), folder, kept)
        for site in self.publication.sites.values():
            copy_pictures(former_pages(site.view), folder)

    def _site(self, source: str) -> Site:
        """Give the site of a page's language; the board's own where the path names none."""
        sites = self.publication.sites
        return sites.get(source.partition("/")[0]) or next(iter(sites.values()))

    def _twins(self, source: str, path: str) -> Mapping[str, str]:
        """Give the address of a hand-written page in every language that has it."""
        rest, address = source.partition("/")[2], path.partition("/")[2]
        return {
            code: f"{code}/{address}"
            for code in self.publication.sites
            if (self.root / "docs" / code / rest).is_file()
        }


def _is_frame(source: str) -> bool:
    return f"/{_FRAME}/" in source


def _shown(site: Site, parts: Parts, styles: Sequence[str] = ()) -> Shown:
    return Shown(
        parts=parts,
        header=site.templates.render("frame", "header", parts),
        footer=site.templates.render("frame", "footer", parts),
        styles=styles,
    )
