"""A seeded store of any size: people as they are kept, the same bytes on every machine.

usage: generate.py FOLDER PEOPLE INTERACTIONS [SEED]

About 1.4 KB a person with ten interactions: most fields of most people, some notes as blocks, some
texts in quotes, some comments, some lists in brackets and some by dashes. Every file is free of
flaws, nothing lies after 2026-11-23, an organisation stands behind every twelfth person.
One of them is Zenobia Quillfeather, whose name is like nobody's.
"""
import datetime
import random
import sys
from pathlib import Path

TODAY = datetime.date(2026, 11, 23)

FIRST = """Ada Aoife Annelies Beatriz Bram Charlotte Ciarán Deirdre Esther Federico Fiona Giulia Hanneke
Henk Isabel Joost Jürgen Katarzyna Lena Łukasz Mary Mei Nikolaos Oluwaseun Paula Quentin Rosa Søren
Tomás Ursula Valérie Willem Xiomara Yusuf Zuzanna Grace Alan Edsger Barbara Donald""".split()
LAST = """Lovelace Brennan Bakker Almeida Hendriks Fairfax O'Rourke Quinlan Nakamura Marchetti McAllister
Conti Visser Jansen Ruiz van\u00a0der\u00a0Meer Weiß Wójcik Dijkstra Nowak Somerville Chen Papadopoulos
Adeyemi Kowalska Dubois Navarro Ångström Ferreira Braun Roosegaarde Peña Öztürk Nováková Hopper
Turing Liskov Knuth Babbage Byron""".replace("\u00a0", "~").split()
ONLY_ONE = "Zenobia Quillfeather"  # the first person of every store; nobody else is called so
TITLES = ["Head of Engineering", "Managing director", "Buyer", "Head of purchasing", "Controller",
          "Plant manager", "Owner", "CFO", "Project lead", "Works council"]
TRADES = ["Logistics", "Engines", "Foods", "Software", "Shipping", "Paper", "Textiles", "Energy",
          "Instruments", "Machines"]
CHANNELS = ["call", "call", "call", "email", "email", "meeting", "visit", "lunch", "note", "message",
            "article", "newsletter"]
SAID = """budget round moved to spring; asked for the reference list and the price of a pilot; wants
to see it run before the board meets; the old supplier is under pressure and knows it; talked about
the children and the boat, nothing about work; sent the white paper as promised; will ask the plant
in Venlo whether the night shift counts; no decision before the holding has signed; their auditor
liked the idea, the works council has questions; hiring freeze until the summer; read the article
and forwarded it to the controller""".replace("\n", " ").split("; ")
NEXT = ["ask how the budget round went", "call after the board has met", "send the figures of the pilot",
        "introduce them to Willem", "nothing to sell, ask about the boat"]
NEEDS = ["replace the ERP", "a second site", "shift plan for the season", "cheaper freight",
         "training of the night shift"]
ABOUT = ["Two children. Fencing. Hates small talk.", "Answers at six in the morning or not at all.",
         "Started with one van; skates.", "Reads everything twice, signs once.",
         "Prefers the phone. Sailing in summer."]
SETTINGS = """# A store made by tests/bench/store/generate.py
format: 1
default_rating: C
owners:
  dave: {capacity: 8}
  mei: {capacity: 6}
"""


def fold(text):
    plain = {"á": "a", "å": "a", "Å": "a", "é": "e", "í": "i", "ó": "o", "Ö": "o", "ö": "o", "ø": "o",
             "ñ": "n", "ß": "ss", "ü": "u", "ł": "l", "Ł": "l"}
    letters = [plain.get(letter, letter.lower()) for letter in text]
    return "-".join("".join(letter if letter.isascii() and letter.isalnum() else " "
                            for letter in letters).split())


def opening(text):
    return text[0].upper() + text[1:]


class Maker:
    def __init__(self, seed, people):
        self.random = random.Random(seed)
        self.organisations = max(1, people // 12)
        self.taken = {}

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def pick(self, choices):
        return choices[int(self.random.random() * len(choices))]

    def before(self, days):
        return (TODAY - datetime.timedelta(days=int(self.random.random() * days))).isoformat()

    def after(self, days):
        return (TODAY + datetime.timedelta(days=int(self.random.random() * days))).isoformat()

    def organisation(self, number):
        lines = [f"name: {self.pick(LAST)} {self.pick(TRADES)} {number}".replace("~", " ")]
        lines.append(f"rating: {self.pick('ABCD')}")
        lines.append(f"segment: {self.pick(TRADES).lower()}")
        if self.chance(50):
            lines.append("target: true")
        return "\n".join(lines) + "\n"

    def name(self):
        name = f"{self.pick(FIRST)} {self.pick(LAST)}".replace("~", " ")
        stem = fold(name)
        self.taken[stem] = self.taken.get(stem, 0) + 1
        count = self.taken[stem]
        return name, stem if count == 1 else f"{stem}-{count}"

    def contact(self, interactions, name):
        name, stem = (name, fold(name)) if name else self.name()
        lines = []
        if self.chance(10):
            lines.append("# met on the train to Venlo")
        lines.append(f"name: {name}")
        lines += self.person(stem)
        lines += self.occasions()
        lines += self.history(interactions)
        return stem, "\n".join(lines) + "\n"

    def person(self, stem):
        lines = [f"org: organisation-{int(self.random.random() * self.organisations) + 1}",
                 f"title: {self.pick(TITLES)}"]
        if self.chance(60):
            lines.append(f"level: {self.pick(['executive', 'management', 'staff'])}")
        if self.chance(70):
            lines.append(f"owner: {self.pick(['dave', 'mei'])}")
        if self.chance(80):
            comment = "  # agreed in the spring" if self.chance(10) else ""
            lines.append(f"rating: {self.pick('AABBBBCCCCCCDDDD')}{comment}")
        if self.chance(10):
            lines.append(f"cadence: {self.pick(['every 4..6 weeks by call', 'every 2 months', 'none'])}")
        in_programme = self.chance(5)
        lines.append(f"segment: {self.pick(TRADES).lower()}")
        lines.append(f"email: {stem}@example.com" if self.chance(80) else
                     f"email: [{stem}@example.com, {stem}@home.example]")
        if self.chance(70):
            lines.append(f'phone: "+44 20 7946 {int(self.random.random() * 10000):04}"')
        if self.chance(60):
            lines += ["tags: [client, london]"] if self.chance(70) else ["tags:", "  - client", "  - fair"]
        if self.chance(50):
            lines += ["about: |", f"  {self.pick(ABOUT)}", f"  {self.pick(ABOUT)}"]
        since = self.before(2000)
        lines += [f"since: {since}", f"added: {since}"]
        return lines

    def occasions(self):
        lines = []
        if self.chance(40):
            day = f"{int(self.random.random() * 12) + 1:02}-{int(self.random.random() * 28) + 1:02}"
            lines += ["dates:", f"  - date: {day}", "    what: birthday"]
        if self.chance(30):
            lines += ["needs:", f"  - what: {self.pick(NEEDS)}",
                      f"    status: {self.pick(['latent', 'aware', 'ready'])}",
                      f"    when: {2027 + int(self.random.random() * 3)}-Q{int(self.random.random() * 4) + 1}",
                      f"    noted: {self.before(400)}"]
        if self.chance(30):
            lines += ["follow_ups:", f"  - due: {self.before(300)}", "    what: send the figures",
                      f"    done: {self.before(250)}"]
            if self.chance(10):
                lines += [f"  - due: {self.after(100)}", "    what: call about the budget"]
            if self.chance(10):
                lines += [f"  - due: {self.after(40)}", "    what: newcomer 3 of 3", "    by: call",
                          "    programme: newcomer"]
        if self.chance(3):
            lines.append(f"snooze: {self.after(60)}")
        if self.chance(2):
            lines.append(f"archived: {self.before(300)}")
        return lines

    def history(self, interactions):
        days = sorted(self.before(300 * 5) for _ in range(interactions))
        lines = ["interactions:"] if days else []
        for day in days:
            lines += [f"  - date: {day}", f"    channel: {self.pick(CHANNELS)}"]
            if self.chance(5):
                lines.append("    reached: false")
            elif self.chance(10):
                lines.append("    from: them")
            lines += self.note()
            if self.chance(20):
                lines.append(f"    next: {self.pick(NEXT)}")
        return lines

    def note(self):
        said = self.pick(SAID)
        if self.chance(5):
            return []
        if self.chance(10):
            return ["    note: |", f"      {opening(said)}.", f"      {opening(self.pick(SAID))}."]
        if self.chance(10):
            return [f'    note: "Again: {said}."']
        if self.chance(5):
            return ["    note: 'it''s late: " + said + "'"]
        return [f"    note: {opening(said)}."]


def main():
    folder, people, interactions = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    maker = Maker(int(sys.argv[4]) if len(sys.argv) > 4 else 1, people)
    for name in ("contacts", "orgs", "library"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "nurture.yaml").write_text(SETTINGS, encoding="utf-8")
    for number in range(1, maker.organisations + 1):
        path = folder / "orgs" / f"organisation-{number}.yaml"
        path.write_text(maker.organisation(number), encoding="utf-8")
    (folder / "library" / "erp-white-paper.yaml").write_text("title: ERP white paper\n", encoding="utf-8")
    contacts = str(folder / "contacts")
    for number in range(people):
        stem, text = maker.contact(interactions, ONLY_ONE if number == 0 else None)
        with open(f"{contacts}/{stem}.yaml", "wb") as file:
            file.write(text.encode())


if __name__ == "__main__":
    main()
