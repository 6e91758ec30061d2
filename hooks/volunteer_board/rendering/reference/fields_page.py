"""The reference of fields: what may stand in a file of the board, by its schemas."""

from __future__ import annotations

from dataclasses import dataclass

from volunteer_board.forms.field import EACH, Field, Form
from volunteer_board.forms.values import as_written
from volunteer_board.rendering.contributing.choices import ChoiceGroup, ChoicesOfBoard
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.reference.field_examples import written_example
from volunteer_board.rendering.reference.field_words import FieldWords
from volunteer_board.rendering.reference.reference_page import reference_page

_FIRST_KIND = "opportunity"
"""The fields of postings are looked up most, so that their anchors are their bare names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldEntry:
    """All that the reference says of one field.

    ``depth`` counts the groups around it. ``choices_at`` is the anchor of the field under
    which the same choices are listed; if that is another one, ``choices`` are empty.
    """

    anchor: str
    name: str
    title: str
    description: str
    depth: int
    kind: str
    limits: tuple[str, ...]
    required: tuple[str, ...]
    refused: tuple[str, ...]
    default: str
    example: str
    choices: tuple[ChoiceGroup, ...]
    choices_at: str


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """Fields under a heading."""

    anchor: str
    title: str
    description: str
    fields: tuple[FieldEntry, ...]


@dataclass(frozen=True, slots=True)
class FormEntry:
    """The fields of one kind of document."""

    anchor: str
    title: str
    description: str
    sections: tuple[SectionEntry, ...]


def fields_page(site: Site, materials: Materials) -> Page:
    """Give the page with the fields of every kind of document."""
    return reference_page(site, "fields", forms(site, materials))


def forms(site: Site, materials: Materials) -> tuple[FormEntry, ...]:
    """Give the fields of every kind of document, in the order of the web form."""
    listed: dict[str, str] = {}
    kinds = materials.forms.values()
    return tuple(_Writer(site, materials, form, listed).form_entry() for form in kinds)


def field_anchor(kind: str, name: str) -> str:
    """Give the anchor of a field: ``contact.email`` of a posting, ``story.title`` of a story."""
    return name if kind == _FIRST_KIND else f"{kind}.{name}"


class _Writer:
    """Writes the entries of one form; ``listed`` maps vocabularies to the anchors they are at."""

    def __init__(
        self, site: Site, materials: Materials, form: Form, listed: dict[str, str]
    ) -> None:
        self.view = site.view
        self.form = form
        self.listed = listed
        self.words = FieldWords(site.view, form)
        self.choices = ChoicesOfBoard(site.view, materials)

    def form_entry(self) -> FormEntry:
        plain = self.view.plain
        sections = tuple(
            SectionEntry(
                field_anchor(self.form.kind, f"section-{section.id}"),
                plain(section.title),
                plain(section.description) if section.description else "",
                tuple(self._entry(each) for field in section.fields for each in field.walk()),
            )
            for section in self.form.sections
        )
        return FormEntry(
            f"kind-{self.form.kind}",
            plain(self.form.title),
            plain(self.form.description),
            sections,
        )

    def _entry(self, field: Field) -> FieldEntry:
        anchor = field_anchor(self.form.kind, field.name)
        choices_at = self.listed.setdefault(field.vocabulary, anchor) if field.vocabulary else ""
        return FieldEntry(
            anchor=anchor,
            name=field.name,
            title=self.view.plain(field.title),
            description=self.view.plain(field.description) if field.description else "",
            depth=sum(key != EACH for key in field.path) - 1,
            kind=self.words.kind(field),
            limits=tuple(self.words.limits(field)),
            required=tuple(self.words.required(field)),
            refused=tuple(self.words.refused(field)),
            default="" if field.default is None else as_written(field.default),
            example=written_example(field, self.view.board.settings.language_codes),
            choices=self.choices.of(field) if choices_at == anchor else (),
            choices_at=choices_at,
        )
