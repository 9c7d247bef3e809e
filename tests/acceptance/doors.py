"""`import` and `export` as people use them:

- every sample of other programs' files, into an empty store: `check` finds nothing, the same file again writes nothing,
  not even the journal;
- the consultancy exported, as cards and as a spreadsheet, and imported into an empty store: the same fields, but for
  those that the manual names;
- forty people with a history and five hundred imported: `due` is the same, but for one line.

usage: doors.py BINARY
"""
import shutil
import sys

from support import CORPORA, ROOT, Nurture

# What no export carries: ids follow the names, the day of the import is `added`, who has no rating is to be rated.
# What a card can't carry; everyone on one has a uid.
ONLY_IN_FILES = {"path", "id", "formerly", "added", "source"}
NOT_ON_A_CARD = {"uid", "interactions", "needs", "follow_ups", "past"}


def files_in(folder):
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def empty_store(settings=None):
    nurture = Nurture(sys.argv[1])
    nurture.run("init", "--no-git")
    if settings:
        shutil.copy(settings, nurture.store / "nurture.yaml")
    return nurture


def journal(nurture):
    state = nurture.home / ".local" / "state" / "nurture"
    return files_in(state) if state.is_dir() else {}


def import_twice(name, *words):
    """-> what is wrong"""
    nurture = empty_store()
    first = nurture.run("import", *words, check=False)
    if first.returncode not in (0, 1, 2):
        return [f"{name}: exit {first.returncode}: {first.stderr}"]
    if first.returncode:
        print(f"  {name}: {first.stderr.splitlines()[0]}")
        return [] if not list((nurture.store / "contacts").glob("*")) else [f"{name}: refused, and wrote"]
    checked = nurture.run("check", check=False)
    found = [f"{name}: check: {checked.stdout}{checked.stderr}"] if checked.returncode else []
    before, noted = files_in(nurture.store), journal(nurture)
    again = nurture.run("import", *words)
    if files_in(nurture.store) != before:
        found.append(f"{name}: the second run wrote: {again.stdout}")
    if journal(nurture) != noted:
        found.append(f"{name}: the second run went into the journal")
    summary = next(line for line in first.stdout.splitlines() if ": " in line)
    print(f"  {name}: {summary}")
    return found


def samples():
    found = []
    options = {"markdown": ["--all"], "obsidian": ["--all"], "logseq": ["--all"], "notes": ["--all"]}
    for kind in ("vcard", "csv", "neighbours"):
        folder = CORPORA / "samples" / kind
        for one in sorted(folder.iterdir()) if folder.is_dir() else []:
            more = next((words for part, words in options.items() if part in one.name.lower()), [])
            found += import_twice(f"{kind}/{one.name}", str(one), *more)
    return found


def people(nurture, left_out):
    """-> {name: fields} of everyone, ids as names"""
    listed = nurture.json("list")["people"] + nurture.json("list", "--archived")["people"]
    ids = {one["contact"]: one["name"] for one in listed}
    everyone = {}
    for who, name in ids.items():
        person = nurture.json("show", who)["contact"]
        kept = {key: value.strip() if isinstance(value, str) else value for key, value in person.items()
                if key not in left_out and value not in (None, [], "", "undecided")}
        kept["knows"] = sorted(ids.get(one, one) for one in person["knows"])
        if person["org"]:
            kept["org"] = person["org"]["name"]
        if person["referred_by"]:
            kept["referred_by"] = ids.get(person["referred_by"], person["referred_by"])
        everyone[name] = kept
    return everyone


def round_trip(kind, left_out):
    nurture = Nurture(sys.argv[1])
    shutil.copytree(ROOT / "examples" / "consultancy", nurture.store)
    export = nurture.home / f"people.{kind}"
    export.write_text(nurture.run("export", kind, "--archived").stdout, encoding="utf-8", newline="")
    other = empty_store(nurture.store / "nurture.yaml")
    shutil.copytree(nurture.store / "orgs", other.store / "orgs", dirs_exist_ok=True)
    other.run("import", str(export))
    before, after = people(nurture, left_out), people(other, left_out)
    found = [f"{kind}: {name} isn't there" for name in before if name not in after]
    for name, fields in after.items():
        for key in sorted(fields.keys() | before[name].keys()):
            if fields.get(key) != before[name].get(key):
                found.append(f"{kind}: {name}: {key}: {before[name].get(key)!r} became {fields.get(key)!r}")
    print(f"  {kind}: {len(before)} people there and back, {len(found)} fields differ")
    return found


def flood():
    nurture = Nurture(sys.argv[1])
    shutil.copytree(ROOT / "examples" / "consultancy", nurture.store)
    cards = nurture.home / "fair.vcf"
    cards.write_text("".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:fair-{i}\r\nFN:Visitor {i:03}\r\nORG:Kestrel Foods\r\n"
                             f"EMAIL:visitor{i}@fair.example\r\nBDAY:1980-11-23\r\nEND:VCARD\r\n" for i in range(500)))
    before = nurture.run("due").stdout.splitlines()
    nurture.run("import", str(cards))
    after = nurture.run("due").stdout.splitlines()
    new, gone = [line for line in after if line not in before], [line for line in before if line not in after]
    print("  flood: new lines of due:", new, "gone:", gone)
    return [] if len(new) <= 1 and len(gone) <= 1 else ["flood: due changed by more than a line"]


def main():
    found = samples() + round_trip("vcard", ONLY_IN_FILES | NOT_ON_A_CARD) + round_trip("csv", ONLY_IN_FILES) + flood()
    print("\n".join(found) or "all of it: nothing wrong")
    sys.exit(1 if found else 0)


main()
