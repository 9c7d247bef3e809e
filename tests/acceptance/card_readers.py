#!/usr/bin/env python3
"""Cards of ours in the hands of others: vobject and khard read the export of the example, and read it again after
one person changed, which rewrote one file.

usage: card_readers.py NURTURE
"""
import os
import shutil
import subprocess
import sys

from support import ROOT, Nurture

SKIPPED = 77


def names(nurture):
    return sorted(nurture.run("list", "--format", "{name}").stdout.splitlines())


def complain(wrong, *what):
    print(*what)
    wrong.append(what)


def read_by_vobject(text, form, expected, wrong):
    import vobject
    cards = list(vobject.readComponents(text))
    for card in cards:
        if form == "3.0":  # which vobject knows the rules of
            card.validate(raiseException=True)
    found = sorted(card.fn.value for card in cards)
    if found != expected:
        complain(wrong, f"vobject, {form}:", set(found) ^ set(expected))


def read_by_khard(nurture, folder, expected, wrong):
    config = nurture.home / "khard.conf"
    config.write_text(f"[addressbooks]\n[[people]]\npath = {folder}\n[contact table]\ndisplay = formatted_name\n")
    done = subprocess.run(["khard", "-c", str(config), "list", "--parsable"], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, env=nurture.environment)
    found = sorted(line.split("\t")[1] for line in done.stdout.splitlines() if "\t" in line)
    if found != expected or done.stderr:
        complain(wrong, "khard:", set(found) ^ set(expected), done.stderr)


def main():
    nurture = Nurture(sys.argv[1])
    shutil.copytree(ROOT / "examples" / "consultancy", nurture.store)
    try:
        import vobject  # noqa: F401
        has_vobject = True
    except ImportError:
        has_vobject = False
    has_khard = shutil.which("khard") is not None
    if not has_vobject and not has_khard:
        print("skipped: neither vobject nor khard is there")
        return SKIPPED
    wrong = []
    expected = names(nurture)
    if has_vobject:
        for form, options in (("4.0", []), ("3.0", ["--3"])):
            read_by_vobject(nurture.run("export", "vcard", *options).stdout, form, expected, wrong)
    folder = nurture.home / "cards"
    nurture.run("export", "vcard", "--split", str(folder))
    before = {entry.name: entry.stat().st_ino for entry in os.scandir(folder)}
    if has_khard:
        read_by_khard(nurture, folder, expected, wrong)
    nurture.run("log", "aoife", "Asked for the figures of March.")
    nurture.run("export", "vcard", "--split", str(folder))
    after = {entry.name: entry.stat().st_ino for entry in os.scandir(folder)}
    changed = [name for name in after if before.get(name) != after[name]]
    if len(changed) != 1 or before.keys() != after.keys():
        complain(wrong, "one person changed, and these files:", changed)
    if has_khard:
        read_by_khard(nurture, folder, expected, wrong)
    if wrong:
        return 1
    print(f"{len(expected)} cards, read by {' and '.join(['vobject'] * has_vobject + ['khard'] * has_khard)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
