"""Begin as a newcomer does: the README's commands on a minimal Debian, made for the purpose.

``python3 .ci/bare.py [--system 12|13|both|today] [--user newcomer|root|both]
[--tests PATH… | --whole]`` makes the system with debootstrap, copies this board into it and types
``make site``; then what ``make test`` begins with and some tests, or ``make test`` itself. Where
these name a command that brings something, it is typed. Nothing else is installed but what the
README names. The system is without locale, fonts and home; it is removed at the end, and its
mounts end with the process that made them. Ends with 0 if all went well, and also where no such
system can be made, which it then says in one sentence.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from surroundings import lay_out

REPOSITORY = Path(__file__).resolve().parent.parent
SUITES = {"12": "bookworm", "13": "trixie"}
USERS = ("newcomer", "root")
NEEDED = ("debootstrap", "unshare", "chroot", "apt-get")
FOLDER = "/srv/board"
NAMED = re.compile(r"apt-get (?:update|install [a-z0-9 .+-]*[a-z0-9+])")
ENTER = "mount -t proc proc proc && mount -t tmpfs tmpfs dev/shm"


class Failed(Exception):
    """A command ended as it should not; the message says which."""


class Machine:
    """A minimal system in a folder, with a board in it."""

    def __init__(self, suite: str, root: Path, user: str) -> None:
        self.root, self.user = root, user
        self._home = "/root" if user == "root" else f"/home/{user}"
        command = ["debootstrap", "--variant=minbase", suite, str(root)]
        made = subprocess.run([*command, *mirror()], capture_output=True, text=True, check=False)
        if made.returncode:
            raise OSError(made.stdout.strip().rpartition("\n")[2])
        self._environment, self._mounts = lay_out(root)
        self._newcomer()

    def _newcomer(self) -> None:
        copy_of_the_board(self.root / FOLDER.lstrip("/"))
        if self.user != "root":
            self.run(f"useradd --create-home {self.user}", by="root")
            self.run(f"rm -rf {self._home}/.[a-z]*", by="root")
            self.run(f"chown -R {self.user} {FOLDER}", by="root")

    def install(self, command: str) -> None:
        """Type a command of apt-get, as somebody does who may."""
        print(f"  # {command}", flush=True)
        quiet = command.replace("apt-get", "DEBIAN_FRONTEND=noninteractive apt-get -qqy")
        try:
            self.run(quiet, by="root")
        except Failed as failure:
            if "Failed to fetch" in str(failure):  # and not: there is no such package
                raise OSError("its packages cannot be fetched") from failure
            raise

    def run(self, command: str, *, by: str = "") -> str:
        """Type a command and give what it says; raise ``Failed`` with that if it fails."""
        who = by or self.user
        variables = {**self._environment, "HOME": "/root" if who == "root" else self._home}
        variables["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        inside = f"cd {FOLDER} && {command}"
        entry = ["chroot", f"--userspec={who}", ".", "/bin/sh", "-c", inside]
        if who != "root":
            entry.insert(2, f"--groups={who}")
        mounts = [ENTER, *(f"mount --rbind {path} .{path}" for path in self._mounts)]
        script = " && ".join([*mounts, 'exec "$@"'])
        spaces = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        outcome = subprocess.run(
            [*spaces, "sh", "-c", script, "sh", *entry],
            cwd=self.root,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if outcome.returncode:
            raise Failed(outcome.stdout)
        return outcome.stdout


def mirror() -> list[str]:
    """Give the address from which this machine has its Debian packages, if it is a Debian."""
    pattern = "$(ORIGIN) $(REPO_URI)"
    command = ["apt-get", "indextargets", "--format", pattern, "Created-By: Packages"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = [line.split()[1] for line in listed.splitlines() if line.startswith("Debian ")]
    return [address for address in found if "security" not in address][:1]


def copy_of_the_board(folder: Path) -> None:
    """Copy the files that Git keeps, as a clone has them, changes included."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        if (REPOSITORY / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, folder / name)


def follow(machine: Machine, command: str) -> None:
    """Type a command of the README; as often as it names something new to install, do that."""
    done: set[str] = set()
    while True:
        begin = time.monotonic()
        print(f"  $ {command}", flush=True)
        try:
            machine.run(command)
        except Failed as failure:
            said = str(failure)
            print("    " + said.strip().replace("\n", "\n    ")[-3000:])
            named = [each for each in NAMED.findall(said) if each not in done]
            if "Traceback" in said or not named:
                raise
            done.add(named[0])
            machine.install(named[0])
        else:
            print(f"    done in {time.monotonic() - begin:.0f} s", flush=True)
            return


def trial(system: str, user: str, tests: list[str], *, whole: bool) -> None:
    """Go the way of a newcomer on one system; raise ``Failed`` where it does not lead on."""
    print(f"Debian {system}, {user}:", flush=True)
    with tempfile.TemporaryDirectory(prefix="bare-", ignore_cleanup_errors=True) as folder:
        machine = Machine(SUITES[system], Path(folder, "root"), user)
        machine.install("apt-get install make python3")  # what that lacks, make says itself
        follow(machine, "make site")
        if not (machine.root / FOLDER.lstrip("/") / "site" / "ar" / "index.html").is_file():
            raise Failed("make site wrote no site")
        if whole:
            follow(machine, "make test")
        elif tests:
            follow(machine, "make has-git-node-browser .venv/.dev .venv/.node browser")
            follow(machine, f".venv/bin/python -m pytest -q {' '.join(tests)}")


def obstacle() -> str:
    """Say why no system can be made here; empty if one can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "only root on Linux may"
    if shutil.which("apt-get") and not shutil.which("debootstrap"):
        command = ["apt-get", "-qqy", "install", "debootstrap"]
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    absent = [name for name in NEEDED if not shutil.which(name)]
    return f"there is no {absent[0]}" if absent else ""


def systems(chosen: str, today: date) -> Iterator[str]:
    """Give the systems that are meant: each day one, in turn, for ``today``."""
    names = sorted(SUITES)
    if chosen == "today":
        yield names[today.toordinal() % len(names)]
    else:
        yield from names if chosen == "both" else [chosen]


def main() -> int:
    """Read the command line; 1 if a newcomer would be stuck."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--system", choices=[*SUITES, "both", "today"], default="both")
    parser.add_argument("--user", choices=[*USERS, "both"], default="both")
    parser.add_argument("--tests", nargs="*", default=[])
    parser.add_argument("--whole", action="store_true", help="every test, by make test")
    arguments = parser.parse_args()
    reason = obstacle()
    try:
        for system in () if reason else systems(arguments.system, datetime.now(UTC).date()):
            for user in USERS if arguments.user == "both" else [arguments.user]:
                trial(system, user, arguments.tests, whole=arguments.whole)
    except Failed as failure:
        print(failure)
        return 1
    except OSError as error:
        reason = str(error)
    if reason:
        print(f"No minimal system was tried, since none can be made here: {reason}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
