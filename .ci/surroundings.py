"""What a new system needs of this machine to reach the same packages.

Read at run time from pip, npm and the environment; nothing of it is written down anywhere.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

PLAIN = re.compile(r"(?:https?|ftp|no|all)_proxy|PIP_\w+|npm_config_\w+", re.IGNORECASE)
CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")
COPIES = Path("/srv/surroundings")
NAMES = ("resolv.conf", "hosts")
NPM = ("registry", "cafile", "proxy", "https-proxy")
NO_VALUES = ("", "null", "undefined")


def lay_out(root: Path) -> tuple[dict[str, str], list[Path]]:
    """Copy into a system what it needs; give its environment and the folders to mount in it.

    What lies in /etc is copied elsewhere, since packages that are installed later write there:
    `ca-certificates` would replace a bundle of certificates.
    """
    for name in NAMES:
        if Path("/etc", name).exists():
            shutil.copy(Path("/etc", name), root / "etc" / name)
    for file in Path("/etc/apt/apt.conf.d").glob("*proxy*"):
        shutil.copy(file, root / "etc" / "apt" / "apt.conf.d")
    mounts: list[Path] = []
    environment = {
        name: " ".join(_placed(word, root, mounts) for word in value.split())
        for name, value in _environment().items()
    }
    return environment, sorted(set(mounts))


def _placed(word: str, root: Path, mounts: list[Path]) -> str:
    """Bring the file or folder that a word names into the system; give its word there."""
    path = Path(word.removeprefix("file://"))
    if not (path.is_absolute() and path.exists()):
        return word
    if path.parts[1] == "etc" or path.is_file():
        inside = COPIES / path.relative_to("/")
        _copy(path, root / inside.relative_to("/"))
        return word.replace(str(path), str(inside))
    # An index may lead to files beside it.
    mount = path.parent if word.startswith("file://") and len(path.parts) > 3 else path
    (root / mount.relative_to("/")).mkdir(parents=True, exist_ok=True)
    mounts.append(mount)
    return word


def _copy(path: Path, inside: Path) -> None:
    if path.is_dir():
        shutil.copytree(path, inside, dirs_exist_ok=True, ignore_dangling_symlinks=True)
    else:
        inside.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, inside)


def _environment() -> dict[str, str]:
    """Give what pip and npm are told on this machine, by files or variables, as variables."""
    found = {name: value for name, value in os.environ.items() if PLAIN.fullmatch(name)}
    found |= {name: os.environ[name] for name in CERTIFICATES if name in os.environ}
    for line in _said(["python3", "-m", "pip", "config", "list"]):
        key, _, value = line.partition("=")
        name = "PIP_" + key.rpartition(".")[2].upper().replace("-", "_")
        found[name] = " ".join(value.strip("'\"").replace("\\n", " ").split())
    for option in NPM:
        value = "".join(_said(["npm", "config", "get", option]))
        if value not in NO_VALUES:
            found[f"npm_config_{option.replace('-', '_')}"] = value
    return found


def _said(command: list[str]) -> list[str]:
    if not shutil.which(command[0]):
        return []
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    return outcome.stdout.splitlines() if outcome.returncode == 0 else []
