"""The same people for programs that others use: khard, todoman and taskwarrior.

Each gets what it is made for, and no more: khard a card a person (name, organisation, addresses,
birthday), todoman and taskwarrior one thing to do a person, on the day that nurture says they are
due. None of them has the interactions; each has read its data once before it is measured, so that
todoman's cache is warm. "Due" is by the clock of the machine for todoman and taskwarrior, which can't
be told another day.
"""
import json
import re
import shutil
import subprocess
import uuid

PATIENCE = 60  # seconds a command; making taskwarrior's data may take ten times as long
BIRTHDAY = re.compile(r"  - date: (\d\d)-(\d\d)\n    what: birthday\n")
MOST_PEOPLE = 10_000  # a hundred thousand would take them minutes


def versions():
    """Of everything that stands beside nurture, "none" where it isn't installed."""
    said = []
    for program in ("git", "grep", "sqlite3", "khard", "todoman", "task"):
        asked = shutil.which(program) and subprocess.run([program, "--version"], capture_output=True, text=True)
        found = re.search(r"\d+(\.\d+)+", asked.stdout) if asked else None
        said.append(f"{program} {found[0] if found else 'none'}")
    return ", ".join(said)


def people_of(bench):
    """Everyone as nurture lists them, with their birthdays."""
    listed = subprocess.run([*bench.nurture("list", "--json").words], env=bench.environment(), check=True,
                            capture_output=True).stdout
    people = json.loads(listed)["people"]
    for person in people:
        text = (bench.store / "contacts" / f"{person['contact']}.yaml").read_text(encoding="utf-8")
        found = BIRTHDAY.search(text)
        person["birthday"] = "".join(found.groups()) if found else None
    return people


def card(person):
    last, first = (person["name"].split(" ", 1)[::-1] + [""])[:2]
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{person['contact']}", f"FN:{person['name']}", f"N:{last};{first};;;"]
    if person["org"]:
        lines.append(f"ORG:{person['org']['name']}")
    lines += [f"TITLE:{person['title']}"] if person["title"] else []
    lines += [f"EMAIL:{address}" for address in person["email"]]
    lines += [f"TEL:{number}" for number in person["phone"]]
    lines += [f"BDAY:1970{person['birthday']}"] if person["birthday"] else []
    return "\r\n".join([*lines, "END:VCARD", ""])


def todo(person):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:nurture bench", "BEGIN:VTODO", f"UID:{person['contact']}",
             "DTSTAMP:20261101T000000Z", f"SUMMARY:{person['name']}", "STATUS:NEEDS-ACTION"]
    lines += [f"DUE;VALUE=DATE:{person['due'].replace('-', '')}"] if person["due"] else []
    return "\r\n".join([*lines, "END:VTODO", "END:VCALENDAR", ""])


def task(person):
    made = {"uuid": str(uuid.uuid5(uuid.NAMESPACE_DNS, person["contact"])), "description": person["name"],
            "status": "pending", "entry": "20261101T000000Z"}
    if person["due"]:
        made["due"] = person["due"].replace("-", "") + "T000000Z"
    if person["org"]:
        made["project"] = person["org"]["id"]
    return made


def make(folder, people):
    """All of it, once. An earlier run that was stopped half way leaves no folder of this name."""
    if folder.exists():
        return
    half = folder.with_name(folder.name + "-half")
    shutil.rmtree(half, ignore_errors=True)
    for name in ("cards", "todos/people", "tasks"):
        (half / name).mkdir(parents=True)
    for person in people:
        (half / "cards" / f"{person['contact']}.vcf").write_text(card(person), encoding="utf-8", newline="")
        (half / "todos/people" / f"{person['contact']}.ics").write_text(todo(person), encoding="utf-8", newline="")
    (half / "tasks.json").write_text(json.dumps([task(person) for person in people]), encoding="utf-8")
    (half / "khard.conf").write_text(f"[addressbooks]\n[[people]]\npath = {folder}/cards\n", encoding="utf-8")
    (half / "todoman.py").write_text(f'path = "{folder}/todos/*"\ncache_path = "{folder}/todoman.sqlite3"\n'
                                     'default_list = "people"\ndate_format = "%Y-%m-%d"\n', encoding="utf-8")
    (half / "taskrc").write_text(f"data.location={folder}/tasks\nconfirmation=off\nnews.version=2.6.0\n",
                                 encoding="utf-8")
    half.rename(folder)


def commands(bench):
    """{name: Command, or None where it is skipped}: what comes nearest to `nurture due` and `list`."""
    found = {name: shutil.which(name) for name in ("khard", "todoman", "todo", "task")}
    found["todoman"] = found["todoman"] or found.pop("todo")  # Debian's has the longer name
    lines = {
        "khard birthdays": ("khard", "-c", "khard.conf", "birthdays"),
        "khard list": ("khard", "-c", "khard.conf", "list"),
        "todoman list --due 0": ("todoman", "--config", "todoman.py", "list", "--due", "0"),
        "task next limit:8": ("task", "rc:taskrc", "next", "limit:8"),
    }
    if bench.people > MOST_PEOPLE:
        print(f"skipped: khard, todoman, taskwarrior: more than {MOST_PEOPLE:,} people take them minutes")
        return dict.fromkeys(lines)
    folder = bench.store.with_name(bench.store.name + "-others")
    if any(found.values()):
        make(folder, people_of(bench))
    if found["task"] and not (folder / "tasks/pending.data").exists():
        load(bench, folder, found["task"])
    result = {}
    for name, (program, *words) in lines.items():
        if not found.get(program):
            print(f"skipped: {program} is not installed")
        elif program == "task" and not (folder / "tasks/pending.data").exists():
            print(f"skipped: task import took over {10 * PATIENCE} s")
        else:
            result[name] = bench.other(found[program], *words).within(PATIENCE, folder)
    return {name: result.get(name) for name in lines}


def load(bench, folder, program):
    try:
        subprocess.run([program, "rc:taskrc", "import", "tasks.json"], cwd=folder, env=bench.environment(),
                       check=True, capture_output=True, timeout=10 * PATIENCE)
    except subprocess.TimeoutExpired:
        shutil.rmtree(folder / "tasks")
        (folder / "tasks").mkdir()
