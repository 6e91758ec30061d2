"""The pages for partners: universities, training centres, companies, clubs.

Whoever reaches people finds here what is open for them, what to tell them, and every way
to pass it on. There is a page for each audience of the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from volunteer_board.model.facets import FACETS
from volunteer_board.rendering import addresses
from volunteer_board.rendering.listings import Listing, facet_listings
from volunteer_board.rendering.output import FeedLink, Page
from volunteer_board.rendering.pages.embedded_list import GROWING
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.qr_code import qr_code
from volunteer_board.rendering.structured_data import breadcrumbs
from volunteer_board.rendering.view import View

_AUDIENCES = FACETS["audiences"]
_SHOWN = 6
_FRAME = Markup(
    '<iframe src="{}" title="{}" width="100%" height="640" style="border:0" loading="lazy">'
    "</iframe>"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail that a partner may send; ``address`` opens it in a mail program (RFC 6068)."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """The whole of it, to copy."""
        return f"{self.subject}\n\n{self.body}"

    @property
    def address(self) -> str:
        """The ``mailto:`` address; lines end with CRLF there."""
        body = self.body.replace("\n", "\r\n")
        return f"mailto:?subject={quote(self.subject, safe='')}&body={quote(body, safe='')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """What a partner passes on: the list of an audience, and what helps to speak of it.

    ``tell`` is Markdown, ``snippet`` the HTML that shows the list on another site,
    ``qr_code`` leads to the list.
    """

    path: str
    audience: str
    title: str
    lead: str
    tell: str
    listing: Listing
    snippet: str
    letter: Letter
    qr_code: Markup


def partner_pages(site: Site) -> Iterator[Page]:
    """Give the page for partners, then that of each audience in the order of the vocabulary."""
    audiences = [
        partnership(site.view, listing) for listing in facet_listings(site.view, _AUDIENCES)
    ]
    yield _index_page(site, audiences)
    for audience in audiences:
        yield _audience_page(site, audience)


def partnership(view: View, listing: Listing) -> Partnership:
    """Give what partners find who reach the people of a list."""
    path = listing.partners
    audience = path.rstrip("/").rpartition("/")[2]
    list_address, title = view.absolute(listing.path), listing.title
    return Partnership(
        path=path,
        audience=audience,
        title=_words(view, audience, "title", title),
        lead=_words(view, audience, "lead", title),
        tell=_words(view, audience, "tell", title),
        listing=listing,
        snippet=_snippet(view, audience, title),
        letter=_letter(view, listing, path),
        qr_code=qr_code(list_address),
    )


def _words(view: View, audience: str, part: str, title: str) -> str:
    """Give what the catalogue says of an audience; those that a board adds get general words."""
    own = f"partners.audience.{audience}.{part}"
    known = own in view.language.catalogue.messages
    return view.language.text(own if known else f"partners.audience.general.{part}", audience=title)


def _snippet(view: View, audience: str, title: str) -> str:
    """Give a frame with the list, as ``embed.js`` understands it; the title may hold anything."""
    address = f"{view.absolute(addresses.embed(view.code))}?audience={quote(audience)}&n={_SHOWN}"
    description = view.language.text("listing.description", title=title)
    return f"{_FRAME.format(address, description)}\n{GROWING}"


def _letter(view: View, listing: Listing, path: str) -> Letter:
    text = view.language.text
    return Letter(
        text("partners.email.subject", audience=listing.title),
        text(
            "partners.email.body",
            audience=listing.title,
            name=view.plain(view.board.settings.name),
            list=view.absolute(listing.path),
            page=view.absolute(path),
        ),
    )


def _index_page(site: Site, audiences: list[Partnership]) -> Page:
    view = site.view
    path = addresses.partners(view.code)
    trail = _trail(site)
    content = site.templates.render("partners", "index", audiences, trail, way_up(path))
    return Page(
        path=path,
        language=view.code,
        title=view.language.text("partners.title"),
        description=view.language.text("partners.lead"),
        content=content,
        alternates=site.alternates(path),
        modified=view.board.last_change,
        structured_data=(breadcrumbs(view, trail),),
    )


def _audience_page(site: Site, audience: Partnership) -> Page:
    view, listing, up = site.view, audience.listing, way_up(audience.path)
    trail = [*_trail(site), (listing.title, audience.path)]
    cards = site.cards(listing.opportunities[:_SHOWN], up)
    return Page(
        path=audience.path,
        language=view.code,
        title=audience.title,
        description=audience.lead,
        content=site.templates.render("partners", "page", audience, cards, trail, up),
        alternates=site.alternates(audience.path),
        modified=view.board.last_change,
        feed=FeedLink(listing.path, listing.title),
        structured_data=(breadcrumbs(view, trail),),
    )


def _trail(site: Site) -> list[tuple[str, str]]:
    title = site.view.language.text("partners.title")
    return [site.home_crumb, (title, addresses.partners(site.view.code))]
