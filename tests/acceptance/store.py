"""The files of a store, read without nurture: people, organisations, settings, rules and working days."""
import datetime
import re
import shutil
import unicodedata

from support import ROOT, skip

try:
    import yaml
except ImportError:
    skip("PyYAML is not there")

DAY = datetime.timedelta(days=1)


def as_date(value):
    return value if isinstance(value, datetime.date) else datetime.date.fromisoformat(value) if value else None


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def folded(text):
    """Without case and accents."""
    letters = unicodedata.normalize("NFD", str(text).replace("ø", "o").replace("Ø", "O"))
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold()


def bare(name):
    """An organisation's name without what doesn't matter in it."""
    return re.sub(r" (ltd|ab|gmbh)\.?$", "", folded(name))


def add_months(day, count):
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    last = (datetime.date(year + month // 12, month % 12 + 1, 1) - DAY).day
    return datetime.date(year, month, min(day.day, last))


def period(text):
    """-> first and last day of 2028-11-03, 2028-11, 2028-Q4, 2028-W47, 2028"""
    text = str(text)
    if re.fullmatch(r"\d{4}", text):
        return datetime.date(int(text), 1, 1), datetime.date(int(text), 12, 31)
    if match := re.fullmatch(r"(\d{4})-[Qq](\d)", text):
        first = datetime.date(int(match[1]), 3 * int(match[2]) - 2, 1)
        return first, add_months(first, 3) - DAY
    if match := re.fullmatch(r"(\d{4})-[Ww](\d\d)", text):
        first = datetime.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return first, first + 6 * DAY
    if match := re.fullmatch(r"(\d{4})-(\d\d)", text):
        first = datetime.date(int(match[1]), int(match[2]), 1)
        return first, add_months(first, 1) - DAY
    return as_date(text), as_date(text)


class Calendar:
    def __init__(self, settings):
        names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        self.days = {names.index(name) for name in settings["workdays"]}
        self.holidays = {str(one) for one in listed(settings.get("holidays"))}

    def works(self, day):
        return day.weekday() in self.days and not {day.isoformat(), f"{day:%m-%d}"} & self.holidays

    def next(self, day):
        while not self.works(day):
            day += DAY
        return day

    def add(self, day, count, unit):
        if unit == "workday":
            for _ in range(count):
                day = self.next(day + DAY)
            return day
        return add_months(day, count * (12 if unit == "year" else 1)) if unit in ("month", "year") else \
            day + count * DAY * (7 if unit == "week" else 1)


class Rule:
    def __init__(self, text, store):
        match = re.fullmatch(r"(?:every )?(?:(\d+|a)\.\.)?(\d*|a) ?(day|workday|week|month|year)s?(?: by (.*))?", text)
        spelled = {"monthly": (1, "month"), "weekly": (1, "week"), "quarterly": (3, "month"), "yearly": (1, "year")}
        if text in spelled:
            (self.every, self.unit), self.latest, by = spelled[text], None, None
        else:
            assert match, text
            numbers = [1 if one in ("", "a") else int(one) for one in match.group(1, 2) if one is not None]
            self.every, self.latest = numbers[0], numbers[1] if len(numbers) > 1 else None
            self.unit, by = match[3], match[4]
        self.by_any = by == "any"
        wanted = re.split(r" or |, *", by) if by and not self.by_any else []
        self.channels = {name for name, one in store.channels.items() if self.by_any or one["counts"] and (
            not wanted or any(want == name or want in one["stands_for"] for want in wanted))}
        if self.by_any:
            self.channels = None  # those that the settings don't have, too


class Store:
    def __init__(self, folder, defaults):
        self.settings = {**defaults, **(yaml.safe_load((folder / "nurture.yaml").read_text()) or {})}
        self.channels = {}
        for settings in (defaults, yaml.safe_load((folder / "nurture.yaml").read_text()) or {}):
            for name, one in (settings.get("channels") or {}).items():
                self.channels[name] = {"counts": True, "cost": 0, "minutes": 0, **one}
                self.channels[name]["stands_for"] = listed(self.channels[name].get("stands_for"))
        self.calendar = Calendar(self.settings)
        self.scale = [name for one in self.settings["ratings"] for name in one]
        self.rules = {name: [Rule(text, self) for text in listed(rule)]
                      for one in self.settings["ratings"] for name, rule in one.items()}
        self.people, self.orgs = self.read(folder / "contacts"), self.read(folder / "orgs")
        self.library = self.read(folder / "library")
        self.person_of = {folded(name): one for one in self.people
                          for name in [one["id"], *listed(one.get("formerly"))]}
        self.org_of = {}
        for one in self.orgs:
            for name in [one["id"], one["name"], *listed(one.get("formerly"))]:
                self.org_of[bare(name)] = one

    @staticmethod
    def read(folder):
        made = []
        for path in sorted(folder.rglob("*.yaml")):
            made.append({"id": path.stem, **yaml.safe_load(path.read_text(encoding="utf-8"))})
        return made

    def org(self, person):
        return self.org_of.get(bare(person.get("org", "")))

    def rating(self, one, org=None):
        if one.get("rating") == "undecided":
            return ""
        for name in (one.get("rating"), (org or {}).get("rating")):
            if name in self.scale:
                return name
        return self.settings["default_rating"] if self.settings["default_rating"] in self.scale else ""

    def rules_of(self, person):
        if "cadence" in person:
            return [] if person["cadence"] == "none" else [Rule(text, self) for text in listed(person["cadence"])]
        return self.rules.get(self.rating(person, self.org(person)), [])

    def channel(self, one):
        return one.get("channel") or self.settings["default_channel"]

    def counts(self, one):
        return self.channels.get(self.channel(one), {"counts": False})["counts"]


def interactions(store, person, until):
    for one in listed(person.get("interactions")):
        if as_date(one["date"]) <= until:
            yield {"day": as_date(one["date"]), "on": store.channel(one), "theirs": one.get("from") == "them",
                   "reached": one.get("reached", True), "by": one.get("by") or person.get("owner") or "",
                   "touch": one.get("reached", True) and store.counts(one), "intent": one.get("intent")}


def archived(one, day):
    return bool(one.get("archived")) and as_date(one["archived"]) <= day


def rounded(value):
    return None if value is None else round(value + 1e-9, 2)


def open_on(need, today):
    noted, closed = as_date(need.get("noted")), as_date(need.get("closed"))
    decided = need.get("status") in ("won", "lost") and not (closed and closed > today)
    return not decided and not (noted and noted > today)


class Check:
    def __init__(self):
        self.compared = self.differing = 0

    def __call__(self, what, said, found):
        self.compared += 1
        same = said == found or (isinstance(said, (int, float)) and isinstance(found, (int, float))
                                 and abs(said - found) < 0.011)
        if not same:
            self.differing += 1
            print(f"{what}: nurture says {said!r}, the files say {found!r}")


def stores(nurture, make_store, seeds):
    """Both examples on two days, and a store made up at random of each seed: in its turn the one `nurture` works on."""
    nurture.run("init", "--no-git")
    defaults = yaml.safe_load((nurture.store / "nurture.yaml").read_text())
    for example in ("consultancy", "friends"):
        shutil.rmtree(nurture.store, ignore_errors=True)
        shutil.copytree(ROOT / "examples" / example, nurture.store)
        for nurture.today in ("2026-11-23", "2026-03-08"):
            yield Store(nurture.store, defaults)
    nurture.today = "2026-11-23"
    for seed in seeds:
        shutil.rmtree(nurture.store, ignore_errors=True)
        for name in ("contacts", "orgs", "library"):
            (nurture.store / name).mkdir(parents=True)
        make_store(nurture.store, seed, as_date(nurture.today))
        yield Store(nurture.store, defaults)
