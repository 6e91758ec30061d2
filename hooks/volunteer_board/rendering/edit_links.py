"""Who sees a mistake on a page can mend it: content in the web form, the rest on GitHub."""

from __future__ import annotations

from volunteer_board.model.settings import Settings
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import EditLink


def in_form(language: str, kind: str, document_id: str, page_path: str) -> EditLink:
    """Give the link from a page at ``page_path`` to the form, filled from a document.

    ``kind`` is ``opportunity``, ``organisation`` or ``story``; the id of a story ends with its
    language (``a-story.ar``).
    """
    form = addresses.relative(addresses.contribute(language, kind), page_path)
    return EditLink(f"edit.{kind}", f"{form}?edit={document_id}")


def in_repository(settings: Settings, source: str) -> EditLink | None:
    """Give the link to GitHub's editor for a file of the repository; None without a repository."""
    if settings.repository is None:
        return None
    repository = settings.repository.rstrip("/")
    return EditLink("edit.page", f"{repository}/edit/{settings.branch}/{source}")
