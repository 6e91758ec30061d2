"""Asks a person for what a document still needs, one plain question a field."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from volunteer_board.checking.narrowing import Vocabularies
from volunteer_board.checking.wording import words_of
from volunteer_board.cli.answers import value_of
from volunteer_board.cli.terminal import BOLD, FAINT, RED, Terminal
from volunteer_board.editing.explaining import MOST_CHOICES, is_needed
from volunteer_board.forms.field import Alternatives, Field, FieldKind, Form
from volunteer_board.forms.values import labels_of
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.markdown.line_lists import without_marks
from volunteer_board.problems import Problem

Data = dict[str, Any]
_WIDTH = 76


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Asks for the required fields of a form that are not in ``data`` yet.

    ``read`` shows a prompt and gives what was typed, ``write`` shows a line. ``faults``
    gives the problems that the data has; an answer that brings one of its own is asked
    for again. ``choices`` are the ids that a field may name, by what it refers to;
    ``suggestions`` are answers that an empty line accepts, by the name of the field.
    """

    form: Form
    languages: tuple[str, ...]
    catalogue: Catalogue
    vocabularies: Vocabularies
    terminal: Terminal
    read: Callable[[str], str]
    write: Callable[[str], None]
    faults: Callable[[Data], Sequence[Problem]]
    choices: Mapping[str, Sequence[str]]
    suggestions: Mapping[str, str]

    def complete(self, data: Data) -> None:
        """Ask until every required field is there; ``data`` is filled in place."""
        for section in self.form.sections:
            for field in section.fields:
                self._complete_field(field, data, data)
        self._complete_alternatives((), data, data)

    def prose(self) -> str:
        """Ask for the prose of a story; a line with only a full stop ends it."""
        self.write("")
        self.write(self.terminal.painted(self.catalogue.text("ask.prose"), BOLD))
        lines: list[str] = []
        while (typed := self.read("")).strip() != "." or not any(lines):
            lines.append(typed)
        return "\n" + "\n".join(lines).strip("\n") + "\n"

    def _complete_field(self, field: Field, group: Data, data: Data) -> None:
        if not is_needed(field, data):
            return
        if field.kind is FieldKind.GROUP:
            self._complete_group(field, group.setdefault(field.key, {}), data)
        elif field.kind is FieldKind.GROUPS:
            self._ask_for_groups(field, group, data)
        elif field.is_localised:
            texts = group.setdefault(field.key, {})
            for language in self.languages:
                if language not in texts:
                    self._ask(field, texts, language, data)
        elif field.key not in group:
            self._ask(field, group, field.key, data)

    def _complete_group(self, field: Field, group: Data, data: Data) -> None:
        for part in field.fields:
            self._complete_field(part, group, data)
        self._complete_alternatives(field.path, group, data)

    def _complete_alternatives(self, path: tuple[str, ...], group: Data, data: Data) -> None:
        for alternatives in self.form.alternatives:
            if alternatives.path == path and not _is_satisfied(alternatives, group):
                for field in self._ask_which(alternatives):
                    self._ask(field, group, field.key, data)

    def _ask_which(self, alternatives: Alternatives) -> list[Field]:
        """Ask which set of fields shall be there, and give those."""
        fields = {field.path: field for field in self.form.walk()}
        options = {
            "+".join(keys): [fields[(*alternatives.path, key)] for key in keys]
            for keys in alternatives.options
        }
        labels = {name: self._title(members[-1]) for name, members in options.items()}
        self.write("")
        self.write(self.catalogue.text("ask.alternatives"))
        return options[self._ask_choice(list(options), labels)]

    def _ask_for_groups(self, field: Field, group: Data, data: Data) -> None:
        """Ask for the items of a list of groups until there is no other one."""
        items = group.setdefault(field.key, [])
        if items:
            for item in items:
                self._complete_item(field, item, data)
            return
        while True:
            self.write(self.terminal.painted(self._title(field), BOLD))
            items.append({})
            self._complete_item(field, items[-1], data)
            if not self._is_another_wanted():
                return

    def _complete_item(self, field: Field, item: Data, data: Data) -> None:
        for part in field.fields:
            if part.is_required:
                self._complete_field(part, item, data)

    def _is_another_wanted(self) -> bool:
        answer = self.read(self.catalogue.text("ask.another")).strip().casefold()
        return answer in self.catalogue.text("ask.yes").split()

    def _ask(self, field: Field, group: Data, key: str, data: Data) -> None:
        """Ask for one value until it brings no problem of its own, and put it in its place."""
        self._introduce(field, key)
        while True:
            value = self._answer(field)
            if value in ("", []):
                self.write(self.catalogue.text("ask.needed"))
                continue
            before = {_identity(problem) for problem in self.faults(data)}
            group[key] = value
            new = [p for p in self.faults(data) if _identity(p) not in before]
            if not new:
                return
            del group[key]
            for problem in new:
                words = words_of(problem, self.catalogue)
                self.write(self.terminal.painted(f"{words.message} {words.fix}", RED))

    def _introduce(self, field: Field, key: str) -> None:
        language = f" ({key})" if field.is_localised else ""
        self.write("")
        self.write(self.terminal.painted(self._title(field) + language, BOLD))
        description = field.description.get(self.catalogue.language)
        if description:
            self.write(self.terminal.painted(description, FAINT))

    def _title(self, field: Field) -> str:
        """Name a field after the groups that it is in (Contact: Name)."""
        titles = {each.path: each.title for each in self.form.walk()}
        ways = (field.path[:end] for end in range(1, len(field.path) + 1))
        named = (titles[way].get(self.catalogue.language, way[-1]) for way in ways if way in titles)
        return ": ".join(named)

    def _answer(self, field: Field) -> object:
        choices = field.choices or tuple(self.choices.get(field.refers_to or "", ()))
        labels = labels_of(self.vocabularies, field.vocabulary, self.catalogue.language)
        if choices and field.kind is FieldKind.CHOICES:
            self._show_choices(choices, labels)
            typed = value_of(field, self.read(self.catalogue.text("ask.choices")))
            return (
                [_chosen(str(item), choices) for item in typed] if isinstance(typed, list) else []
            )
        if choices:
            return self._ask_choice(choices, labels)
        if field.kind is FieldKind.LINES:
            return self._lines()
        suggestion = self.suggestions.get(field.name, "")
        prompt = f"[{suggestion}] > " if suggestion else "> "
        return value_of(field, self.read(prompt).strip() or suggestion)

    def _ask_choice(self, choices: Sequence[str], labels: Mapping[str, str]) -> str:
        self._show_choices(choices, labels)
        while True:
            chosen = _chosen(self.read(self.catalogue.text("ask.choice")).strip(), choices)
            if chosen in choices:
                return chosen
            self.write(self.catalogue.text("ask.not-a-choice", number=len(choices)))

    def _show_choices(self, choices: Sequence[str], labels: Mapping[str, str]) -> None:
        """Number the choices: each on a line of its own if they are few."""
        shown = [
            f"{number}. {self.terminal.isolated(choice)}{_in_brackets(labels.get(choice))}"
            for number, choice in enumerate(choices, 1)
        ]
        if len(shown) <= MOST_CHOICES:
            for line in shown:
                self.write(self.terminal.line(f"  {line}"))
            return
        unbroken = "   ".join(line.replace(" ", "\u00a0") for line in shown)
        for line in textwrap.wrap(unbroken, _WIDTH, break_on_hyphens=False):
            self.write(self.terminal.line("  " + line.replace("\u00a0", " ")))

    def _lines(self) -> list[str]:
        self.write(self.catalogue.text("ask.lines"))
        lines: list[str] = []
        while typed := self.read("- ").strip():
            lines.append(typed)
        return without_marks(lines)


def _in_brackets(label: str | None) -> str:
    return f" ({label})" if label else ""


def _chosen(typed: str, choices: Sequence[str]) -> str:
    """Give the choice of a number; what is no number of one is taken for the choice itself."""
    index = int(typed) - 1 if typed.isascii() and typed.isdecimal() else -1
    return choices[index] if 0 <= index < len(choices) else typed


def _is_satisfied(alternatives: Alternatives, group: Mapping[str, Any]) -> bool:
    return any(all(key in group for key in option) for option in alternatives.options)


def _identity(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.pointer
