"""What was measured, as tables: against what else did the same, and against the project's own limits."""
from dataclasses import dataclass
from typing import Optional

HEAD = "| operation | nurture | beside | | ratio | at most | |\n|---|---|---|---|---|---|---|"


@dataclass
class Row:
    """A figure beside another, or beside nothing; the limit is one of their ratio, or of the figure."""
    operation: str
    figure: Optional[float]  # None = it was skipped
    beside: str = ""
    other: Optional[float] = None
    limit: Optional[float] = None
    unit: str = "ms"

    def value(self):
        if not self.beside or self.figure is None or self.other is None:
            return None if self.beside else self.figure
        return self.figure / self.other

    def verdict(self):
        if self.limit is None or self.value() is None:
            return ""
        return "kept" if self.value() <= self.limit else "MISSED"

    def line(self):
        at_most = "" if self.limit is None else f"{self.limit:g}" + ("" if self.beside else f" {self.unit}")
        other = amount(self.other, self.unit) if self.beside else ""
        value = self.value() if self.beside else None
        ratio = "" if value is None else f"{value:.2f}" if value >= 0.01 else f"{value:.4f}"
        cells = (self.operation, amount(self.figure, self.unit), self.beside, other, ratio, at_most, self.verdict())
        return "| " + " | ".join(cells) + " |"


def amount(figure, unit):
    if figure == float("inf"):
        return "out of time"
    return "skipped" if figure is None else f"{figure:.0f} {unit}" if figure >= 100 else f"{figure:.1f} {unit}"


def table(title, rows):
    print(f"\n{title}\n\n{HEAD}")
    for row in rows:
        print(row.line())


def list_of(title, figures):
    print(f"\n{title}\n\n| | ms |\n|---|---|")
    for name, figure in figures.items():
        print(f"| {name} | {'skipped' if figure is None else f'{figure:.1f}'} |")


# The operation, what it stands beside, and the limit of their ratio.
COMPARED = [
    ("due, no index", "grep -rlF", 0.8),
    ("due, warm", "git status", 1.25),
    ("due, one file changed", "due, warm again", 1.1),
    ("log, by exact id", "sqlite3, one synced insert", 1.5),
    ("log, by name", "due, warm again", 1.2),
    ("completion", "due, warm", 0.7),
    ("check", "due, no index", 3),
    ("--version", "git --version", 3),
]
# Of cards, with the reading, the matching and the syncs.
IMPORTED = [
    ("import", "git add, git commit", 1.5),
    ("import --dry-run", "check of them", 1.5),
    ("import, all known", "check of them", 2),
    ("import of mail, all known", "grep -rlF in the mail", 2),
]
# No limits: they do another thing with the same people.
BESIDE_OTHERS = [
    ("due, warm", "khard birthdays"),
    ("due, warm", "todoman list --due 0"),
    ("due, warm", "task next limit:8"),
    ("list", "khard list"),
]
GROWTH = [("due, no index", 11), ("due, warm", 11), ("log, by exact id", 1.2)]
IMPORT_MEMORY, IMPORT_MB = "peak memory of import", 300
MEMORY = [("peak memory of due, no index", 300), ("peak memory of due, warm", 100)]  # MB, of 100,000 people
ONE_PERSON_MS = 30


def compared(figures, has_limits):
    """The limits are those of 10,000 people with 10 interactions each."""
    rows = [Row(name, figures[name], beside, figures[beside], limit if has_limits else None)
            for name, beside, limit in COMPARED]
    rows += [Row(name, figures[name], beside, figures[beside], limit if has_limits else None)
             for name, beside, limit in IMPORTED if beside in figures]
    if IMPORT_MEMORY in figures:
        rows.append(Row(IMPORT_MEMORY, figures[IMPORT_MEMORY], limit=IMPORT_MB if has_limits else None, unit="MB"))
    return rows + [Row(name, figures[name], beside, figures[beside])
                   for name, beside in BESIDE_OTHERS if beside in figures]


def grown(small, large):
    """Of figures of 10,000 people and of 100,000."""
    return [Row(f"{name}, 100,000 people", large[name], "10,000 people", small[name], limit) for name, limit in GROWTH]


def remembered(figures, people):
    """The limits are those of 100,000 people."""
    return [Row(name + f", {people:,} people", figures[name], limit=limit if people == 100_000 else None, unit="MB")
            for name, limit in MEMORY]


def of_one_person(figures):
    return [Row(f"{name}, one person with 10,000 interactions", figure, limit=ONE_PERSON_MS)
            for name, figure in figures.items()]
