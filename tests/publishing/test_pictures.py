"""Pictures are set once, and are the same whether they were kept or set anew."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest

from tests import programs
from tests.boards import make_board, make_view, posting
from tests.sample import REPOSITORY
from volunteer_board.publishing.logos import small_logos
from volunteer_board.publishing.picture_cache import PictureCache
from volunteer_board.publishing.pictures import key_of, write_pictures
from volunteer_board.rendering.pictures.picture import Picture
from volunteer_board.rendering.pictures.pictures import pictures
from volunteer_board.typesetting.edition import edition

KEY = hashlib.sha256(b"a key").hexdigest()
EDITION = edition() + version("segno")
TEXTS = json.loads((REPOSITORY / "tests/cases/hostile-texts.json").read_text(encoding="utf-8"))


def some_pictures(**changes: object) -> list[Picture]:
    """Give every picture of a board with one posting in Arabic; posters are quick to set."""
    return list(pictures(make_view(make_board(posting(**changes)), "ar"), {}))


POSTERS = [each for each in some_pictures() if each.format == "pdf"]


def files(folder: Path) -> dict[str, bytes]:
    found = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in found}


def test_kept_and_new_pictures_are_the_same_bytes(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "cache")
    for name in ("first", "second"):
        write_pictures(POSTERS, tmp_path / name, cache)
    assert files(tmp_path / "first") == files(tmp_path / "second")
    assert set(files(tmp_path / "first")) == {each.path for each in POSTERS}


def test_kept_picture_is_not_set_again(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "cache")
    cache.put(key_of(POSTERS[0], EDITION), b"kept")
    write_pictures(POSTERS[:1], tmp_path / "site", cache)
    assert files(tmp_path / "site") == {POSTERS[0].path: b"kept"}


def test_same_picture_at_two_addresses_is_in_both_places(tmp_path: Path) -> None:
    twins = [POSTERS[0], replace(POSTERS[0], path="ar/elsewhere/poster.pdf")]
    for _ in range(2):
        write_pictures(twins, tmp_path / "site", PictureCache(tmp_path / "cache"))
        assert set(files(tmp_path / "site")) == {each.path for each in twins}


def test_two_processes_set_what_one_sets(tmp_path: Path) -> None:
    """In a process that has set nothing, as a build is; this one may have."""
    program = (
        "import sys; from pathlib import Path; from dataclasses import replace\n"
        "from tests.publishing.test_pictures import POSTERS, PictureCache, write_pictures\n"
        "many = [replace(POSTERS[0], path=f'{n}.pdf', values={**POSTERS[0].values, 'n': n})"
        " for n in range(30)]\n"
        "where = Path(sys.argv[1])\n"
        "for name in ('side-by-side', 'kept'):\n"
        "    write_pictures(many, where / name, PictureCache(where / 'cache'))\n"
    )
    programs.run([sys.executable, "-c", program, str(tmp_path)], cwd=REPOSITORY, check=True)
    write_pictures(POSTERS[:1], tmp_path / "alone", PictureCache(tmp_path / "other"))
    expected = {f"{number}.pdf": files(tmp_path / "alone")[POSTERS[0].path] for number in range(30)}
    assert files(tmp_path / "side-by-side") == expected
    assert files(tmp_path / "kept") == expected
    assert len(files(tmp_path / "cache")) == 30


def test_another_content_or_look_is_another_picture() -> None:
    picture = POSTERS[0]
    changed = [
        key_of(picture, edition()),
        key_of(picture, "another edition"),
        key_of(replace(picture, document="partner_poster"), edition()),
        key_of(replace(picture, format="png"), edition()),
        key_of(replace(picture, leads_to="https://example.org/"), edition()),
        key_of(replace(picture, values={**picture.values, "scan": "…"}), edition()),
    ]
    assert len(set(changed)) == len(changed)
    assert key_of(replace(picture, path="elsewhere"), edition()) == changed[0]


def test_what_this_build_did_not_use_goes_and_foreign_files_stay(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path)
    cache.put(KEY, b"of another day")
    (tmp_path / f"{KEY}.123").write_bytes(b"of a build that was killed")
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / ("f" * 64)).mkdir()
    write_pictures(POSTERS[:1], tmp_path / "site", cache)
    names = {entry.name for entry in tmp_path.iterdir()}
    assert names == {"site", "notes.txt", "f" * 64, key_of(POSTERS[0], EDITION)}


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7", b"\0" * 40])
def test_broken_file_counts_as_missing(tmp_path: Path, broken: bytes) -> None:
    cache = PictureCache(tmp_path)
    (tmp_path / KEY).write_bytes(broken)
    assert cache.get(KEY) is None
    cache.put(KEY, b"whole")
    assert cache.get(KEY) == b"whole"


def test_folder_that_cannot_be_written_stops_no_build(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be")
    write_pictures(POSTERS[:1], tmp_path / "site", PictureCache(tmp_path / "cache"))
    assert set(files(tmp_path / "site")) == {POSTERS[0].path}


def test_hostile_texts_are_words_and_never_commands(tmp_path: Path) -> None:
    """What would be markup to Typst or SVG is shown as it was written."""
    every = [
        replace(some_pictures(title={"ar": text}, summary={"en": text})[0], path=f"{number}.png")
        for number, text in enumerate([*TEXTS, '#panic("x") $x$ <label> @ref `raw` \\u{41}'])
    ]
    write_pictures(every, tmp_path / "site", PictureCache(tmp_path / "cache"))
    assert len(files(tmp_path / "site")) == len(every)


def test_logo_that_cannot_be_decoded_is_left_out(tmp_path: Path) -> None:
    from PIL import Image

    sound, broken = tmp_path / "sound.png", tmp_path / "broken.png"
    Image.new("RGB", (900, 300), "#c00000").save(sound)
    broken.write_bytes(sound.read_bytes()[:60])
    logos = small_logos({"dar-amal": sound, "ghaith": broken})
    assert set(logos) == {"dar-amal"}
    small = tmp_path / "small.png"
    small.write_bytes(bytes(logos["dar-amal"]))
    with Image.open(small) as image:
        assert image.size == (320, 107)
