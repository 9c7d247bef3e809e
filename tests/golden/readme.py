#!/usr/bin/env python3
"""What the README shows is what the program says: runs the `nurture` commands of its console blocks.

    readme.py --binary build/nurture

A block that begins with `nurture due` looks at examples/consultancy; the others work in a new home, which is
/home/ada in the README. A line "…" stands for any lines. Blocks that build or install are left alone.
"""
import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def blocks(text):
    for block in re.findall(r"```console\n(.*?)```", text, re.S):
        if "$ nurture" in block:
            yield block


def run(block, binary):
    """The block as the program writes it."""
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    with tempfile.TemporaryDirectory() as home:
        tools = pathlib.Path(home, ".bin")
        tools.mkdir()
        tool = tools / "nurture"
        tool.write_text(f'#!/bin/sh\nexec "{binary}" --today 2026-11-23 "$@"\n')
        tool.chmod(0o755)
        environment = {"HOME": home, "PATH": f"{tools}:{os.environ['PATH']}", "LANG": "C.UTF-8", "TZ": "UTC",
                       "COLUMNS": "80"}
        if commands[0] == "nurture due":
            environment["NURTURE_STORE"] = str(ROOT / "examples" / "consultancy")
        script = "".join(f"printf '%s\\n' '$ {command.replace(chr(39), chr(39) + chr(92) + chr(39) * 2)}'\n{command}\n"
                         for command in commands)
        done = subprocess.run(["sh", "-c", script], cwd=home, env=environment, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        return done.stdout.replace(home, "/home/ada")


def same(shown, said):
    pattern = "".join("(.*\n)*" if line == "…" else re.escape(line) + "\n" for line in shown.splitlines())
    return re.fullmatch(pattern, said) is not None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    binary = pathlib.Path(parser.parse_args().binary).resolve()
    shown = list(blocks((ROOT / "README.md").read_text(encoding="utf-8")))
    wrong = 0
    for block in shown:
        said = run(block, binary)
        if not same(block, said):
            wrong += 1
            sys.stdout.writelines(difflib.unified_diff(block.splitlines(True), said.splitlines(True), "README.md", "nurture"))
    print(f"{len(shown)} blocks, {wrong} differ")
    sys.exit(1 if wrong or not shown else 0)


main()
