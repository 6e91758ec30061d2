"""The addresses of the site: the board's public contract.

Every function gives a path from the root of the site, without a leading slash
and with a closing one (``ar/opportunities/``). Addresses are for ever: feeds,
bookmarks and search engines keep them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

_PLAIN = re.compile(r"[a-z0-9./-]*")
SHARE_IMAGE = "assets/share.png"  # without words, so that it fits every board and language
SHARE_PICTURES = {"wide": "share.png", "square": "share-square.png"}
FORMER_NAMES = "formerly.json"  # what was renamed, for scripts and programs
FEED_FILES = {"rss": "feed.xml", "atom": "atom.xml", "json": "feed.json"}


def home(language: str) -> str:
    """Give the path of the home page."""
    return f"{language}/"


def board(language: str) -> str:
    """Give the path of the list of all open postings."""
    return f"{language}/opportunities/"


def opportunity(language: str, opportunity_id: str) -> str:
    """Give the path of a posting by its id ``<organisation>/<slug>``."""
    return f"{language}/opportunities/{opportunity_id}/"


def kit(language: str, opportunity_id: str) -> str:
    """Give the path of a posting's starting kit; the agreement stands in it at ``#agreement``."""
    return f"{opportunity(language, opportunity_id)}kit/"


def facet_value(language: str, facet: str, value: str) -> str:
    """Give the path of the list of one value of a facet (``ar/causes/health/``)."""
    return f"{language}/{facet}/{value}/"


def facet(language: str, name: str) -> str:
    """Give the path of the page that lists the values of a facet."""
    return f"{language}/{name}/"


def organisations(language: str) -> str:
    """Give the path of the list of organisations."""
    return f"{language}/organisations/"


def organisation(language: str, organisation_id: str) -> str:
    """Give the path of the page of an organisation."""
    return f"{language}/organisations/{organisation_id}/"


def announcements(language: str, organisation_id: str) -> str:
    """Give the path of the ready texts that spread an organisation's open postings."""
    return f"{organisation(language, organisation_id)}announcements.json"


def announcement_channels(language: str) -> str:
    """Give the path of what the share panel says, and of what each channel allows."""
    return f"{language}/announcing.json"


def stories(language: str) -> str:
    """Give the path of the list of stories."""
    return f"{language}/stories/"


def story(language: str, slug: str) -> str:
    """Give the path of a story."""
    return f"{language}/stories/{slug}/"


def feeds(language: str) -> str:
    """Give the path of the page that explains the feeds."""
    return f"{language}/feeds/"


def opml(language: str) -> str:
    """Give the path of the OPML file with every feed of a language."""
    return f"{language}/feeds.opml"


def search(language: str, name: str) -> str:
    """Give the path of a file of the search data (``ar/search/words.json``)."""
    return f"{language}/search/{name}"


def search_words(language: str, number: int) -> str:
    """Give the path of a part of the index of words, counted from 0."""
    return search(language, f"words/{number}.json")


def search_cards(language: str, number: int) -> str:
    """Give the path of the cards of some documents, counted from 0."""
    return search(language, f"cards/{number}.json")


def saved(language: str) -> str:
    """Give the path of the page of the postings that a visitor has saved."""
    return f"{language}/saved/"


def embed(language: str) -> str:
    """Give the path of the list that other sites show in a frame."""
    return f"{language}/embed/"


def partners(language: str, audience: str = "") -> str:
    """Give the path of the page for partners, or of the one for those who reach an audience."""
    index = f"{language}/partners/"
    return f"{index}{audience}/" if audience else index


def thanks(language: str, document: str = "") -> str:
    """Give the path of the page of thanks, or of a document (``certificate``, ``letter``, …)."""
    index = f"{language}/thanks/"
    return f"{index}{document}/" if document else index


def thanks_words(language: str) -> str:
    """Give the path of the words that the scripts of the pages of thanks say."""
    return f"{language}/thanks/words.json"


def built(language: str) -> str:
    """Give the path of the file that says of which moment the pages of a language are."""
    return f"{language}/built.json"


def interface_words(language: str) -> str:
    """Give the path of the words that scripts say."""
    return f"{language}/interface.json"


def contribute_words(language: str) -> str:
    """Give the path of the words that the scripts of the contribute pages say."""
    return f"{language}/contribute/words.json"


def preview_data(language: str) -> str:
    """Give the path of what the preview of a draft needs to know."""
    return f"{language}/contribute/preview.json"


def checking_data() -> str:
    """Give the path of what the checker in the browser needs to know."""
    return "contribute/checking.json"


def advice_data() -> str:
    """Give the path of the rules and role profiles of the adviser."""
    return "contribute/advice.json"


def contribute(language: str, kind: str = "opportunity") -> str:
    """Give the path of the form for a kind of document, the one for postings first."""
    form = f"{language}/contribute/"
    return form if kind == "opportunity" else f"{form}{kind}/"


def reference(language: str, part: str = "") -> str:
    """Give the path of the reference, or of a part of it (``fields``, ``problems``, ``advice``)."""
    index = f"{language}/reference/"
    return f"{index}{part}/" if part else index


def data(language: str) -> str:
    """Give the path of the page that says what there is as open data."""
    return f"{language}/data/"


def api(name: str) -> str:
    """Give the path of a file of the interface for programs (``api/v1/stories.json``)."""
    return f"api/v1/{name}"


def api_table(language: str) -> str:
    """Give the path of the open postings as a table for spreadsheets."""
    return api(f"opportunities.{language}.csv")


def export(name: str) -> str:
    """Give the path of a file in the format of others (``exports/indeed.ar.xml``)."""
    return f"exports/{name}"


def insights(language: str) -> str:
    """Give the path of the page of what the board achieves."""
    return f"{language}/insights/"


def insights_data() -> str:
    """Give the path of the same numbers as data, one file for all languages."""
    return api("insights.json")


def hand_written(language: str, name: str) -> str:
    """Give the path of a page from ``docs/<language>/<name>.md``."""
    return f"{language}/{name}/"


def logo(organisation_id: str, name: str) -> str:
    """Give the path of an organisation's logo, one for all languages."""
    return f"assets/logos/{organisation_id}/{name}"


def listing_page(listing: str, number: int) -> str:
    """Give the path of a page of a list, counted from 1."""
    return listing if number == 1 else f"{listing}page/{number}/"


def feed(listing: str, kind: str) -> str:
    """Give the path of a feed (``rss``, ``atom`` or ``json``) beside the page of a list."""
    return listing + FEED_FILES[kind]


def calendar(page: str) -> str:
    """Give the path of the calendar beside the page of a list or a posting."""
    return f"{page}calendar.ics"


def share_picture(page: str, shape: str) -> str:
    """Give the path of the picture of a posting or story, ``wide`` or ``square``, beside it."""
    return page + SHARE_PICTURES[shape]


def poster(page: str) -> str:
    """Give the path of the poster beside the page of an open posting, or that for partners."""
    return f"{page}poster.pdf"


def depth(path: str) -> int:
    """Count the folders between the root and the page."""
    return path.count("/")


def relative(path: str, source: str) -> str:
    """Give the address of ``path`` as written in a page at ``source``."""
    return "../" * depth(source) + quoted(path) or "./"


def absolute(path: str, site_url: str) -> str:
    """Give the full address of a path; ``site_url`` ends with a slash."""
    return site_url + quoted(path)


@lru_cache(maxsize=1024)
def quoted(path: str) -> str:
    """Percent-encode what an address cannot hold (RFC 3986). Paths of ids need nothing."""
    return path if _PLAIN.fullmatch(path) else quote(path)
