"""Text in XML comes back as it was, but for what XML cannot hold."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tests.rendering.reading import parse_xml
from volunteer_board.rendering.xml_text import character_data, xml_bytes, xml_escaped

PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]))


@given(PLAIN)
@example("a ]]> b ]]]]>> <![CDATA[ c")
def test_character_data_comes_back(text: str) -> None:
    assert (parse_xml(xml_bytes(f"<a>{character_data(text)}</a>")).text or "") == text


@given(PLAIN)
@example("""'"&<>&amp;""")
def test_escaped_text_comes_back_from_elements_and_attributes(text: str) -> None:
    element = parse_xml(xml_bytes(f'<a b="{xml_escaped(text)}">{xml_escaped(text)}</a>'))
    assert element.get("b") == text
    assert (element.text or "") == text


@given(st.text())
def test_whatever_text_there_is_the_xml_can_be_parsed(text: str) -> None:
    parse_xml(xml_bytes(f"<a>{character_data(text)}{xml_escaped(text)}</a>"))
