"""Words as people write them; every spelling must find every other of its group."""

from __future__ import annotations

SPELLINGS = [
    ["متطوع", "مُتَطَوِّع", "المتطوعين", "والمتطوعات"],
    ["احمد", "أحمد"],
    ["مدرسه", "مدرسة", "المدرسة", "ﻣﺪرﺳﺔ"],
    ["مستشفي", "مستشفى", "المستشفى"],
    ["تـطـوع", "تطوع", "التطوّع"],
    ["٢٠٢٦", "2026", "۲۰۲۶"],
    ["ترجمه", "الترجمة", "ترجمة"],
    ["مسؤول", "مسئول", "المسؤولة"],
    ["أطفال", "طفل", "للأطفال", "الاطفال"],
]

# What is typed, and the title that it must find.
ENGLISH = [
    ("translator", "Translators for a guide"),
    ("translators", "A translator for a guide"),
    ("stories", "One story"),
    ("story", "Many stories"),
    ("children", "Read to a child"),
    ("child", "Read to children"),
    ("illus", "Illustrator for a manual"),
    ("illustrater", "Illustrator for a manual"),
    ("ilustrator", "Illustrator for a manual"),
    ("children's", "A day for children"),
    ("cafe", "Café helpers"),
    ("ILLUSTRATOR", "Illustrator for a manual"),
]
