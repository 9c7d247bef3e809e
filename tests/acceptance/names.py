"""People's names of 119 locales and the list of naughty strings, as contacts: added, logged on, shown.

Each comes back equal, or is refused with a clear message where nothing but spaces is left or a control character is in it; no escape
reaches the terminal; the columns of `list` line up.
"""
import csv
import json
import sys
import unicodedata

from support import CORPORA, Nurture, skip

BATCH = 40  # people a store: whoever finds people by words reads all of them


def people():
    folder = CORPORA / "unicode"
    if not folder.is_dir():
        skip(f"{folder} is not here")
    names, widths = [], {}
    with open(folder / "person-names-cldr.tsv", encoding="utf-8", newline="") as rows:
        for row in csv.reader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            names.append(row[2])
            widths[row[2]] = row[-1]
    names = names[1:]
    widths = {name: int(widths[name]) for name in names}
    naughty = json.loads((folder / "naughty-strings.json").read_text(encoding="utf-8"))
    return names, widths, naughty


def unsafe(text):
    """The first character that must not reach a terminal, if any."""
    for character in text:
        if character != "\n" and unicodedata.category(character) in ("Cc", "Zl", "Zp"):
            return character
        if 0x202A <= ord(character) <= 0x202E or 0x2066 <= ord(character) <= 0x2069:
            return character
    return None


def one_person(nurture, name, counts):
    added = nurture.run("add", "--again", f"name={name}", check=False)
    if added.returncode != 0:
        if "control character" in added.stderr and any(unicodedata.category(c) == "Cc" for c in name):
            counts["refused"] += 1
            return
        if name.strip() and any(unicodedata.category(c) not in ("Cc", "Cf", "Zs", "Mn", "Zl", "Zp", "Cn")
                                for c in name):
            sys.exit(f"refused: {name!r}\n{added.stderr}")
        if "name" not in added.stderr:
            sys.exit(f"an unclear refusal of {name!r}: {added.stderr}")
        counts["refused"] += 1
        return
    person = added.stdout.split(": contacts/")[-1].split(".yaml")[0]
    logged = nurture.run("log", person, "-", text=name)
    shown = json.loads(nurture.run("show", person, "--json").stdout)["contact"]
    text = nurture.run("show", person).stdout + logged.stdout
    # The white space around a name or a note is nobody's name.
    kept, note = shown["name"], shown["interactions"][-1]["note"]
    if kept != name.strip(" \t\r\n\v\f") or note.strip() != name.strip():
        sys.exit(f"came back changed: {name!r} as {kept!r}, {note!r}")
    if unsafe(text) is not None:
        sys.exit(f"{unsafe(text)!r} reached the terminal for {name!r}")
    counts["equal"] += 1


def columns_line_up(nurture, widths, counts):
    """The rating begins in the same column behind every name, by the widths that the corpus gives."""
    lines = nurture.run("list", COLUMNS="200").stdout.split("\n")  # nobody is cut
    start = lines[0].index("rating") - lines[0].index("name")
    for line in lines[1:]:
        behind_id = line.partition(" ")[2].lstrip(" ")
        before = behind_id[:behind_id.rindex(" C ") + 1] if " C " in behind_id else ""
        name = before.rstrip()
        if name not in widths:
            continue
        if widths[name] + len(before) - len(name) == start:
            counts["in line"] += 1
        else:
            counts["askew"] += 1
            print(f"askew: {line!r}")


def main():
    binary = sys.argv[1]
    names, widths, naughty = people()
    chosen = sys.argv[2:] or ["names", "naughty strings"]
    for label, texts in (("names", names), ("naughty strings", naughty)):
        if label not in chosen:
            continue
        counts = {"equal": 0, "refused": 0, "in line": 0, "askew": 0}
        for start in range(0, len(texts), BATCH):
            nurture = Nurture(binary)
            nurture.run("init")
            for name in texts[start:start + BATCH]:
                one_person(nurture, name, counts)
            if label == "names":
                columns_line_up(nurture, widths, counts)
            nurture.run("check")
        print(f"{label}: {len(texts)}, {counts}")
        if counts["askew"] > 1 or (label == "names" and counts["in line"] < 1000):  # one Nepali name joins two letters with U+200D, which terminals show as two
            sys.exit("the columns do not line up")


main()
