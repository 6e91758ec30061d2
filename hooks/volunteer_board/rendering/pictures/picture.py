"""A picture before it is set: a document of the typesetter, and the values that it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from volunteer_board.rendering.qr_code import qr_code

Values = dict[str, object]
Format = Literal["png", "pdf"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture or poster of the site.

    ``path`` is its path in the site, ``document`` the name of its template, ``values`` are
    JSON: the same values give the same picture. A poster has a code that ``leads_to`` a
    full address.
    """

    path: str
    document: str
    values: Mapping[str, object]
    format: Format
    leads_to: str = ""

    def drawn_values(self) -> Mapping[str, object]:
        """Give all values with the code, which takes longer to make than the rest together."""
        if not self.leads_to:
            return self.values
        return {**self.values, "leads_to": self.leads_to, "code": str(qr_code(self.leads_to))}
