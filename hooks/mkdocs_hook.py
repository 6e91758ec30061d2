"""The only file that knows MkDocs: it hands what MkDocs has to the engine, and back.

MkDocs renders the hand-written pages and one frame for each language and
address depth. The engine checks the postings, fills the frames and writes
everything else. The site is built beside the former one and replaces it last.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from volunteer_board.board_build import BoardBuild, NotPublishable
from volunteer_board.checking.schemas import BrokenSchemas
from volunteer_board.checking.wording import one_line
from volunteer_board.cli import left_out_list
from volunteer_board.cli.clock import InvalidMoment, build_moment
from volunteer_board.cli.languages import wanted_language
from volunteer_board.languages.catalogues import MissingCatalogue, load_catalogue
from volunteer_board.languages.language import UnknownLocale
from volunteer_board.model.settings import InvalidSettings, settings_from
from volunteer_board.problems import Problem, Severity
from volunteer_board.publishing.folders import NotReplaceable, Staging

log = get_plugin_logger("volunteer_board")

PROSE_STYLES = ("assets/stylesheets/main.", "assets/stylesheets/palette.")
UNUSED = re.compile(r"assets/(?:javascripts/|images/favicon\.png|stylesheets/.*\.css\.map$)")
WATCHED = ("opportunities", "stories", "schemas")


class Session:
    """What must be remembered between the events of one build."""

    serving = False
    staging: Staging | None = None
    build: BoardBuild


session = Session()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is the live preview, which goes on when a posting is wrong."""
    session.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin anew: MkDocs never runs this file again while it serves."""
    if not config.use_directory_urls:
        raise PluginError("use_directory_urls: the addresses of a board need true")
    if not session.serving:
        try:
            session.staging = Staging(Path(config.site_dir))
        except (NotReplaceable, OSError) as error:
            raise PluginError(f"site_dir: {error}") from error
        config.site_dir = str(session.staging.folder)
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check the board; stop before anything is written if it cannot be published."""
    root = Path(config.config_file_path).parent
    try:
        settings = settings_from(
            config.extra.get("board"),
            site_url=config.site_url or "",
            repository=config.repo_url or None,
        )
        lenient = session.serving or left_out_list.is_wanted()
        session.build = BoardBuild.of(root, settings, build_moment(), lenient=lenient)
    except InvalidMoment as error:
        raise PluginError(f"SOURCE_DATE_EPOCH: {error}") from error
    except BrokenSchemas as error:
        raise PluginError(f"schemas: {error}") from error
    except (InvalidSettings, MissingCatalogue, UnknownLocale) as error:
        raise PluginError(f"mkdocs.yml: {error}") from error
    except NotPublishable as error:
        left_out_list.write_list(error.problems)
        _log_problems(error.problems)
        raise PluginError(str(error)) from None
    if not left_out_list.write_list(session.build.problems, session.build.withheld):
        _log_problems(session.build.problems)


def _log_problems(problems: Iterable[Problem]) -> None:
    """Say every problem with its place; an error fails a strict build.

    The warnings of postings are no warnings to MkDocs: a maintainer who builds with
    ``--strict`` means the hand-written pages, and strangers must not stop the board.
    """
    catalogue = load_catalogue(wanted_language((), os.environ))
    for problem in problems:
        level = logging.ERROR if problem.severity is Severity.ERROR else logging.INFO
        log.log(level, one_line(problem, catalogue))


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page for each frame that the engine wants; leave out Material's scripts.

    The board has no use for two megabytes whose search does not find Arabic, nor for maps.
    """
    _refuse_links(files, Path(config.docs_dir).resolve())
    pages = {page.src_uri: page.url for page in files.documentation_pages()}
    if faults := session.build.faults_of_pages(pages):
        raise PluginError(f"docs: {'; '.join(faults)}")
    for file in [file for file in files if UNUSED.match(file.src_uri)]:
        files.remove(file)
    for path in session.build.frame_sources():
        files.append(File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    session.build.prose_styles = sorted(
        file.dest_uri for file in files if file.src_uri.startswith(PROSE_STYLES)
    )
    for path, logo in session.build.logos():
        files.append(File.generated(config, path, abs_src_path=str(logo)))
    return files


def _refuse_links(files: Files, docs: Path) -> None:
    """Refuse what leads out of ``docs/``: MkDocs would publish any file of this machine."""
    for file in files:
        source = Path(file.abs_src_path or docs)
        if source.is_relative_to(docs) and not source.resolve().is_relative_to(docs):
            raise PluginError(f"{file.src_uri} leads out of {docs}; put the real file in its place")


def on_page_context(
    context: dict[str, Any], *, page: MkDocsPage, config: MkDocsConfig, nav: object
) -> dict[str, Any]:
    """Give the theme the parts of the page, in the page's own language."""
    shown = session.build.shown(
        page.file.src_uri,
        page.url,
        title=str(page.meta.get("title") or page.title or ""),
        description=str(page.meta.get("description", "")),
        prose=page.content or "",
    )
    return {**context, "shown": shown}


def on_template_context(
    context: dict[str, Any], *, template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give the 404 page its parts, in every language of the board."""
    if template_name != "404.html":
        return context
    return {**context, "shown": session.build.not_found(context["base_url"])}


def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Keep a frame for the engine."""
    session.build.keep_frame(page.file.src_uri, output)
    return output


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the engine's pages, then let the finished site replace the former one."""
    try:
        session.build.write(Path(config.site_dir), is_watched=session.serving)
        will_fail = config.strict and _has_warnings()  # as MkDocs is about to say
        if session.staging is not None and not will_fail:
            session.staging.publish()
            config.site_dir = str(session.staging.site)  # where ``mkdocs gh-deploy`` looks for it
    except OSError as error:
        raise PluginError(f"site_dir: {error}") from error


def _has_warnings() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def on_build_error(error: Exception) -> None:
    """Leave nothing behind of a build that failed; the former site is untouched."""
    if session.staging is not None:
        session.staging.discard()


def on_serve(
    server: LiveReloadServer, *, config: MkDocsConfig, builder: object
) -> LiveReloadServer:
    """Watch the board's own folders as well."""
    root = Path(config.config_file_path).parent
    for folder in filter(Path.is_dir, map(root.joinpath, WATCHED)):
        server.watch(str(folder))
    return server
