"""Whatever runs in a browser of the tests knows of one moment, that of the test."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page

from tests.browser.clocks import stop_clocks
from tests.browser.devices import Devices
from tests.browser.serving import served
from tests.sample import MOMENT

LATER = datetime(2031, 3, 4, 5, 6, 7, tzinfo=UTC)
# Every way to ask for the time, each as milliseconds or as a day written in UTC.
TOLD = """() => {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "UTC" });
  class Own extends Date {}
  return [
    [Date.now(), +new Date(), +new Own(), +Reflect.construct(Date, []),
     +new (new Date().constructor)(), Date.parse(Date())],
    [day.format(), day.format(undefined), [undefined].map(day.format)[0],
     day.formatToParts().map(({ value }) => value).join(""), new Date().toISOString().slice(0, 10)],
  ];
}"""
KEPT = """() => [
  new Date("2020-02-02").toISOString(), new Date(2020, 1, 2).getDate(), Date.UTC(2020, 1, 2),
  new Intl.DateTimeFormat("en-CA", { timeZone: "UTC" }).format(0), new Date() instanceof Date,
]"""
ASKS = f"({TOLD})()"
WORKERS = """() => Promise.all(["module", "classic"].map((type) => new Promise((resolve) => {
  const worker = new Worker(`worker.js?${type}`, { type });
  worker.onmessage = ({ data }) => resolve(data);
  worker.postMessage("");
})))"""


@pytest.fixture
def place(tmp_path: Path) -> Iterator[str]:
    for name in ("robots.txt", "404.html"):
        (tmp_path / name).write_text("")
    (tmp_path / "index.html").write_text("<!doctype html><iframe src='/frame.html'></iframe>")
    (tmp_path / "frame.html").write_text("<!doctype html>")
    (tmp_path / "worker.js").write_text(f"onmessage = () => postMessage({ASKS});")
    with served(tmp_path) as root:
        yield root


def assert_told(told: list[list[object]], moment: datetime) -> None:
    milliseconds, days = told
    assert {int(str(each)) // 1000 for each in milliseconds} == {int(moment.timestamp())}
    assert set(days) == {moment.date().isoformat()}


def frames(page: Page) -> list[Frame]:
    assert len(page.frames) == 2
    return page.frames


@pytest.mark.parametrize("moment", [None, LATER])
def test_pages_frames_and_workers_know_of_no_other_moment(
    devices: Devices, place: str, moment: datetime | None
) -> None:
    with devices.elsewhere(place) as visitors, visitors.lent(moment=moment) as device:
        page = device.new_page()
        page.goto(place)
        for frame in frames(page):
            assert_told(frame.evaluate(TOLD), moment or MOMENT)
        for told in page.evaluate(WORKERS):
            assert_told(told, moment or MOMENT)


def test_a_device_is_not_lent_to_a_test_of_another_moment(devices: Devices, place: str) -> None:
    with devices.elsewhere(place) as visitors:
        for moment in (MOMENT, LATER, MOMENT):
            with visitors.lent(moment=moment) as device:
                page = device.new_page()
                page.goto(place)
                assert_told(page.evaluate(TOLD), moment)


def test_a_page_lives_on_to_a_later_moment(devices: Devices, place: str) -> None:
    with devices.elsewhere(place, LATER) as visitors, visitors.lent() as device:
        page = device.new_page()
        page.goto(place)
        stop_clocks(page, LATER + timedelta(days=400))
        assert_told(page.evaluate(TOLD), LATER)
        page.reload()
        assert_told(page.evaluate(TOLD), LATER + timedelta(days=400))
        for told in page.evaluate(WORKERS):
            assert_told(told, LATER + timedelta(days=400))


def test_dates_that_are_given_stay_what_they_are(devices: Devices, place: str) -> None:
    with devices.elsewhere(place) as visitors, visitors.lent(timezone_id="Asia/Amman") as device:
        page = device.new_page()
        page.goto(place)
        assert page.evaluate(KEPT) == [
            "2020-02-02T00:00:00.000Z", 2, 1580601600000, "1970-01-01", True,
        ]  # fmt: skip
