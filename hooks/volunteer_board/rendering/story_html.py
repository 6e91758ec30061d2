"""A story as complete, simple HTML, for feeds."""

from __future__ import annotations

from functools import partial

from volunteer_board.languages.language import direction_of
from volunteer_board.model.story import Outcome, StoryText
from volunteer_board.rendering.markdown import render_markdown
from volunteer_board.rendering.simple_html import SimpleHtml, items, lines, text_in
from volunteer_board.rendering.view import View, language_attributes


def story_html(view: View, text: StoryText) -> str:
    """Give a story without its title, without an element around it.

    What the volunteer wrote carries ``lang`` and ``dir`` if it is not in the view's
    language; the words of the board are always in that language.
    """
    attributes = "" if text.language == view.code else str(language_attributes(text.language))
    write = SimpleHtml(view)
    said = partial(text_in, language=text.language)
    who = lines(said(text.volunteer.name), said(text.volunteer.about or ""))
    organisation = write.inline(view.board.organisations[text.organisation].name)
    quote = f"<p><strong>{said(text.quote)}</strong></p>" if text.quote else ""
    prose = render_markdown(text.body, direction=direction_of(text.language))
    return (
        f"<div{attributes}><p>{said(text.summary)}</p><p>{who}</p></div>"
        f"<p>{organisation}</p>"
        f"<div{attributes}>{quote}{prose}</div>"
        f"{_outcome(view, write, text, attributes)}"
    )


def _outcome(view: View, write: SimpleHtml, text: StoryText, attributes: str) -> str:
    outcome = text.outcome or Outcome()
    result = outcome.result and _span(text_in(outcome.result, text.language), attributes)
    hours, people = outcome.hours, outcome.people_reached
    facts = (
        ("outcome.hours", hours and view.language.number(hours)),
        ("outcome.people", people and view.language.number(people)),
        ("outcome.result", result),
    )
    return items(write.fact(name, value) for name, value in facts if value)


def _span(html: str, attributes: str) -> str:
    return f"<span{attributes}>{html}</span>" if attributes else html
