"""What scripts say: every word in every language, and in the plural form that Python chooses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests import programs
from tests.sample import REPOSITORY
from tests.scripts import node
from volunteer_board.languages.language import Language, load_language
from volunteer_board.rendering.interface_words import (
    SPOKEN_BY_SCRIPTS,
    interface_words,
    plural_forms,
)

TEMPLATES = REPOSITORY / "hooks" / "volunteer_board" / "rendering" / "templates"
SCRIPTS = REPOSITORY / "docs" / "assets" / "scripts"
LANGUAGES = {tag: load_language(tag[:2], tag) for tag in ("ar", "ar-MA", "en-GB")}
COUNT = """
import { Interface } from "%s";
let input = "";
for await (const chunk of process.stdin) input += chunk;
const words = new Interface(JSON.parse(input));
const plurals = Object.keys(words.messages).filter((id) => typeof words.messages[id] === "object");
const counted = plurals.map((id) => [id, %s.map((number) => words.count(id, number))]);
console.log(JSON.stringify(Object.fromEntries(counted)));
"""
NUMBERS = [*range(1001), 0.5, 1.5, 2.25, 12.5]


def words_of(language: Language) -> dict[str, str | dict[str, str]]:
    """The messages that the file of a language holds."""
    output = interface_words(language)
    assert output.path == f"{language.code}/interface.json"
    messages: dict[str, str | dict[str, str]] = json.loads(output.content)["messages"]
    return messages


def named_in_scripts() -> tuple[set[str], set[str]]:
    """The ids that scripts name, and the beginnings of those that they put together."""
    scripts = [path for path in SCRIPTS.rglob("*.js") if "vendor" not in path.parts]
    whole, beginnings = named_in(scripts, "browser")
    # What pages say of postings, and elements of numbers, is said anew by the scripts of a day.
    kinds = "(?:banner|beginning|count|deadline|organisation|state)"
    today = named_in([path for path in scripts if path.parent.name == "today"], kinds)
    numbers = re.findall(r'data-words="([a-z.]+)"', text_of(TEMPLATES.glob("*.html")))
    return whole | today[0] | set(numbers), beginnings | today[1]


def named_in(scripts: Iterable[Path], start: str) -> tuple[set[str], set[str]]:
    text = text_of(scripts)
    whole = re.findall(rf"[\"'`]({start}\.[a-z.-]*[a-z])[\"'`]", text)
    return set(whole), set(re.findall(rf"`({start}\.[a-z.-]*)\$\{{", text))


def text_of(files: Iterable[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_scripts_and_catalogue_name_the_same_messages(tag: str) -> None:
    held = set(words_of(LANGUAGES[tag]))
    whole, beginnings = named_in_scripts()
    assert held
    assert whole - held == set()
    assert {b for b in beginnings if not any(id_.startswith(b) for id_ in held)} == set()
    built = {id_ for id_ in held if any(id_.startswith(beginning) for beginning in beginnings)}
    assert held - whole - built == set()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_but_the_words_of_scripts_is_sent(tag: str) -> None:
    language = LANGUAGES[tag]
    assert all(message_id.startswith(SPOKEN_BY_SCRIPTS) for message_id in words_of(language))
    assert json.loads(interface_words(language).content)["locale"] == f"{tag}-u-nu-latn"


def test_arabic_forms_are_found_by_number_and_not_by_place() -> None:
    forms = plural_forms(LANGUAGES["ar"])
    assert forms == {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 4, "other": 5}
    assert plural_forms(LANGUAGES["en-GB"]) == {"one": 0, "other": 1}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_browser_counts_as_python_does(tag: str, tmp_path: Path) -> None:
    language = LANGUAGES[tag]
    script = tmp_path / "count.mjs"
    script.write_text(COUNT % ((SCRIPTS / "interface.js").as_uri(), NUMBERS), encoding="utf-8")
    words = interface_words(language).content.decode()
    outcome = programs.run([node(), script], input=words, check=True)
    counted = json.loads(outcome.stdout)
    assert counted
    for message_id, texts in counted.items():
        forms = json.dumps(words_of(language)[message_id])
        others = set(re.findall(r"\{(\w+)\}", forms)) - {"number"}
        values = dict.fromkeys(others, "undefined")  # as a script writes what it is not given
        assert texts == [language.count(message_id, number, **values) for number in NUMBERS]
