"""How fast a board of 10,000 open postings is searched on a slow telephone: ``make bench-search``.

A browser opens the board at addresses that ask something, types, and chooses filters,
while its processor is slowed down. Times are those of the page itself: from the start
of the navigation, or from the event, to the frame that shows the results. What is
counted as transferred is what the server sent, compressed, of the search data until
the first results were there, their cards included.

The browser's own slowing down reaches the page and not its worker. With ``--whole``
the whole process of the page, worker included, is stopped for most of the time.

First it counts how well people find what they need (``tests/cases/queries/``); with
``--table`` it does nothing else.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Response

from tests.bench.board_root import write_board_root
from tests.bench.generator import generate_board
from tests.browser.devices import new_device
from tests.browser.launching import launched_browser
from tests.browser.serving import served
from tests.rendering.search.table import report, verdicts
from tests.sample import MOMENT, REPOSITORY, build

LANGUAGE = "ar"
OPENED_AT = {
    "a word": "q=ترجمة",
    "a filter": "cause=health&mode=remote",
    "both": "q=مصمم&model=micro",
}
TYPED = "مترجم قانوني"
CHOSEN = ("cause", "skill", "mode", "model")
PROMISES = {"first results, ms": 1500, "an answer, ms": 100, "search data, kB": 600}
# A generated board has ended postings too; so many are written for each open one.
POSTINGS_FOR_AN_OPEN_ONE = 1.2
SLICE = 0.004  # seconds; a page of a slow processor must not notice the slices

# Notes the time of every frame that shows results, in milliseconds since the navigation began.
WATCH = """
window.answered = [];
new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target.matches("[data-results]") && target.ariaBusy === "false") {
      requestAnimationFrame(() => setTimeout(() => answered.push(performance.now())));
    }
  }
}).observe(document, { attributes: true, attributeFilter: ["aria-busy"], subtree: true });
"""
# Does something, and gives the milliseconds until the frame that shows the answer.
TIMED = """(act) => new Promise((resolve, reject) => {
  const before = answered.length;
  const begun = performance.now();
  act();
  const wait = () => {
    if (answered.length > before) resolve(answered.at(-1) - begun);
    else if (performance.now() - begun > 10000) reject(new Error("no answer in ten seconds"));
    else setTimeout(wait, 1);
  };
  wait();
})"""
TYPE = f"""(letters) => ({TIMED})(() => {{
  const field = document.querySelector("form.search [name=q]");
  field.value = letters;
  field.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
}})"""
CHOOSE = f"""(filter) => ({TIMED})(() => {{
  const unchosen = "input[type=checkbox]:not(:checked)";
  document.querySelector(`[data-facet="${{filter}}"] ${{unchosen}}`).click();
}})"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table; 0 if every promise is kept, else 1."""
    options = _parser().parse_args(arguments)
    print(*report(verdicts()), sep="\n", end="\n\n")
    if options.table:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        site = _site(Path(folder), options.postings)
        with served(site) as root, launched_browser() as browser:
            bench = Bench(
                browser, f"{root}{LANGUAGE}/opportunities/", options.slower, options.whole
            )
            bench.run()  # a host has its files compressed already
            times = [bench.run() for _ in range(options.runs)]
    return _report(times)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench-search", description=__doc__)
    parser.add_argument("--postings", type=int, default=10_000, help="open postings")
    parser.add_argument("--slower", type=int, default=4, help="how many times slower")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--table", action="store_true", help="only count what is found")
    parser.add_argument("--whole", action="store_true", help="slow the worker down as well")
    return parser


def _site(folder: Path, postings: int) -> Path:
    count = int(postings * POSTINGS_FOR_AN_OPEN_ONE)
    board = generate_board(count, seed=1, schemas=REPOSITORY / "schemas")
    write_board_root(board, folder / "board", REPOSITORY)
    outcome = build(folder / "board", folder / "site", moment=MOMENT)
    if outcome.returncode:
        raise SystemExit(outcome.stderr)
    return folder / "site"


class Bench:
    """One visitor after the other, each with an empty cache."""

    def __init__(self, browser: Browser, board: str, slower: int, whole: bool) -> None:
        self.browser, self.board, self.slower, self.whole = browser, board, slower, whole

    def run(self) -> dict[str, float]:
        """Give every time in milliseconds, and the data of the heaviest visit in kilobytes."""
        times: dict[str, float] = {}
        weights = []
        for name, query in OPENED_AT.items():
            with self._visit() as (page, weight):
                page.goto(f"{self.board}?{query}")
                page.wait_for_function("answered.length")
                times[f"opened at {name}"] = page.evaluate("answered[0]")
                weights.append(weight())
        with self._visit() as (page, _):
            times |= self._use(page)
        return times | {"search data": max(weights) / 1000}

    def _use(self, page: Page) -> dict[str, float]:
        page.goto(self.board, wait_until="networkidle")
        page.locator("form.search [name=q]").focus()
        page.wait_for_load_state("networkidle")
        letters = [page.evaluate(TYPE, TYPED[: end + 1]) for end in range(len(TYPED))]
        page.goto(self.board, wait_until="networkidle")
        choices = [self._choose(page, name) for name in CHOSEN]
        return {
            "a letter, median": statistics.median(letters),
            "a letter, slowest": max(letters),
            "a filter, median": statistics.median(choices),
            "a filter, slowest": max(choices),
        }

    def _choose(self, page: Page, name: str) -> float:
        page.evaluate(
            "(name) => { document.querySelector(`[data-facet=${name}]`).open = true }", name
        )
        page.wait_for_selector(f"[data-facet={name}] input[type=checkbox]", state="attached")
        return float(page.evaluate(CHOOSE, name))

    @contextmanager
    def _visit(self) -> Iterator[tuple[Page, Callable[[], int]]]:
        context = new_device(self.browser, MOMENT, viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.add_init_script(WATCH)
        session = context.new_cdp_session(page)
        sent: list[int] = []
        context.on("response", lambda r: sent.append(_size(r)) if _is_search_data(r) else None)
        page.goto("about:blank")
        with _slowed(page, self.slower) if self.whole else _nothing():
            if not self.whole:
                session.send("Emulation.setCPUThrottlingRate", {"rate": self.slower})
            yield page, lambda: sum(sent)
        context.close()


def _is_search_data(response: Response) -> bool:
    return f"/{LANGUAGE}/search/" in response.url


def _size(response: Response) -> int:
    return int(response.headers.get("content-length", 0))


@contextmanager
def _nothing() -> Iterator[None]:
    yield


@contextmanager
def _slowed(page: Page, slower: int) -> Iterator[None]:
    """Let the newest renderer run for one slice of ``slower``, with all its threads."""
    del page
    process = _newest_renderer()
    stop = threading.Event()

    def slice_time() -> None:
        while not stop.is_set():
            os.kill(process, signal.SIGSTOP)
            time.sleep(SLICE * (slower - 1))
            os.kill(process, signal.SIGCONT)
            time.sleep(SLICE)

    thread = threading.Thread(target=slice_time)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _newest_renderer() -> int:
    renderers = [
        int(folder.name)
        for folder in Path("/proc").iterdir()
        if folder.name.isdigit() and b"--type=renderer" in _command(folder)
    ]
    return max(renderers)


def _command(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def _report(runs: Sequence[dict[str, float]]) -> int:
    medians = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    for name, value in medians.items():
        print(f"{name:<24}{value:>8.0f}  ({', '.join(f'{run[name]:.0f}' for run in runs)})")
    kept = {
        "first results, ms": max(v for n, v in medians.items() if n.startswith("opened")),
        "an answer, ms": max(v for n, v in medians.items() if n.endswith("slowest")),
        "search data, kB": medians["search data"],
    }
    for name, value in kept.items():
        print(f"{name:<24}{value:>8.0f}  promised: {PROMISES[name]}")
    return int(any(value > PROMISES[name] for name, value in kept.items()))


if __name__ == "__main__":
    sys.exit(main())
