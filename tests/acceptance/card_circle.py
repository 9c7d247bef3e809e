#!/usr/bin/env python3
"""The example as cards, and the cards as a store: the same people, but for what a card doesn't carry; a second import
writes nothing.

usage: card_circle.py NURTURE
"""
import hashlib
import shutil
import sys

from store import yaml
from support import ROOT, Nurture

EXAMPLE = ROOT / "examples" / "consultancy"
# What stays in the store, or is written by the import itself.
LEFT = {"added", "uid", "needs", "follow_ups", "past", "interactions"}


def people(folder):
    """-> {name: keys} of every file there, as lists and texts; keys of the user's own left aside."""
    found = {}
    for path in sorted(folder.rglob("*.yaml")):
        keys = yaml.safe_load(path.read_text(encoding="utf-8"))
        found[keys["name"]] = {
            key: value.strip() if isinstance(value, str) else value if isinstance(value, list) else [value]
            for key, value in keys.items() if key not in LEFT and not key.startswith("x-")}
    return found


def listed(value):
    return value if isinstance(value, list) else [value]


def named(keys, names):
    """References by name: an import gives ids of its own."""
    for key in ("referred_by", "knows"):
        if key in keys:
            keys[key] = sorted(names.get(one, one) for one in listed(keys[key]))
    return keys


def bytes_of(folder):
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def main():
    wrong = []
    for form in ([], ["--3"]):
        theirs, ours = Nurture(sys.argv[1]), Nurture(sys.argv[1])
        shutil.copytree(EXAMPLE, theirs.store)
        shutil.copytree(EXAMPLE, ours.store)
        shutil.rmtree(ours.store / "contacts")
        (ours.store / "contacts").mkdir()
        cards = ours.home / "people.vcf"
        cards.write_text(theirs.run("export", "vcard", "--archived", *form).stdout, encoding="utf-8", newline="")
        ours.run("import", str(cards))
        names = [{path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))["name"]
                  for path in one.store.joinpath("contacts").rglob("*.yaml")} for one in (theirs, ours)]
        organisations = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))["name"]
                         for path in (EXAMPLE / "orgs").glob("*.yaml")}
        before, after = people(EXAMPLE / "contacts"), people(ours.store / "contacts")
        if before.keys() != after.keys():
            wrong.append(f"{form}: {sorted(before.keys() ^ after.keys())}")
        for name in before.keys() & after.keys():
            was, is_now = named(before[name], names[0]), named(after[name], names[1])
            for keys in (was, is_now):
                if "cadence" in keys:
                    keys["cadence"] = [rule.replace(", ", " or ") for rule in listed(keys["cadence"])]
                if "org" in keys:
                    keys["org"] = organisations.get(keys["org"], keys["org"])
            for key in sorted(was.keys() | is_now.keys()):
                if listed(was.get(key)) != listed(is_now.get(key)):
                    wrong.append(f"{form} {name}, {key}: {was.get(key)!r} became {is_now.get(key)!r}")
        first = bytes_of(ours.store)
        second = ours.run("import", str(cards)).stdout
        if bytes_of(ours.store) != first:
            wrong.append(f"{form}: the second import wrote something:\n{second}")
        print(f"{len(after)} people, {form or '4.0'}: {second.splitlines()[1]}")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
