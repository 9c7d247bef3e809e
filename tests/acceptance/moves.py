"""Commands that touch several files, on random stores. After each: `check` finds nothing, no interaction is lost, the
diff has lines of the keys alone that the command may change, comments and the order of keys stay, and one `undo` gives
every byte back. Then two clones do such things at once, and `sync` brings both together.

usage: moves.py BINARY [COMMANDS [ROUNDS [SEED]]]   commands on each of five stores, rounds of two clones
"""
import collections
import json
import re
import subprocess
import sys
import time

from merge_tree import indent_of, regions_of
from moves_play import TODAY, Play, Snapshot
from store import folded, listed
from support import Nurture

COMMENT = re.compile(r"# comment \d+\w*")


class Bench(Nurture):
    """A store in a git work tree; git knows nothing of the machine's user."""

    def __init__(self, binary):
        super().__init__(binary, TODAY)
        for who in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{who}_NAME": "Ada", f"GIT_{who}_EMAIL": "ada@example.com"}
        settings = self.home / "gitconfig"
        settings.write_text("[core]\nfsync = none\n[gc]\nauto = 0\n[init]\ndefaultBranch = main\n")
        self.environment |= {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": str(settings)}

    def git(self, *words, check=True):
        done = subprocess.run(["git", *words], cwd=self.store, env=self.environment, text=True, capture_output=True)
        if check and done.returncode != 0:
            sys.exit(f"git {words}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def findings(self):
        return [f"{one['path']}: {one['message']}" for one in json.loads(
            self.run("check", "--json", check=False).stdout)["diagnostics"]]


def interactions(now, people):
    """Each by what it says; whom it introduced by who they are in the end."""
    found = {}
    for path, one in now.trees.items():
        if not path.startswith("contacts/"):
            continue
        who = people.person_of.get(folded(path.split("/")[-1].removesuffix(".yaml")))
        counts = found.setdefault(path, collections.Counter())
        for log in listed(one.get("interactions")):
            met = sorted({people.person_of.get(folded(name), name) for name in listed(log.get("introduced"))} - {who})
            counts[str(sorted({**log, "introduced": met}.items(), key=str))] += 1
    return found


def owners_of(text):
    """-> for each line the key at the margin that it belongs to, None for comments and what is blank"""
    owners, key = [], None
    for line in text.split("\n"):
        if match := re.match(r"([\w-]+):(\s|$)", line):
            key = match[1]
        owners.append(None if not line.strip() and key != "about" or line.lstrip().startswith("#") else key)
    return owners


def keys_of(text):
    return re.findall(r"^([\w-]+):", text, re.M)


class Judge:
    def __init__(self, before, after, may):
        self.before, self.after, self.may, self.problems = before, after, may, []
        self.gone_with_values = set()

    def wrong(self, text):
        self.problems.append(text)

    def diff(self, text):
        """A diff without context: only files that had to change, and lines of keys that may."""
        old = new = None
        for line in text.split("\n"):
            if line.startswith("--- "):
                old = line[6:] if line != "--- /dev/null" else None
            elif line.startswith("+++ "):
                new = line[6:] if line != "+++ /dev/null" else None
                self.file(old, new)
            elif match := re.match(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", line):
                start, count, to, added = (int(one) if one else 1 for one in match.groups())
                if new and old:
                    self.lines(old, new, range(start - 1, start - 1 + count), range(to - 1, to - 1 + added))

    def file(self, old, new):
        may = self.may
        if new is None and old not in may.gone or old is None and new not in may.made or \
                old and new and (may.moved.get(old, old) != new or new not in may.add):
            self.wrong(f"{old} became {new}")

    def lines(self, old, new, removed, added):
        lines, owners = self.before.texts[old].split("\n"), owners_of(self.before.texts[old])
        for at in removed:
            key, line = owners[at], lines[at]
            if key not in self.after.trees[new]:
                self.gone_with_values.update(COMMENT.findall(line))
            in_flow = re.search(r"[\[{]", line) or re.match(r"\w+: \S", line)
            if key not in self.may.remove.get(new, ()) and not (key in self.may.add.get(new, ()) and in_flow):
                self.wrong(f"{old}: line {at + 1} of {key} is gone: {line!r}")
            elif key in ("past", "interactions") and not in_flow and not any(
                    name in folded(line) for name in self.may.naming):
                self.wrong(f"{old}: line {at + 1} names nobody: {line!r}")
        owners = owners_of(self.after.texts[new])
        for at in added:
            if owners[at] not in self.may.add.get(new, ()):
                self.wrong(f"{new}: line {at + 1} of {owners[at]} is new")

    def comments_and_order(self):
        for old, text in self.before.texts.items():
            new = self.may.moved.get(old, old)
            if new not in self.after.texts or old in self.may.gone:
                continue
            there = self.after.texts[new]
            if lost := set(COMMENT.findall(text)) - set(COMMENT.findall(there)) - self.gone_with_values:
                self.wrong(f"{old} lost {lost}")
            keys, others = keys_of(text), keys_of(there)
            if [key for key in keys if key in others] != [key for key in others if key in keys]:
                self.wrong(f"{old}: order of keys {keys} became {others}")

    def nothing_lost(self):
        then, now = interactions(self.before, self.after), interactions(self.after, self.after)
        expected = sum((counts for path, counts in then.items() if path not in self.may.gone), collections.Counter())
        for path, (_, stays) in self.may.gone.items():
            if stays:  # what both have is there once
                mine = then[self.before.path_of["contacts", stays]]
                expected += then[path] - mine
        there = sum(now.values(), collections.Counter())
        if expected - there:
            self.wrong(f"lost {expected - there}")
        if (there - expected).total() != self.may.logs:
            self.wrong(f"{self.may.logs} new interactions expected: {there - expected}")


def one_command(bench, play, tally):
    kind, may = play.command()
    before = play.now
    done = bench.run(*may.words, check=False)
    after = Snapshot(bench.store)
    if done.returncode != 0:
        tally["refused"] += 1
        as_it_was = after.texts == before.texts and done.returncode in (2, 3)
        return [] if as_it_was else [f"{may.words}: exit {done.returncode}: {done.stderr}"]
    if after.texts == before.texts:
        tally["nothing to do"] += 1
        return []
    tally[kind] += 1
    judge = Judge(before, after, may)
    bench.git("add", "-A")
    judge.diff(bench.git("diff", "--cached", "-U0", "-M10%", "--no-color").stdout)
    judge.comments_and_order()
    judge.nothing_lost()
    if found := bench.findings():
        judge.wrong(f"check: {found}")
    undone = bench.run("undo", check=False)
    if Snapshot(bench.store).texts != before.texts:
        judge.wrong(f"undo doesn't give back what was there: {undone.stderr}")
    else:
        bench.run(*may.words)
        if Snapshot(bench.store).texts != after.texts:
            judge.wrong("again, it comes to something else")
    bench.commit(" ".join(may.words))
    if judge.problems:
        return [f"nurture {may.words}"] + judge.problems
    return []


def one_store(binary, seed, commands, tally):
    bench, problems = Bench(binary), []
    bench.run("init")
    play = Play(bench.store, seed)
    play.fill()
    bench.commit("base")
    if found := bench.findings():
        sys.exit(f"seed {seed}: the store isn't clean: {found}")
    for number in range(commands):
        if found := one_command(bench, play, tally):
            problems += [f"seed {seed}, command {number}: " + "\n  ".join(found)]
    return problems


# Two clones.
WORDS = {"also", "formerly", "email", "phone", "url", "tags", "knows"}


class Round:
    """What both sides did to the base: which scalars they set in two ways, and which files fell to more than that."""

    def __init__(self, base, sides):
        self.base, self.sides = base, sides
        self.torn, self.entangled, self.clashes = set(), set(), {}
        for room, id_ in base.path_of:
            self.one(room, id_, [self.now(side, room, id_) for side in sides])

    @staticmethod
    def now(side, room, id_):
        return side.person_of.get(folded(id_)) if room == "contacts" else side.org_of.get(folded(id_))

    def joined(self, side, room, id_):
        """It took in another file, or went into one."""
        into = self.now(side, room, id_)
        return [self.now(side, *other) for other in self.base.path_of if other[0] == room].count(into) > 1

    def one(self, room, id_, ids):
        files = [side.path_of.get((room, now)) for side, now in zip(self.sides, ids)]
        texts = [side.texts.get(path) for side, path in zip(self.sides, files)]
        base = self.base.path_of[room, id_]
        if any(self.joined(side, room, id_) for side in self.sides):
            self.entangled.update([id_, *ids])
        elif None in ids:
            if ids != [None, None] and texts[ids[0] is None] != self.base.texts[base]:
                self.torn.add(id_)  # deleted, and changed
        elif len({id_, *ids}) == 3:
            self.torn.update([id_, *ids])
        else:
            trees = [self.base.trees[base]] + [side.trees[path] for side, path in zip(self.sides, files)]
            posts = zip(*(listed(tree.get("past")) for tree in trees))  # new ones stand at the end
            if keys := set_in_two_ways(trees).union(*map(set_in_two_ways, posts)):
                self.clashes[next((now for now in ids if now != id_), id_)] = keys


def set_in_two_ways(trees):
    """Keys whose one value was changed from the first of these maps to the second, and otherwise to the third."""
    keys = {key for tree in trees for key in tree} - WORDS
    return {key for key in keys if not any(isinstance(tree.get(key), (list, dict)) for tree in trees)
            and len({str(tree.get(key)) for tree in trees}) == 3}


def side_plays(bench, folder, seed, side, few, tally):
    bench.store = folder
    play = Play(folder, seed, side, few)
    for _ in range(play.random.randint(2, 5)):
        kind, may = play.command()
        if bench.run(*may.words, check=False).returncode == 0:
            tally[kind] += 1
    bench.commit(side)
    return Snapshot(folder)


def one_round(binary, seed, tally, commands):
    bench, problems = Bench(binary), []
    ours, theirs, origin = (bench.home / name for name in ("ours", "theirs", "origin.git"))
    bench.store = ours
    bench.run("init")
    play = Play(ours, seed)
    play.fill()
    bench.commit("base")
    bench.git("clone", "-q", "--bare", str(ours), str(origin))
    bench.git("remote", "add", "origin", str(origin))
    bench.git("clone", "-q", str(origin), str(theirs))
    base = Snapshot(ours)
    few = play.random.sample(base.ids("contacts"), 2)
    sides = [side_plays(bench, folder, seed + place * 1000003, folder.name[0], few, commands)
             for place, folder in enumerate((ours, theirs))]
    this = Round(base, sides)
    bench.store = ours
    bench.run("sync")
    bench.store = theirs
    bench.run("init")
    done = bench.run("sync", check=False)
    after = Snapshot(theirs)
    if done.returncode == 0:
        tally["clean"] += 1
        problems = judge_clean(bench, this, after)
        bench.store = ours
        bench.run("sync")
        if Snapshot(ours).texts != after.texts:
            problems.append("the clones are not the same")
    else:
        tally["conflict"] += 1
        if after.texts != sides[1].texts:
            problems.append("a sync that stopped changed files")
        problems += judge_conflict(bench, this, done.stderr)
    return problems


def judge_clean(bench, this, after):
    problems = [f"{id_}: {sorted(keys)} set in two ways, and merged" for id_, keys in this.clashes.items()]
    problems += [f"{id_}: torn, and merged" for id_ in sorted(this.torn)]
    problems += [f"check: {one}" for one in bench.findings()]
    there = sum(interactions(after, after).values(), collections.Counter())
    for side in this.sides:
        lost = sum(interactions(side, after).values(), collections.Counter()).keys() - there.keys()
        problems += [f"lost {one}" for one in sorted(lost)]
    return problems


def judge_conflict(bench, this, said):
    """The files named are those with a scalar that both sides set, and the markers of a merge by git stand around it
    alone. (A file that moved is for git a deleted one, unless it is much the same.)"""
    apart = this.torn | this.entangled
    expected = {id_: keys for id_, keys in this.clashes.items() if id_ not in apart}
    named = set(re.findall(r"^  \S+/(\S+)\.yaml:\d+: the same lines", said, re.M)) - apart
    problems = [] if named == set(expected) else [f"conflicts in {named}, expected in {expected}:\n{said}"]
    bench.git("merge", "-q", "-m", "merge", "origin/HEAD", check=False)
    for line in bench.git("diff", "--name-only", "--diff-filter=U").stdout.split():
        path = bench.store / line
        inside = regions_of(path.read_text() if path.exists() else "")[1]
        keys = {re.sub(r"^\s*(?:- )?([\w-]+):.*", r"\1", one) for side in inside for one in side}
        if keys and path.stem not in apart and keys != expected.get(path.stem):
            problems.append(f"{line}: markers around {keys}, expected around {expected.get(path.stem)}")
    return problems


def main():
    binary, numbers = sys.argv[1], [int(one) for one in sys.argv[2:]]
    commands, rounds, seed = numbers + [40, 20, 1][len(numbers):]
    tally, problems, started = collections.Counter(), [], time.monotonic()
    for number in range(seed, seed + 5):
        problems += one_store(binary, number, commands, tally)
    print(", ".join(f"{count} {name}" for name, count in sorted(tally.items())))
    met, apart = collections.Counter(), collections.Counter()
    for number in range(seed, seed + rounds):
        if found := one_round(binary, number, met, apart):
            problems.append(f"round {number}: " + "\n  ".join(found))
    print("in two clones: " + ", ".join(f"{count} {name}" for name, count in sorted((apart + met).items())))
    print("\n".join(problems + [f"{time.monotonic() - started:.0f} s, {len(problems)} wrong"]))
    sys.exit(1 if problems or sum(tally.values()) < 1.5 * tally["refused"] else 0)


main()
