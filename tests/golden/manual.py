#!/usr/bin/env python3
"""Holds nurture.1 against the program: each command and option of `nurture help` has its place in the manual, the manual
invents none, and its examples run in a copy of examples/consultancy.

    manual.py --binary build/nurture
"""

import argparse
import pathlib
import re
import subprocess
import sys

import run

PAGE = run.HERE.parent.parent / "man" / "nurture.1"
HIDDEN = ["merge-file"]  # called by other programs: not in the overview, but on a page of its own
CHOICES = "CHOOSING PEOPLE"  # the section of the options that several commands share


def block(text, title):
    """The indented lines below a heading of a help page."""
    found = re.search(rf"^{title}\n((?:  .*\n)+)", text, re.M)
    return found.group(1).splitlines() if found else []


def helped_options(text):
    """-> {"--all", "-c", …} of a help page's own options."""
    return {name for line in block(text, "options") if re.match(r" {2}(-\w[, ]| {4}--)", line)
            for name in re.findall(r"(?:^|(?<=[ ,]))--?[A-Za-z0-9][a-z0-9-]*", line[:line.find("  ", 8)])}


def helped(binary):
    """-> {"due": {"--all", …}, "follow-up add": …} as the program tells it."""
    def page(*words):
        return subprocess.run([binary, "help", *words], check=True, capture_output=True, text=True).stdout

    commands = {}
    overview = page().split("nurture help COMMAND")[0]
    for name in re.findall(r"^  ([a-z][a-z-]*)  ", overview, re.M) + HIDDEN:
        text = page(name)
        subcommands = [line.split()[0] for line in block(text, "commands")]
        for words in [[name, sub] for sub in subcommands] or [[name]]:
            commands[" ".join(words)] = helped_options(page(*words))
    return commands


def listed_options(lines):
    return {"-" + flag for line in lines if line.startswith(".It Fl ")
            for flag in re.findall(r"Fl (\S+)", line)}


def written(source):
    """-> the same as `helped`, as the manual tells it."""
    sections = re.split(r"^\.(?:Sh|Ss) (.+)\n", source, flags=re.M)
    texts = {title: text.split("\n") for title, text in zip(sections[1::2], sections[2::2])}
    shared = listed_options(texts[CHOICES])
    return {title: listed_options(lines) | (shared if any(line.startswith(".Sx " + CHOICES) for line in lines) else set())
            for title, lines in texts.items() if title == title.lower()}


def differences(program, manual):
    for name in sorted(program.keys() | manual.keys()):
        if name not in manual:
            yield f"nurture.1 has no section for '{name}'"
        elif name not in program:
            yield f"nurture.1 tells of '{name}', which is no command"
        else:
            yield from (f"nurture.1, {name}: {option} is missing" for option in sorted(program[name] - manual[name]))
            yield from (f"nurture.1, {name}: there is no {option}" for option in sorted(manual[name] - program[name]))


def failing_examples(source, binary):
    scratch = run.Scratch(binary, [], False)
    sendmail = scratch.root / "bin" / "sendmail"
    sendmail.write_text("#!/bin/sh\ngrep -q ^To:\n")
    sendmail.chmod(0o755)
    examples = re.findall(r"^\.Dl (.+)$", source, re.M)
    if len(examples) < 5:
        yield "nurture.1 has lost its examples"
    try:
        for example in examples:
            plain = example.replace(r"\(dq", '"').replace(r"\(aq", "'").replace(r"\e", "\\")
            answer = scratch.run(plain)
            if any(line.startswith(("! ", "? ")) for line in answer):
                yield f"nurture.1: the example does not run: {plain}: {answer}"
    finally:
        scratch.remove()


def main():
    parser = argparse.ArgumentParser(description="holds nurture.1 against the program")
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    binary = parser.parse_args().binary.resolve()
    source = PAGE.read_text(encoding="utf-8")
    program = helped(binary)
    findings = [*differences(program, written(source)), *failing_examples(source, binary)]
    print("\n".join(findings) or f"{len(program)} commands, "
          f"{sum(len(options) for options in program.values())} options: manual and program agree")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
