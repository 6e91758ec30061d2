"""The pictures that link previews and posts show of a posting or a story."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.model.availability import last_day_to_apply, outcome_of
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.story import Story, StoryText
from volunteer_board.rendering import addresses, phrases
from volunteer_board.rendering.pictures.parts import Logos, emblem, imprint, text_in, written
from volunteer_board.rendering.pictures.picture import Picture, Values
from volunteer_board.rendering.view import View


def posting_cards(view: View, opportunity: Opportunity, logos: Logos) -> Iterator[Picture]:
    """Give the cards of a posting; those of an ended one say so, for links live on."""
    organisation = view.organisation_of(opportunity)
    values: Values = {
        **imprint(view),
        "kind": opportunity.model,
        "label": view.label("models", opportunity.model),
        "organisation": written(view, organisation.name),
        "emblem": emblem(view, organisation, logos),
        "title": written(view, opportunity.title),
        "summary": written(view, opportunity.summary),
        "quote": None,
        "teller": None,
        "facts": list(_facts(view, opportunity)),
    }
    return _in_both_shapes(addresses.opportunity(view.code, opportunity.id), values)


def words_of_posting_card(view: View, opportunity: Opportunity) -> str:
    """Say what the cards of a posting say besides its title, which stands beside them."""
    facts = (phrases.commitment(view, opportunity), phrases.place(view, opportunity))
    return " · ".join(facts)


def words_of_story_card(text: StoryText) -> str:
    """Say in one line what the cards of a story say."""
    if text.quote:
        return f"{text.quote} — {text.volunteer.name}"
    return f"{text.title} · {text.summary}"


def story_cards(view: View, story: Story, logos: Logos) -> Iterator[Picture]:
    """Give the cards of a story: what its volunteer says, else what it is about."""
    text, language = view.chosen(story.texts)
    organisation = view.board.organisations[text.organisation]
    values: Values = {
        **imprint(view),
        "kind": "story",
        "label": view.language.text("pictures.story"),
        "organisation": written(view, organisation.name),
        "emblem": emblem(view, organisation, logos),
        "title": text_in(text.title, language),
        "summary": text_in(text.summary, language),
        "quote": text_in(text.quote, language) if text.quote else None,
        "teller": _teller(text),
        "facts": [],
    }
    return _in_both_shapes(addresses.story(view.code, story.slug), values)


def _in_both_shapes(page: str, values: Values) -> Iterator[Picture]:
    for shape in addresses.SHARE_PICTURES:
        yield Picture(
            path=addresses.share_picture(page, shape),
            document="share_card",
            values={"shape": shape, **values},
            format="png",
        )


def _teller(text: StoryText) -> Values:
    volunteer = text.volunteer
    return {
        "name": text_in(volunteer.name, text.language),
        "about": text_in(volunteer.about, text.language) if volunteer.about else None,
    }


def _facts(view: View, opportunity: Opportunity) -> Iterator[Values]:
    yield {"icon": "clock", "words": phrases.commitment(view, opportunity)}
    where = "remote" if opportunity.is_remote else "place"
    yield {"icon": where, "words": phrases.place(view, opportunity)}
    yield {"icon": "calendar", "words": until(view, opportunity)}


def until(view: View, opportunity: Opportunity) -> str:
    """Say until when one may apply, or why no longer."""
    state = view.board.states[opportunity.id]
    if not state.accepts_applications:
        return view.language.text(f"state.{outcome_of(opportunity, state).name}")
    if last_day := last_day_to_apply(opportunity):
        return view.language.text("state.until", date=view.language.date(last_day))
    return view.language.text("deadline.ongoing")
