"""Every module that a script needs is named at once."""

from __future__ import annotations

from pathlib import Path

from tests.sample import REPOSITORY
from volunteer_board.publishing.modules import (
    BOARD_SCRIPTS,
    CONTRIBUTE_SCRIPTS,
    needed_modules,
)


def write(docs: Path, **modules: str) -> Path:
    for name, text in modules.items():
        file = docs / "assets" / "scripts" / f"{name.replace('_', '/')}.js"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return docs


def test_modules_are_found_through_each_other_and_once(tmp_path: Path) -> None:
    docs = write(
        tmp_path,
        board_board='import {\n  one,\n} from "../one.js";\nimport { two } from "./two.js";\n',
        board_two='import { one } from "../one.js";\nconst later = import("../late.js");\n',
        one='// import { not } from "./comment.js";\nexport const one = 1;\n',
        late="export {};\n",
        comment="export {};\n",
    )
    found = needed_modules(docs, ["board/board.js", "gone.js"])
    assert found == tuple(
        f"assets/scripts/{name}.js" for name in ("board/board", "one", "board/two")
    )


def test_board_names_all_that_a_browser_asks_for(site: Path) -> None:
    html = (site / "ar" / "opportunities" / "index.html").read_text(encoding="utf-8")
    preloaded = html.count('rel="modulepreload"')
    assert preloaded == len(needed_modules(REPOSITORY / "docs", BOARD_SCRIPTS))
    assert preloaded > 20
    other = (site / "ar" / "opportunities" / "page" / "2" / "index.html").read_text("utf-8")
    assert "modulepreload" not in other


def test_form_names_what_it_needs_at_once_and_leaves_its_panels_for_later(site: Path) -> None:
    html = (site / "ar" / "contribute" / "story" / "index.html").read_text(encoding="utf-8")
    needed = needed_modules(REPOSITORY / "docs", CONTRIBUTE_SCRIPTS)
    assert html.count('rel="modulepreload"') == len(needed)
    assert "assets/scripts/contribute/form/form.js" in needed
    later = ("preview", "sending", "editing", "writing", "advice", "vendor")
    assert not [module for module in needed if set(later) & set(Path(module).parts)]
    assert "assets/scripts/contribute/checking/check.js" not in needed
