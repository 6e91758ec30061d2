"""The site of the tests is served as a static host does it, or what is measured would be false."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.browser.serving import MORE_CODE, served

TEXT = "<h1>مرحبًا</h1>" * 100


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("index.html", "ar/index.html", "404.html", "feeds.opml", "data.json"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(TEXT, encoding="utf-8")
    (tmp_path / "font.woff2").write_bytes(bytes(100))
    return tmp_path


def answer(root: str, path: str, encoding: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(root).netloc)
    connection.request(method, path, headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), ("/ar/?q=1", 200), ("/feeds.opml", 200), ("/data.json", 200), ("/no/such", 404)],
)
def test_text_is_compressed_for_who_accepts_it(folder: Path, path: str, status: int) -> None:
    with served(folder) as root:
        response, body = answer(root, path, "gzip, br")
        plain, plain_body = answer(root, path, "identity")
        head, nothing = answer(root, path, "gzip", "HEAD")
    assert response.status == plain.status == head.status == status
    assert response.headers["Content-Encoding"] == "gzip"
    assert response.headers["Content-Length"] == head.headers["Content-Length"] == str(len(body))
    assert response.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert plain.headers["Content-Encoding"] is None
    assert gzip.decompress(body) == plain_body == TEXT.encode()
    assert nothing == b""


def test_what_is_compressed_already_stays_as_it_is(folder: Path) -> None:
    with served(folder) as root:
        response, body = answer(root, "/font.woff2", "gzip")
    assert response.headers["Content-Encoding"] is None
    assert body == bytes(100)


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        *(("/", "no-cache"), ("/ar/?q=1", "no-cache"), ("/404.html", "no-cache")),
        *(("/data.json?q=1", "max-age=600"), ("/font.woff2", "max-age=600")),
    ],
)
def test_what_a_page_loads_is_used_again(folder: Path, path: str, kept: str) -> None:
    with served(folder) as root:
        response, _ = answer(root, path, "gzip")
    assert response.headers["Cache-Control"] == kept


def test_a_changed_file_is_served_anew(folder: Path) -> None:
    with served(folder) as root:
        answer(root, "/data.json", "gzip")
        (folder / "data.json").write_text("{}", encoding="utf-8")
        _, body = answer(root, "/data.json", "gzip")
    assert gzip.decompress(body) == b"{}"


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_script_alone_comes_with_the_code_that_its_address_adds(
    folder: Path, encoding: str
) -> None:
    (folder / "worker.js").write_text("one();", encoding="utf-8")
    query = urlencode({MORE_CODE: "two('ب');"})
    with served(folder) as root:
        bodies = [
            gzip.decompress(body) if response.headers["Content-Encoding"] else body
            for response, body in (
                answer(root, f"/{path}?{query}", encoding) for path in ("worker.js", "data.json")
            )
        ]
    assert [body.decode() for body in bodies] == ["one();two('ب');", TEXT]


def test_folder_without_slash_is_sent_on(folder: Path) -> None:
    with served(folder) as root:
        response, _ = answer(root, "/ar", "gzip")
    assert response.status == 301
    assert response.headers["Location"] == "/ar/"
