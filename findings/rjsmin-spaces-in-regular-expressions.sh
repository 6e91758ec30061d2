#!/usr/bin/env bash
# rjsmin 1.3.0 takes spaces out of a regular expression that follows `=>` or `typeof`.
#
# Most would expect: a minifier leaves the inside of a regular expression alone, wherever one may
# stand, or says that it cannot read the script. Behind `=`, `(`, `,`, `?` or `return` it does.
# What happens: behind `=>` the slash is read as a division. `/ {4}/` becomes `/{4}/`, which
# matches something else, and `/[ ]{4}/` becomes `/[]{4}/`, which matches nothing at all. The
# script stays valid, so that neither the minifier nor a syntax check says a word; predicates such
# as `lines.filter((line) => / {4}/.test(line))` just answer otherwise on the published site.
# Why it matters to a board: scripts are tested as they are written and published as they are
# shortened. A preview that looks at the indent of a line is right in every test and wrong for
# visitors. Compare what both mean (for instance by one form that esbuild gives to each).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rjsmin==1.3.0
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from rjsmin import jsmin

print("rjsmin", version("rjsmin"))
KEPT = {
    "const indent = / {4}/;": "const indent=/ {4}/;",
    "show(/ {4}/);": "show(/ {4}/);",
}
CHANGED = {
    "const isIndented = (line) => / {4}/.test(line);": "const isIndented=(line)=>/{4}/.test(line);",
    "const isIndented = (line) => /[ ]{4}/.test(line);": "const isIndented=(line)=>/[]{4}/.test(line);",
    "typeof / {4}/;": "typeof/{4}/;",
}
for title, cases in (("kept", KEPT), ("changed", CHANGED)):
    print(title)
    for script, expected in cases.items():
        found = jsmin(script)
        print("  ", script, "->", found)
        assert found == expected, f"no longer so: {found}"
PYTHON
echo "still so"
