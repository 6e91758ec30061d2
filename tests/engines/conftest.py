"""The site, served to each engine of this machine in turn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.serving import served
from tests.engines.exceptions import EXCEPTIONS
from tests.engines.find import ENGINES
from tests.engines.playwright_visitor import PlaywrightVisitor, playwright_devices
from tests.engines.serving import JourneyHost
from tests.engines.visitor import Visitor

HERE = [engine.name for engine in ENGINES if engine.program()]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the served sample board."""
    from tests.engines.webkit_visitor import FRAME, FRAME_HTML

    (site / FRAME).write_text(FRAME_HTML, encoding="utf-8")
    with served(site, JourneyHost) as root:
        yield root


@pytest.fixture(scope="session", params=HERE)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine of a journey."""
    return str(request.param)


@pytest.fixture(scope="session")
def visitors(engine: str, address: str) -> Iterator[Visitor]:
    """The only visitor with an engine, who goes from journey to journey."""
    with ExitStack() as started:
        if engine == "webkit":
            from tests.engines.webkit_visitor import WebKitVisitor, webkit_driver

            yield WebKitVisitor(address, started.enter_context(webkit_driver()))
        else:
            browser = started.enter_context(playwright_devices(engine))
            device = browser.new_context(locale="ar")
            yield PlaywrightVisitor(address, device, is_firefox=engine == "firefox")


@pytest.fixture
def visitor(visitors: Visitor) -> Visitor:
    """A visitor at a desk who has been nowhere yet."""
    visitors.width = 1280
    visitors.open("ar/saved/")
    visitors.evaluate("[localStorage, sessionStorage].forEach((kept) => kept.clear())")
    return visitors


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect the faults that engines are known to have."""
    for item in items:
        name, _, parameters = item.name.partition("[")
        engine, _, rest = parameters.rstrip("]").partition("-")
        of_this_case = EXCEPTIONS.get((engine, f"{name}[{rest}]"))
        if fault := of_this_case or EXCEPTIONS.get((engine, name)):
            mark = pytest.mark.xfail(reason=fault.reason, run=fault.can_be_tried, strict=True)
            item.add_marker(mark)
