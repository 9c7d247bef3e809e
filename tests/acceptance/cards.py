#!/usr/bin/env python3
"""What we read of address cards beside what two other programs read of them.

usage: cards.py PRINT_PEOPLE CORPUS

CORPUS holds cards, and read-by-ez-vcard.tsv and read-by-vobject.tsv: a row a card. A field counts where the two
agree; of `org` and `title`, which these tables leave out, vobject alone is asked, where python has it. Prints a table:
equal, different, missing; every difference must be one of KNOWN, 98 of 100 fields equal, and no card may be gone
without a line about it.
"""
import collections
import csv
import json
import os
import re
import subprocess
import sys

FIELDS = ["name", "emails", "phones", "org", "title", "birthday"]
LEAST_EQUAL = 0.98
SKIPPED = 77

# (file, card, field): why ours is another.
NAMELESS = "a card with neither a name nor an address is nobody's: there is a line about it"
KNOWN = {
    ("KDE-kcontacts/vcard9.vcf", 1, "name"):
        "the value is UTF-8 in a file that isn't all of it: theirs took the whole for Latin-1",
    ("qoobaa-vcard/bday_decode.vcard.vcf", 1, "birthday"): NAMELESS,
    ("qoobaa-vcard/ex_bdays.vcard.vcf", 2, "birthday"): NAMELESS,
}


def text(value):
    return " ".join(value.replace("\\n", " ").replace("\n", " ").split())


def values(cell):
    """'a@b.c[work, pref] | d@e.f' without the types."""
    parts = (re.sub(r"\[[^\[\]]*\]$", "", part.strip()) for part in cell.split(" | "))
    return frozenset(text(part).lower() for part in parts if text(part))


def numbers(cell):
    """As values(), without the scheme and the parameters of tel: URIs."""
    plain = (re.sub(r"^tel:([^;]*).*$", r"\1", value) for value in values(cell))
    return frozenset(value for value in plain if re.search(r"\d", value))


def day(cell):
    """1906-12-09, 19061209T…, --1209 as (year or None, month, day); '' where it is no day."""
    match = re.match(r"(\d{4}|-)-?(\d\d)-?(\d\d)(T.*)?$", cell.split(" | ")[0].strip())
    if not match:
        return ""
    year, month, of_month = match.group(1, 2, 3)
    return (None if year == "-" else int(year), int(month), int(of_month))


def composed(cell):
    family, given, further, before, after = (re.split(r"(?<!\\);", cell) + [""] * 5)[:5]
    return text(" ".join(part.replace(",", " ") for part in (before, given, further, family, after)))


def unescaped(value):
    return re.sub(r"\\(.)", r"\1", value)


def rows_of(path):
    """(file, card): the fields as a table has them."""
    rows = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not row["card"] or int(row["card"]) == 0:
                continue
            n = next(value for key, value in row.items() if key.startswith("N("))
            rows[row["file"], int(row["card"])] = {
                "name": text(unescaped(row["FN"] or "")) or composed(unescaped(n or "")),
                "emails": values(row["emails"] or ""),
                "phones": numbers(row["tels"] or ""),
                "birthday": day(row["BDAY"] or ""),
            }
    return rows


def ours(person):
    birthday = next((date for date in person["dates"] if date["what"] == "birthday"), None)
    return {
        "name": text(person["name"]),
        "emails": frozenset(value.lower() for value in person["email"]),
        "phones": frozenset(re.sub(r" ext\. .*$", "", value.lower()) for value in person["phone"]),
        "org": text(person["name"] if person["organisation"] else person["org"]),
        "title": text(person["title"]),
        "birthday": (birthday["year"], *map(int, birthday["date"].split("-"))) if birthday else "",
    }


def cards_of(reading):
    """What became of each card: a person, or the line that says why not."""
    found = [(person["line"], person) for person in reading["people"]]
    found += [(flaw["line"], None) for flaw in reading["flaws"] if flaw["error"] and flaw["line"]]
    return [card for _, card in sorted(found, key=lambda one: one[0])]


def organisations(path):
    """Card by card what vobject makes of ORG and TITLE; nothing where it gives up, or isn't here."""
    try:
        import vobject
    except ImportError:
        return
    try:
        with open(path, encoding="utf-8", newline="") as file:
            for card in vobject.readComponents(file.read(), allowQP=True):
                org = card.contents.get("org")
                title = card.contents.get("title") or card.contents.get("role")
                first = org[0].value[0] if org and isinstance(org[0].value, list) else org[0].value if org else ""
                yield {"org": text(first), "title": text(title[0].value) if title else ""}
    except Exception:  # whatever it is, the rest of the file is not read
        return


def compared(expected, got, where, counts, differences):
    for field, value in expected.items():
        if not value:
            continue
        mine = got[field] if got else ""
        verdict = "equal" if mine == value else "different" if mine else "missing"
        counts[field][verdict] += 1
        if verdict != "equal":
            differences.append((*where, field, value, mine))


def main():
    program, corpus = sys.argv[1:]
    if not os.path.isdir(corpus):
        print(f"skipped: no cards at {corpus}")
        return SKIPPED
    first = rows_of(os.path.join(corpus, "read-by-ez-vcard.tsv"))
    second = rows_of(os.path.join(corpus, "read-by-vobject.tsv"))
    files = sorted(os.path.relpath(os.path.join(folder, name), corpus)
                   for folder, _, names in os.walk(corpus) for name in names if name.endswith(".vcf"))
    run = subprocess.run([program, "vcard", *(os.path.join(corpus, name) for name in files)],
                         stdout=subprocess.PIPE, check=True)
    readings = dict(zip(files, map(json.loads, run.stdout.decode().splitlines())))

    counts = {field: collections.Counter() for field in FIELDS}
    differences, gone = [], []
    for name, reading in readings.items():
        cards = cards_of(reading)
        with open(os.path.join(corpus, name), "rb") as file:
            begun = len(re.findall(rb"(?im)^begin *: *vcard", file.read().replace(b"\0", b"")))
        if begun > len(cards):
            gone.append(f"{name}: {begun} cards, {len(cards)} people and lines")
        for number, extra in enumerate(organisations(os.path.join(corpus, name)), 1):
            compared(extra, cards[number - 1] and ours(cards[number - 1]) if number <= len(cards) else None,
                     (name, number), counts, differences)
    for (name, number), row in first.items():
        other = second.get((name, number))
        if name not in readings or other is None:
            continue
        cards = cards_of(readings[name])
        card = cards[number - 1] if number <= len(cards) else None
        agreed = {field: value for field, value in row.items() if value == other[field]}
        compared(agreed, card and ours(card), (name, number), counts, differences)

    print(f"{len(files)} files, {sum(len(cards_of(one)) for one in readings.values())} cards\n")
    print(f"{'field':<10}{'equal':>8}{'different':>11}{'missing':>9}")
    total = collections.Counter()
    for field in FIELDS:
        total += counts[field]
        print(f"{field:<10}{counts[field]['equal']:>8}{counts[field]['different']:>11}{counts[field]['missing']:>9}")
    share = total["equal"] / max(1, sum(total.values()))
    print(f"\nequal: {100 * share:.1f} % of the fields on which the others agree")
    unexplained = 0
    for name, number, field, value, mine in differences:
        why = KNOWN.get((name, number, field))
        unexplained += why is None
        print(f"  {name} card {number}, {field}: {why or f'UNEXPLAINED: {value!r} there, {mine!r} here'}")
    for line in gone:
        print(f"  GONE: {line}")
    return 1 if unexplained or gone or share < LEAST_EQUAL or not total["equal"] else 0


if __name__ == "__main__":
    sys.exit(main())
