#!/usr/bin/env python3
"""Two Connections.csv of LinkedIn, a year apart: 500 people, of whom 40 moved, 12 are gone and 30 are
new. Importing the second into a store that has the first must name the 40 who moved and nobody else.

    connections.py --binary build/nurture [--seed N]
    connections.py --write DIR [--seed N]          only the two files: 2025.csv and 2026.csv, moved.txt
"""
import argparse
import csv
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

HEADER = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
NOTE = "When exporting your connection data, you may notice that some of the email addresses are missing."
FIRST = "Ada Amara Anna Bruno Carla Chen Dagny Emre Fatima Goran Hana Ines Jonas Kofi Lena Marek Noor Olga Priya Zoë".split()
LAST = "Adeyemi Berg Costa Dubois Eriksen Ferreira Groß Haddad Ivanov Jansen Kim Lindqvist Moreau Nwosu Okafor Petersen Quist Rossi Solheim Tanaka".split()
COMPANY = ["Volta Grid", "Deltawerken B.V.", "Northwind Analytics, Inc.", "Stal S.A.", "Lumen Foods", "Beispiel AG"]
POSITION = ["Head of Procurement", "VP, Operations", "Plant Manager", "Director of People Ops", "CTO", ""]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def day(chance, years):
    return f"{chance.randint(1, 28):02} {chance.choice(MONTHS)} {chance.choice(years)}"


def person(chance, number, years):
    first, last = chance.choice(FIRST), chance.choice(LAST)
    email = f"p{number}@example.com" if chance.random() < 0.1 else ""
    return {"First Name": first, "Last Name": last, "URL": f"https://www.linkedin.com/in/{first.lower()}-{number}",
            "Email Address": email, "Company": chance.choice(COMPANY) + f" {number % 40}",
            "Position": chance.choice(POSITION), "Connected On": day(chance, years)}


def two_years(seed):
    """People of the first file, of the second, and the sources of those who moved."""
    chance = random.Random(seed)
    before = [person(chance, number, range(2018, 2026)) for number in range(500)]
    drawn = chance.sample(range(500), 52)
    moved, gone = set(drawn[:40]), set(drawn[40:])
    after = []
    for number, one in enumerate(before):
        if number in gone:
            continue
        later = dict(one)
        if number in moved:
            later["Company"], later["Position"] = f"New Ventures {number}", chance.choice(POSITION)
        after.append(later)
    after += [person(chance, number, [2026]) for number in range(500, 530)]
    chance.shuffle(after)
    return before, after, {"linkedin:" + before[number]["URL"].rsplit("/", 1)[1] for number in moved}


def write(path, people, hidden):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(f'Notes:\n"{NOTE}"\n\n')
        rows = csv.DictWriter(file, HEADER, lineterminator="\n")
        rows.writeheader()
        rows.writerows(people)
        for _ in range(hidden):
            file.write(",,,,,,07 Jun 2025\n")


def write_both(folder, seed):
    before, after, moved = two_years(seed)
    write(folder / "2025.csv", before, 4)
    write(folder / "2026.csv", after, 9)
    return moved


def check(binary, seed):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        moved = write_both(folder, seed)
        environment = {"PATH": os.environ["PATH"], "HOME": name, "XDG_STATE_HOME": name, "XDG_CACHE_HOME": name,
                       "XDG_CONFIG_HOME": name, "LC_ALL": "C.UTF-8"}

        def nurture(*words):
            done = subprocess.run([binary, "--today", "2026-11-23", *words], env=environment, cwd=folder / "store",
                                  capture_output=True, text=True)
            if done.returncode != 0:
                sys.exit(f"{' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
            return done.stdout

        (folder / "store").mkdir()
        nurture("init", "--no-git")
        first = json.loads(nurture("import", "../2025.csv", "--json"))
        if first["moved"]:
            sys.exit(f"the first import names {len(first['moved'])} who moved")
        by_source = sources(folder / "store")
        second = json.loads(nurture("import", "../2026.csv", "--json"))
        named = {one["contact"] for one in second["moved"]}
        expected = {by_source[source] for source in moved}
        if named != expected:
            sys.exit(f"seed {seed}: missing {sorted(expected - named)}, too many {sorted(named - expected)}")
        print(f"seed {seed}: {len(named)} moved, and only they are named")


def sources(store):
    """Ids by source, as the files have them."""
    found = {}
    for path in (store / "contacts").rglob("*.yaml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("source: "):
                found[line.removeprefix("source: ").strip("[]\"'")] = path.stem
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=os.path.abspath)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=15)
    options = parser.parse_args()
    if options.write:
        options.write.mkdir(parents=True, exist_ok=True)
        moved = write_both(options.write, options.seed)
        (options.write / "moved.txt").write_text("\n".join(sorted(moved)) + "\n")
    else:
        check(options.binary, options.seed)


main()
