"""What a page may load and run is what it holds itself, and nothing else."""

from __future__ import annotations

import re

import pytest

from volunteer_board.rendering.security_policy import with_policy

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
# printf 'go()' | openssl dgst -sha256 -binary | base64
GO = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"


def policy(body: str) -> dict[str, str]:
    """Give the directives of a page."""
    page = with_policy(f'<!doctype html><head><meta charset="utf-8"></head><body>{body}</body>')
    (content,) = _META.findall(page)
    return dict(each.split(" ", 1) for each in content.split(";"))


def test_a_page_may_load_only_what_its_site_has() -> None:
    found = policy('<p>Words</p><script src="a.js"></script><img src="../b.png">')
    assert found.pop("default-src") == "'none'"
    assert found.pop("base-uri") == "'none'"
    assert found.pop("img-src") == "'self' data: blob:"
    assert set(found.values()) == {"'self'"}


def test_the_policy_stands_before_whatever_it_is_about() -> None:
    page = with_policy('<head><meta charset="utf-8"><script>go()</script></head>')
    assert page.index("Content-Security-Policy") < page.index("<script>")
    assert page.startswith('<head><meta charset="utf-8">')


@pytest.mark.parametrize(
    ("element", "directive"),
    [
        ("<script>go()</script>", "script-src"),
        ('<script type="module">go()</script>', "script-src"),
        ("<style>go()</style>", "style-src"),
    ],
)
def test_what_stands_in_the_page_is_allowed_by_its_hash(element: str, directive: str) -> None:
    assert policy(element)[directive] == f"'self' {GO}"


@pytest.mark.parametrize("kind", ["application/ld+json", "application/json"])
def test_data_is_no_script(kind: str) -> None:
    assert policy(f'<script type="{kind}">go()</script>')["script-src"] == "'self'"


def test_a_style_of_an_element_is_allowed_by_its_hash() -> None:
    assert policy('<td style="go()">x</td>')["style-src"] == f"'self' {GO} 'unsafe-hashes'"


@pytest.mark.parametrize(
    ("element", "directives"),
    [
        ('<script src="https://stats.example.org/s.js"></script>', {"script-src", "connect-src"}),
        ('<link rel="stylesheet" href="//stats.example.org/s.css">', {"style-src", "font-src"}),
        ('<img src="https://stats.example.org/p.png">', {"img-src"}),
        ('<iframe src="https://stats.example.org/v?x"></iframe>', {"frame-src"}),
        ('<video src="https://stats.example.org/v.webm"></video>', {"media-src"}),
        ('<link rel="alternate" href="https://stats.example.org/">', set()),
        ('<a href="https://stats.example.org/">there</a>', set()),
    ],
)
def test_a_host_that_the_markup_names_is_allowed_for_that_alone(
    element: str, directives: set[str]
) -> None:
    found = policy(element)
    named = {name for name, sources in found.items() if "https://stats.example.org" in sources}
    assert named == directives
