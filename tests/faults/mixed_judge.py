"""The books of mixed.py: what each command said, and whether what was read can have come of it. Runs nothing.

A *key* is one thing that can be looked up in a file's text: how often a token stands there, a key at the left margin,
a field of the item that has a token. A command's *effects* are the values it gives to keys. A value that was read is
right if some command gave it, and no other command that surely came between made it old. That is all there is: lost,
doubled, half made, brought back and out of date are the same mistake.
"""
import dataclasses
import re

TOKEN = re.compile(r"t\d{5}x")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
NEVER, ALWAYS = float("inf"), -float("inf")


@dataclasses.dataclass
class Command:
    words: list
    token: str = ""
    effects: dict = dataclasses.field(default_factory=dict)  # key -> value
    mark: tuple = ()  # as `undo` names it: (what was done, token or day)
    files: tuple = ()  # where its token may stand
    start: float = 0
    end: float = 0
    status: int = 0  # -9: killed by us
    out: str = ""
    error: str = ""

    @property
    def done(self):
        """An import that couldn't look into a file which is being saved has written all the same, and exits 1."""
        return self.status == 0 or self.status == 1 and "who is in there wasn't found" in self.error

    @property
    def refused(self):
        return self.status in (1, 2, 3) and not self.done

    @property
    def half(self):
        """Killed, or some of its files are changed, and it said so."""
        return self.status == -9 or self.refused and "already changed" in self.error


@dataclasses.dataclass
class Window:
    """In which another program read a file and wrote it: whatever was saved meanwhile may be gone. `resets`: a
    checkout, after which the file holds what some commit held."""
    file: str
    start: float
    end: float
    resets: bool


@dataclasses.dataclass
class Read:
    key: tuple
    value: object
    start: float
    end: float
    how: str


def value_in(text, key):
    """The value that a file's text has for a key; of no file: as of an empty one."""
    kind, _, token, *field = key
    text = text or ""
    if kind == "count":
        return len(re.findall(re.escape(token) + r"\b", text))
    if kind == "present":
        return int(re.search(re.escape(token) + r"\b", text) is not None)
    if kind == "top":
        found = re.search(rf"^{token}: *(.*)$", text, re.M)
        return found and found.group(1).strip("'\"")
    for item in re.split(r"^(?=\S)|^ *- ", text, flags=re.M):
        if token in item:
            found = re.search(rf"^ *{field[0]}: *(.*)$", item, re.M)
            return found and found.group(1)
    return None


def nothing(key):
    return 0 if key[0] in ("count", "present") else None


class Books:
    def __init__(self, commands, windows, first, loose=()):
        """`first`: values from before the first command. `loose`: files of which an undo may come too late."""
        self.commands, self.first, self.loose = commands, first, loose
        self.windows, self.by_key, self.undone = {}, {}, {}
        for window in windows:
            self.windows.setdefault(window.file, []).append(window)
        self.groups = {}
        for command in commands:
            if command.done or command.half:
                self.groups.setdefault(command.mark, []).append(command)
                for key in command.effects:
                    self.by_key.setdefault(key, []).append(command)
        self.undos = [one for one in commands if one.words == ["undo"] and one.done]
        self.lost_undos = sum(one.words == ["undo"] and one.half for one in commands)
        self.unknown = []
        for undo in self.undos:
            self.take_back(undo)

    def mark_of(self, undo):
        what = re.search(r"took back '([^:]*):(.*)' \((.*)\)$", undo.out.strip().splitlines()[0])
        if not what:
            return None
        kind, rest, paths = what.groups()
        if kind == "import":
            return kind, (TOKEN.findall(paths) or [paths])[-1]
        if kind in ("log", "follow-up", "snooze"):  # of a name that has another's token
            return kind, DAY.findall(rest)[-1]
        return kind, (TOKEN.findall(rest) or [""])[-1]

    def take_back(self, undo):
        mark = self.mark_of(undo)
        group = [one for one in self.groups.get(mark, ()) if one.start < undo.end]
        if not group:
            self.unknown.append((undo, mark))
        for one in group:
            self.undone.setdefault(id(one), []).append((undo, len(group) == 1))

    def disturbed(self, command, file):
        """An editor's save or a checkout may have made nothing of it."""
        return any(command.start <= one.end and one.start <= command.end
                   for one in self.windows.get(file, ()))

    def sure(self, command, file):
        return command.done and not self.disturbed(command, file)

    def may_be_undone(self, command, until):
        return any(undo.start < until for undo, _ in self.undone.get(id(command), ()))

    def is_undone(self, command, file, before):
        return any(certain and undo.end < before and file not in self.loose and not self.disturbed(undo, file)
                   for undo, certain in self.undone.get(id(command), ()))

    def own_counts(self, command):
        """Keys of files that only nurture writes, of tokens that no other command has."""
        return [key for key in command.effects if key[0] == "count" and key[1] not in self.windows
                and key[1] not in self.loose and self.by_key.get(key) == [command]]

    def right(self, read):
        """-> empty, or the commands that the value contradicts"""
        key, file = read.key, read.key[1]
        commands = self.by_key.get(key, [])
        given = [one.end if self.sure(one, file) else NEVER for one in commands
                 if one.effects[key] == read.value and one.start < read.end
                 and not self.is_undone(one, file, read.start)]
        if self.first.get(key, nothing(key)) == read.value:
            given.append(ALWAYS)
        if key[0] != "count" or read.value in (0, 1):
            given += [one.end for one in self.windows.get(file, ()) if one.resets and one.start < read.end]
        newer = [one for one in commands if one.effects[key] != read.value and one.end < read.start
                 and self.sure(one, file) and not self.may_be_undone(one, read.end)]
        latest = max(given, default=None)
        if latest is not None and not any(one.start > latest for one in newer):
            return []
        return newer or commands or [None]

    def judged(self, read):
        """Whether any command surely decides what is read: else every answer is right."""
        return any(self.sure(one, read.key[1]) and one.end < read.start for one in self.by_key.get(read.key, ()))


def wrong_reads(books, reads):
    """-> (texts, how many were decided). A killed undo may have taken back one command that nobody named."""
    wrong, decided = {}, 0
    for read in reads:
        decided += books.judged(read)
        against = books.right(read)
        if against:
            last = max((one for one in against if one), key=lambda one: one.end, default=None)
            name = f"{' '.join(last.words)} [{last.start:.3f} {last.end:.3f}]" if last else "nobody wrote it"
            wrong.setdefault(id(last), f"{read.how}: {read.key} is {read.value!r}, against: {name}, "
                                       f"read {read.start:.3f}")
    texts = list(wrong.values())
    return (texts if len(texts) > books.lost_undos else []), decided


def wrong_groups(books, final):
    """Changes that `undo` can't tell apart: no more of them are gone than were taken back."""
    texts = []
    for mark, group in books.groups.items():
        undos = {id(undo) for one in group for undo, _ in books.undone.get(id(one), ())}
        gone = {id(one) for one in group for key in books.own_counts(one) if one.done and final(key) == 0}
        if mark and len(gone) > len(undos) + books.lost_undos:
            texts.append(f"{mark}: {len(gone)} gone, {len(undos)} taken back")
    return texts


def halves(books, final):
    """Of several files, killed or taken back, some with the change and some without."""
    texts = []
    for command in books.commands:
        values = {key: final(key) for key in books.own_counts(command)}
        if len(set(values.values())) > 1 and not (command.refused and command.half):
            texts.append(f"half made: {' '.join(command.words)}: {values}")
    return texts


def strays(books, texts):
    """Tokens where no command put them."""
    home, found = {}, []
    for command in books.commands:
        if command.token and (command.done or command.half):
            home.setdefault(command.token, set()).update(command.files)
    for file, text in texts.items():
        for token in set(TOKEN.findall(text)):
            if file not in home.get(token, ()):
                found.append(f"{token} stands in {file}, and no command that was done put it there")
    return found
