#!/usr/bin/env python3
"""Every command that takes --json (told by `nurture help`, none forgotten) prints one JSON document as nurture-json(5)
promises: "format", the two spaces, and no key that the manual doesn't have.

    json_documents.py NURTURE NURTURE-JSON.5 NURTURE.5 STORE
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# What a command needs on its line, and further lines worth a look. Whatever isn't here runs as it is.
WORDS = {"show": [["aoife"], ["leif"]], "why": [["aoife"], ["wei-zhang"], ["hanneke", "--today", "2026-11-22"]],
         "search": [["budget"]], "path": [["zofia"], ["kestrel-foods"], ["beatriz"]], "history": [[], ["aoife", "--authors"], ["--authors", "-n", "5"]],
         "config": [[], ["me"], ["store"]], "org show": [["kestrel"], ["noordwal"]], "org coverage": [[], ["kestrel"]],
         "due": [[], ["--all"]], "agenda": [["--days", "30"]],
         "list": [[], ["--ever-at", "brightwater-trust", "--touched-by", "mei"]],
         "library list": [["--all"]], "library show": [["safety"]], "library fits": [["safety"], ["walking"]],
         "suggest": [["niamh"], ["leif"], ["wei-zhang"]],
         "import": [[str(pathlib.Path(__file__).resolve().parents[2] / "examples" / name), "--dry-run"]
                    for name in ("address-book.vcf", "calls.xml")]}


class Program:
    def __init__(self, binary, folder, store):
        self.binary, self.store = binary, store
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"),
                            "XDG_DATA_HOME": str(folder / "data"), "XDG_STATE_HOME": str(folder / "state"),
                            "XDG_CACHE_HOME": str(folder / "cache"), "NURTURE_STORE": str(store), "LANG": "C.UTF-8",
                            "TZ": "UTC", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def run(self, *words, program=None):
        return subprocess.run([program or self.binary, *words], cwd=self.store, env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    def commands(self):
        """-> names of those whose help has --json, subcommands among them"""
        names = []
        # Every word that begins a line of the overview: the help of what is no command fails.
        for name in dict.fromkeys(re.findall(r"^ +([a-z][a-z-]*)\b", self.run("help").stdout, re.M)):
            page = self.run("help", name)
            if page.returncode != 0:
                continue
            below = re.search(r"^commands\n((?:  .*\n)+)", page.stdout, re.M)
            subcommands = re.findall(r"^  ([a-z][a-z-]*)  ", below.group(1), re.M) if below else []
            for words in [[name, one] for one in subcommands] or [[name]]:
                if re.search(r"^ +--json\b", self.run("help", *words).stdout, re.M):
                    names.append(" ".join(words))
        return names


def documented(manual, files):
    """-> every key that the manual names, those of a contact's file among them"""
    source = manual.read_text(encoding="utf-8")
    keys = set(re.findall(r'"([a-z_]+)":', source))
    for line in re.findall(r"^\.(?:It )?Sy (.+)$", source, re.M):
        keys.update(word for word in re.split(r"[ ,]+", line) if re.fullmatch(r"[a-z_]+", word))
    keys.update(re.findall(r"^\.It Ic ([a-z_]+)", files.read_text(encoding="utf-8"), re.M))
    return keys


def keys_of(value):
    if isinstance(value, dict):
        for key, below in value.items():
            yield key
            yield from keys_of(below)
    elif isinstance(value, list):
        for below in value:
            yield from keys_of(below)


def flaws(program, words, known):
    done = program.run(*words, "--json")
    if done.returncode not in (0, 1, 4) or not done.stdout:
        return [f"exit {done.returncode}: {done.stderr.strip()} (does WORDS say what it needs?)"]
    try:
        document = json.loads(done.stdout)
    except ValueError as error:
        return [f"no JSON document: {error}"]
    found = []
    if not isinstance(document, dict) or document.get("format") != 1 or next(iter(document)) != "format":
        found.append('it does not begin with "format": 1')
    if done.stdout != json.dumps(document, indent=2, ensure_ascii=False) + "\n":
        found.append("it isn't indented by two spaces, with a last newline")
    found += [f"nurture-json(5) does not have the key '{key}'" for key in sorted(set(keys_of(document)) - known)]
    return found


def main():
    binary, manual, files, example = (pathlib.Path(word).resolve() for word in sys.argv[1:5])
    known = documented(manual, files)
    sections = set(re.findall(r"^\.Ss (.+)$", manual.read_text(encoding="utf-8"), re.M))
    failed = 0
    with tempfile.TemporaryDirectory(prefix="nurture-json-") as name:
        folder = pathlib.Path(name)
        store = folder / "people"
        shutil.copytree(example, store)
        program = Program(binary, folder, store)
        for words in (["init", "-q"], ["add", "-A"],
                      ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "all"]):
            program.run(*words, program="git")
        commands = program.commands()
        for command in commands:
            if command not in sections:
                print(f"nurture-json(5) has no section '{command}'")
                failed = 1
            for words in WORDS.get(command, [[]]):
                day = [] if "--today" in words or command == "config" else ["--today", "2026-11-23"]
                line = [*command.split(), *words, *day]
                for flaw in flaws(program, line, known):
                    print(f"nurture {' '.join(line)} --json: {flaw}")
                    failed = 1
    if len(commands) < 10 or "due" not in commands:
        print(f"found too few commands with --json: {commands}")
        failed = 1
    print(f"{len(commands)} commands: {', '.join(commands)}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
