"""Arabic letters: one spelling for comparing and sorting.

People write the same word with and without vowel marks, tatweel and hamza.
Whatever compares or sorts Arabic text uses ``fold``.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS_AND_TATWEEL = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_SAME_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def fold(text: str) -> str:
    """Give the text in one spelling: compatibility forms composed (NFKC), marks and
    tatweel dropped, variants of a letter made one, digits Latin, case folded.
    """
    composed = unicodedata.normalize("NFKC", text)
    bare = _MARKS_AND_TATWEEL.sub("", composed)
    return bare.translate(_SAME_LETTERS).translate(_DIGITS).casefold()


def sort_key(text: str) -> str:
    """Give a key that sorts Arabic and Latin text close to the order of ICU."""
    composed = unicodedata.normalize("NFKC", text)
    bare = _MARKS_AND_TATWEEL.sub("", composed)
    return bare.translate(str.maketrans("أإآٱ", "اااا")).casefold()
