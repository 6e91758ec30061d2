"""Lines that are shown as they should be are read so; the cases are in tests/cases/people/yaml."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from tests.board_folder import valid_case
from tests.checking.every_code import board_for_examples
from volunteer_board.problems import Code
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.quoting import in_quotes, line_in_quotes
from volunteer_board.reading.strict_yaml import parse

TEXTS = st.text(
    st.one_of(
        st.sampled_from("#:,'\"\\{}[]&*!|>%@`-? «»،"),
        st.characters(min_codepoint=0x20, max_codepoint=0x6FF, categories=("L", "N", "P", "S")),
    ),
    min_size=1,
    max_size=50,
).filter(lambda text: text == text.strip())


@given(TEXTS)
def test_a_line_that_is_shown_is_read_as_its_text(text: str) -> None:
    data = parse(f"en: {in_quotes(text)}\n", PurePosixPath("a.yml"), POSTING)
    assert data == {"en": text}


@given(TEXTS)
def test_a_line_in_quotes_keeps_its_field_and_all_of_its_text(text: str) -> None:
    line = line_in_quotes(f"  en: {text}")
    assert line == "" or parse(f"{line}\n", PurePosixPath("a.yml"), POSTING) == {"en": text}


def test_a_story_is_read_with_the_same_care(tmp_path: Path) -> None:
    board = board_for_examples(tmp_path)
    story = valid_case("story-with-rules.en.md")
    board.write("stories/lease.en.md", story.replace("\ntitle: ", "\ntitle: We are #1 and ", 1))
    found = [one for one in board.check().problems if one.file.parent == PurePosixPath("stories")]
    assert [one.code for one in found] == [Code.YAML_COMMENT]
    assert story.splitlines()[found[0].line - 1].startswith("title:")
