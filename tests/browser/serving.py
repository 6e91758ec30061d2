"""A site on localhost, served as a static host serves it: compressed, over kept connections."""

from __future__ import annotations

import gzip
import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qs, urlsplit

# What a static host compresses; fonts and pictures are compressed already.
COMPRESSED = {".css", ".html", ".ics", ".js", ".json", ".opml", ".svg", ".txt", ".xml"}
LEVEL = 6
# A script asked for with this in the query of its address comes with more code at its end: what a
# test has to say to a worker, into which nothing can be put from outside.
MORE_CODE = "more-code"


@cache
def compressed(file: Path, modified: int, more: bytes = b"") -> bytes:
    """Give a file compressed; ``modified``, in nanoseconds, tells a new content from the old."""
    del modified
    return gzip.compress(file.read_bytes() + more, LEVEL, mtime=0)


class StaticHost(SimpleHTTPRequestHandler):
    """Serves a folder quietly and answers unknown addresses with the site's own 404 page."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".opml": "text/x-opml"}  # noqa: RUF012 - the base's type

    def end_headers(self) -> None:
        """Let what pages load be used again for ten minutes; a page itself may have changed."""
        is_page = self.path.partition("?")[0].endswith(("/", ".html"))
        self.send_header("Cache-Control", "no-cache" if is_page else "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the header of a file and give its content: text compressed, the rest as it is."""
        file = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if file.suffix in COMPRESSED and file.is_file():
            return self.send_text_head(HTTPStatus.OK, file)
        return super().send_head()

    def more_code(self) -> bytes:
        """Give what is to stand at the end of a script, out of the address asked for."""
        return "".join(parse_qs(urlsplit(self.path).query).get(MORE_CODE, ())).encode()

    def send_text_head(self, status: HTTPStatus, file: Path) -> io.BytesIO:
        """Send the header of a text file and give its content as the client accepts it."""
        accepts_gzip = "gzip" in self.headers.get("Accept-Encoding", "")
        more = self.more_code() if file.suffix == ".js" else b""
        modified = file.stat().st_mtime_ns
        body = compressed(file, modified, more) if accepts_gzip else file.read_bytes() + more
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        if accepts_gzip:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return io.BytesIO(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with 404.html as GitHub Pages does."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = self.send_text_head(HTTPStatus.NOT_FOUND, Path(self.directory, "404.html"))
        if self.command != "HEAD":
            self.wfile.write(body.read())


class PatientServer(ThreadingHTTPServer):
    """Minds nothing when a browser leaves a page before all of it has come."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what went wrong, unless it is a connection that was closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path, host: type[StaticHost] = StaticHost) -> Iterator[str]:
    """Serve a folder on a free port; gives the address of its root."""
    handler = partial(host, directory=str(folder))
    server = PatientServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
