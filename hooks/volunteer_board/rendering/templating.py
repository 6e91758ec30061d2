"""The engine's templates: autoescaped, strict, and speaking one language.

Every page is a macro. What a template says of a value is a filter
(``opportunity.title | plain``), not a function: Jinja calls filters directly,
and puts words that never change (``"posting.tasks" | t``) into the compiled
template. That is most of what makes ten thousand pages cheap.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup

from volunteer_board.languages.language import Language
from volunteer_board.model.availability import last_day_to_apply, outcome_of
from volunteer_board.rendering import addresses, elements, navigation, phrases
from volunteer_board.rendering.calendars.events import ends_with_its_dates, has_dates_to_come
from volunteer_board.rendering.closings import closing_attribute
from volunteer_board.rendering.escaping import PlainEscaping, as_html, direct
from volunteer_board.rendering.facts import facts
from volunteer_board.rendering.isolating import html_in, html_in_own_direction
from volunteer_board.rendering.markdown import render_markdown
from volunteer_board.rendering.time_line import drawn, time_line
from volunteer_board.rendering.view import View, language_of

TEMPLATES = Path(__file__).parent / "templates"


class Templates:
    """The macros of every template, speaking the language of one view."""

    def __init__(self, view: View) -> None:
        self._environment = _environment(view)
        self._words = {
            "view": view,
            "board": view.board,
            "code": view.code,
            "language": view.language,
            "addresses": addresses,
            "navigation": navigation,
        }
        self._modules: dict[str, TemplateModule] = {}

    def module(self, name: str) -> TemplateModule:
        """Give the macros of ``<name>.html``."""
        if name not in self._modules:
            template = self._environment.get_template(f"{name}.html")
            self._modules[name] = template.make_module(self._words)
        return self._modules[name]

    def render(self, name: str, macro: str, *args: object, **values: object) -> Markup:
        """Call a macro of ``<name>.html``; raises ``UndefinedError`` for what it lacks."""
        result: Markup = getattr(self.module(name), macro)(*args, **values)
        return result


class _DirectContext(Context):
    """Calls macros directly: none of them, nor any function here, asks for the context."""

    def call(self, callee: Callable[..., Any], /, *args: object, **values: object) -> Any:
        """Call a macro or a function; what Jinja adds inside loops is for callees with context."""
        values.pop("_loop_vars", None)
        values.pop("_block_vars", None)
        return callee(*args, **values)


class _BoardEnvironment(Environment):
    """Jinja with a cheaper way to escape and to call macros."""

    code_generator_class = PlainEscaping
    context_class = _DirectContext
    as_html = staticmethod(as_html)
    direct = staticmethod(direct)


def _environment(view: View) -> Environment:
    environment = _BoardEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(view.code),
    )
    environment.filters |= _filters(view)
    return environment


def _filters(view: View) -> Mapping[str, Callable[..., Any]]:
    language = view.language
    return {
        "t": language.text,
        "n": _counting(language),
        "number": language.number,
        "date": language.date,
        "gregorian_date": language.gregorian_date,
        "short_date": language.short_date,
        "digits": language.in_digits,
        "countries": view.countries,
        "language_name": language.language_name,
        "own_name": lambda other: language_of(other).own_name,
        "chosen": view.chosen,
        "plain": view.plain,
        "attributes": view.attributes,
        "text": partial(elements.text, view),
        "title": partial(elements.title, view),
        "prose": partial(elements.prose, view),
        "element": partial(elements.element, view),
        "in_language": html_in,
        "in_own_direction": html_in_own_direction,
        "line": view.line,
        "step": elements.step,
        "unbroken": elements.unbroken,
        "query_value": elements.query_value,
        "label": lambda term_id, vocabulary: view.label(vocabulary, term_id),
        "labels": lambda term_ids, vocabulary: view.labels(vocabulary, term_ids),
        "city": view.city,
        "applicant_countries": view.applicant_countries,
        "icon": elements.icon,
        "markdown": render_markdown,
        "commitment": partial(phrases.commitment, view),
        "place": partial(phrases.place, view),
        "ages": partial(phrases.ages, view),
        "hours": partial(phrases.hours, view),
        "interval": partial(phrases.interval, view),
        "moved": partial(phrases.moved, view),
        "facts": partial(facts, view),
        "ends_with_its_dates": ends_with_its_dates,
        "has_dates_to_come": partial(has_dates_to_come, now=view.board.now),
        "closes": partial(closing_attribute, view),
        "last_day": last_day_to_apply,
        "outcome": lambda opportunity: outcome_of(opportunity, view.board.states[opportunity.id]),
        "role_seats": cache(partial(phrases.role_seats, view)),
        "pool": partial(phrases.pool, view),
        "hours_per_year": partial(phrases.hours_per_year, view),
        "rounds": partial(phrases.rounds, view),
        "time_line": partial(time_line, view),
        "drawn": partial(drawn, view),
    }


def _counting(language: Language) -> Callable[..., str]:
    """Say numbers in words; postings say the same ones again and again."""

    @lru_cache(maxsize=4096)
    def count(number: float, message_id: str, **values: object) -> str:
        return language.count(message_id, number, **values)

    return count


class _CompiledTemplates(BytecodeCache):
    """Compiled templates, kept while the process lives: the live preview builds again and again."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template from memory."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template in memory."""
        self._code[bucket.key] = bucket.bytecode_to_string()


@cache
def _compiled(language: str) -> _CompiledTemplates:
    """Give the cache of a language: its words are part of the compiled templates."""
    return _CompiledTemplates()
