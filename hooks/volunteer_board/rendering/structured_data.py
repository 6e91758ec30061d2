"""schema.org objects for pages (JSON-LD), as Google reads them.

What is marked up is visible on the page. Objects are plain mappings; ``to_json_ld``
writes those of a page as one graph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from markupsafe import Markup

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.story import StoryText
from volunteer_board.rendering import addresses
from volunteer_board.rendering.organisation_data import employer
from volunteer_board.rendering.things import Thing, known
from volunteer_board.rendering.view import View

# What changes how HTML reads the rest of a script element (HTML standard, 4.12.1.3).
_SCRIPT_OR_COMMENT = re.compile("<(?=!--|/?script)", re.IGNORECASE)


def to_json_ld(objects: Iterable[Mapping[str, object]]) -> Markup:
    """Write objects as one graph that is safe inside a script element; letters stay UTF-8."""
    graph = {"@context": "https://schema.org", "@graph": list(objects)}
    json = msgspec.json.encode(graph).decode()
    return Markup(_SCRIPT_OR_COMMENT.sub(r"\\u003c", json))  # noqa: S704


def website(view: View) -> Thing:
    """Describe the site, for its home pages."""
    settings = view.board.settings
    return {
        "@type": "WebSite",
        "@id": f"{settings.site_url}#site",
        "name": view.plain(settings.name),
        "description": view.plain(settings.description),
        "url": view.absolute(addresses.home(view.code)),
        "inLanguage": view.code,
    }


def breadcrumbs(view: View, trail: Sequence[tuple[str, str]]) -> Thing:
    """Describe the way to a page by titles and paths, from the home page to the page itself.

    The last step is where it stands: by Google's rules that needs no address.
    """
    steps = [
        {"@type": "ListItem", "position": number, "name": title, "item": view.absolute(path)}
        for number, (title, path) in enumerate(trail, start=1)
    ]
    del steps[-1]["item"]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def item_list(view: View, opportunities: Sequence[Opportunity]) -> Thing:
    """Describe the postings that a page of a list shows, by their addresses alone.

    Google wants JobPosting on the page of the posting and never on lists.
    """
    return {
        "@type": "ItemList",
        "numberOfItems": len(opportunities),
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "url": view.absolute(addresses.opportunity(view.code, opportunity.id)),
            }
            for number, opportunity in enumerate(opportunities, start=1)
        ],
    }


def article(view: View, text: StoryText) -> Thing:
    """Describe a story, for its page; the text may be in another language than the page."""
    organisation = view.board.organisations[text.organisation]
    path = addresses.story(view.code, text.slug)
    address = view.absolute(path)
    return {
        "@type": "Article",
        "@id": address,
        "mainEntityOfPage": address,
        "headline": text.title,
        "description": text.summary,
        "image": view.absolute(_picture(view, path)),
        "inLanguage": text.language,
        "datePublished": text.published.isoformat(),
        "dateModified": (text.updated or text.published).isoformat(),
        "author": {
            "@type": "Person",
            "name": text.volunteer.name,
            **known({"description": text.volunteer.about}),
        },
        "publisher": _publisher(view),
        "about": employer(view, organisation),
    }


def _picture(view: View, path: str) -> str:
    """Give the path of the picture of a page, or of the whole board's where none are made."""
    has_own = view.board.settings.pictures
    return addresses.share_picture(path, "wide") if has_own else addresses.SHARE_IMAGE


def _publisher(view: View) -> Thing:
    settings = view.board.settings
    return {"@type": "Organization", "name": view.plain(settings.name), "url": settings.site_url}
