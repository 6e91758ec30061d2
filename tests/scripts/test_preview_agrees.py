"""What the preview says of a posting is what the site will say: every number, date and state."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.boards import MATERIALS, make_board, make_opportunity, make_view, posting
from tests.scripts import answer_of
from volunteer_board.model.availability import last_day_to_apply, outcome_of, state_at
from volunteer_board.model.settings import BoardLanguage
from volunteer_board.rendering import phrases
from volunteer_board.rendering.contributing.preview_data import preview_data
from volunteer_board.rendering.facts import facts
from volunteer_board.rendering.time_line import TimeLine, time_line

PROGRAM = """
import { readFileSync } from "node:fs";
const scripts = "./docs/assets/scripts/contribute/preview/";
const [{ PreviewLanguage }, phrases, { timeLine }, states] = await Promise.all(
  ["language.js", "phrases.js", "time_line.js", "state.js"].map((name) => import(scripts + name)));
const { stateAt, outcomeOf, lastDayToApply } = states;
const { files, postings, days, moments, projects } = JSON.parse(readFileSync(0, "utf8"));
const said = Object.entries(files).map(([code, file]) => {
  const say = new PreviewLanguage(code, file);
  return [code, {
    facts: postings.map((data) => phrases.facts(say, data, "open")),
    ages: postings.map((data) => phrases.ages(say, data)),
    pools: postings.map((data) => [phrases.pool(say, data), phrases.hoursPerYear(say, data)]),
    roles: postings.flatMap(({ team = [] }) =>
      team.map(({ seats, filled }) => phrases.roleSeats(say, seats, filled))),
    lines: projects.map(([data, now]) => {
      const { stages, isDrawn, ...line } = timeLine(data, new Date(now), say);
      const places = stages.map(({ number, state, x, y }) => [number, state, x, y]);
      return { ...line, is_drawn: isDrawn, stages: places };
    }),
    countries: postings.map((data) => phrases.applicantCountries(say, data)),
    dates: days.map((day) => [say.date(day), say.shortDate(day)]),
    states: moments.map(([data, now]) => {
      const state = stateAt(data, new Date(now), say);
      const { name, day } = outcomeOf(data, state, say);
      return [state, name, day, lastDayToApply(data, say)];
    }),
  }];
});
console.log(JSON.stringify(Object.fromEntries(said)));
"""
LANGUAGES = (
    BoardLanguage(code="ar", locale="ar-JO", digits="arab", hijri=True),
    BoardLanguage(code="en", locale="en-GB"),
)
NUMBERS = (0.5, 1, 1.5, 2, 3, 10, 11, 40)
DAYS = [date(2026, 1, 1) + timedelta(days=number) for number in range(0, 800, 13)]


def postings() -> Iterator[dict[str, Any]]:
    """Give postings of each model with every kind of number."""
    for number in NUMBERS:
        yield dict(posting(commitment={"total_hours": number, "flexible": True}).data)
        weekly = {"hours_per_week": number, "weeks": int(number) or 1, "share_of_full_time": 25}
        seats = [
            {"role": {"en": "Writer"}, "seats": 12, "filled": int(number) % 12},
            {"role": {"en": "Editor"}, "seats": int(number) or 1, "filled": int(number) or 1},
        ]
        yield dict(posting(model="project", commitment=weekly, team=seats, ends="2027-03-01").data)
        calls = {"calls_per_year": int(number) or 1, "hours_per_call": number, "cadence": "weekly"}
        span = {"from": "21:30", "to": "01:00", "hours_per_week": number}
        yield dict(
            posting(
                model="recurring", mode="hybrid", location={"place": "amman"}, commitment=calls,
                seats=int(number) or 1, overlap=span, deadline=None, ongoing=True,
                starts="2027-02-28", ages={"minimum": int(number) or 1},
                applicants_from=["JO", "LB", "PS"][: int(number) % 3 + 1],
            ).data
        )  # fmt: skip
    yield dict(posting(ages={"minimum": 16, "maximum": 30}, time_zone="America/New_York").data)
    yield dict(posting(ages={"maximum": 25}, mode="onsite", location={"place": "amman"}).data)


def moments() -> Iterator[tuple[dict[str, Any], datetime]]:
    """Give postings, and moments before and after something becomes of them."""
    ends = datetime(2026, 12, 20, 21, tzinfo=UTC)  # midnight in Amman
    week = timedelta(days=7)
    ongoing = dict(posting(deadline=None, ongoing=True, review_on="2026-12-20").data)
    filled = dict(posting(status="filled", status_on="2026-12-01").data)
    session = {"title": {"en": "Round"}, "date": "2026-12-20", "from": "22:00", "to": "00:00"}
    late = {"deadline": "2027-03-01"}
    over = [
        dict(posting(**late, ends="2026-12-20").data),
        dict(posting(**late, sessions=[session]).data),
        dict(posting(**late, sessions=[session], ends="2026-12-31").data),
        dict(posting(**late, sessions=[session], starts="2026-12-21").data),
        dict(posting(**late, sessions=[session], model="recurring").data),
        dict(posting(**late, sessions=[{**session, "to": "23:30"}, session]).data),
        {**ongoing, "sessions": [session]},
        {**ongoing, "ends": "2026-12-20", "review_on": "2027-03-01"},
        dict(
            posting(
                **late, milestones=[{"due": "2026-12-24", "title": {"en": "A"}}], sessions=[session]
            ).data
        ),
    ]
    for moment in (ends, ends - week, ends - 2 * week):
        for near in (moment - timedelta(seconds=1), moment, moment + timedelta(seconds=1)):
            yield from ((dict(posting().data), near), (ongoing, near), (filled, near))
            yield from ((data, near) for data in over)


def projects() -> Iterator[tuple[dict[str, Any], datetime]]:
    """Give projects with one to twelve stages, near and far, at moments before, amid and after."""
    for number in range(1, 13):
        steps = [step * number * (step % 3) for step in range(number)]
        due = [date(2027, 1, 10) + timedelta(days=sum(steps[: step + 1])) for step in range(number)]
        stages = [{"title": {"en": "A stage"}, "due": day.isoformat()} for day in due]
        ends = None if number % 2 else (due[-1] + timedelta(days=number)).isoformat()
        data = dict(posting(model="project", milestones=stages, starts=None, ends=ends).data)
        for day in (due[0], due[number // 2], due[-1]):
            yield data, datetime(day.year, day.month, day.day, 21, tzinfo=UTC)


def line_as_data(line: TimeLine) -> dict[str, Any]:
    """Give a time line as the browser tells of it."""
    stages = [[stage.number, stage.state, stage.x, stage.y] for stage in line.stages]
    days = {"first": line.first.isoformat(), "last": line.last.isoformat()}
    return {**line._asdict(), **days, "is_drawn": line.is_drawn, "stages": stages}


def said_by_the_browser() -> dict[str, dict[str, list[Any]]]:
    board = make_board(posting(), languages=LANGUAGES, applicant_countries=("JO", "EG"))
    files = {
        language.code: json.loads(preview_data(make_view(board, language.code), MATERIALS).content)
        for language in LANGUAGES
    }
    house = files["en"]["organisations"]["dar-amal"]
    question = {
        "files": files,
        "postings": [{**data, "organisation": house} for data in postings()],
        "days": [day.isoformat() for day in DAYS],
        "moments": [(data, now.isoformat()) for data, now in moments()],
        "projects": [(data, now.isoformat()) for data, now in projects()],
    }
    answer: dict[str, dict[str, list[Any]]] = answer_of(PROGRAM, question)
    return answer


def test_preview_says_what_the_site_says() -> None:
    board = make_board(posting(), languages=LANGUAGES, applicant_countries=("JO", "EG"))
    opportunities = [make_opportunity(**{**nothing(), **data}) for data in postings()]
    settings = board.settings
    for code, said in said_by_the_browser().items():
        view = make_view(board, code)
        assert said["facts"] == [
            [[fact.icon, fact.name, fact.words] for fact in facts(view, opportunity)]
            for opportunity in opportunities
        ]
        assert said["ages"] == [phrases.ages(view, o) for o in opportunities]
        assert said["pools"] == [
            [phrases.pool(view, o), phrases.hours_per_year(view, o)] for o in opportunities
        ]
        assert said["roles"] == [
            phrases.role_seats(view, role.seats, role.filled)
            for opportunity in opportunities
            for role in opportunity.team
        ]
        assert said["lines"] == [
            line_as_data(time_line(make_view(replace(board, now=now), code), project))
            for data, now in projects()
            for project in [make_opportunity(**{**nothing(), **data})]
        ]
        assert said["countries"] == [
            view.countries(view.applicant_countries(o)) for o in opportunities
        ]
        assert said["dates"] == [
            [view.language.date(day), view.language.short_date(day)] for day in DAYS
        ]
        assert said["states"] == [
            [state, name, str(day), str(last_day_to_apply(opportunity) or "")]
            for data, now in moments()
            for opportunity in [make_opportunity(**{**nothing(), **data})]
            for state in [state_at(opportunity, now, closing_soon_days=settings.closing_soon_days)]
            for name, day in [outcome_of(opportunity, state)]
        ]


def nothing() -> dict[str, None]:
    """Take every default away, so that a posting is what its data say."""
    return dict.fromkeys(posting().data)
