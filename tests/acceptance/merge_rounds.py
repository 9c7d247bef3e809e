"""Two people change the same contacts apart, each with the real program, and git merges them.

usage: merge_rounds.py NURTURE [SEED [ROUNDS]]    round i plays seed + i: `SEED+i 1` plays it again

Each round: a store of some people; both sides make 1 to 5 random changes; `git merge`, then a rebase
and a cherry-pick of the same. There must be conflicts exactly where one scalar was set in two ways, with
the markers around those lines alone; everything else, each interaction once and every comment, must be
there, and `nurture check` must find all well. Beside it stands what plain git and merge=union make of it.
"""
import collections
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import merge_tree
from merge_play import LATEST, QUARRELS, Play
from merge_tree import Unreadable, comments_of, tree_of


class Bench:
    """A repository in a folder of its own; git and nurture know nothing of the machine's user."""

    def __init__(self, binary, folder):
        self.binary = str(Path(binary).resolve())
        self.store = folder / "people"
        home = folder / "home"
        for each in (home, self.store / "contacts"):
            each.mkdir(parents=True)
        names = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
                 for what, value in (("NAME", "Ada"), ("EMAIL", "ada@example.com"))}
        self.environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC",
                            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
                            "GIT_EDITOR": "true"} | names
        self.git("init", "-q", "-b", "base")
        for key, value in (("gc.auto", "0"), ("core.fsync", "none"), ("advice.skippedCherryPicks", "false"),
                           ("merge.nurture.driver",
                            f"'{self.binary}' merge-file --marker-size=%L -- %O %A %B %P")):
            self.git("config", key, value)
        self.merged_with("nurture")

    def merged_with(self, driver):
        """info/attributes counts before .gitattributes: the work tree stays as it is."""
        text = f"*.yaml merge={driver}\n" if driver else "*.yaml !merge\n"
        (self.store / ".git/info/attributes").write_text(text)

    def run(self, *command):
        return subprocess.run(command, cwd=self.store, env=self.environment, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def git(self, *words, check=True):
        done = self.run("git", *words)
        if check and done.returncode != 0:
            sys.exit(f"git {words}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def nurture(self, *words, today=LATEST):
        done = self.run(self.binary, "--store", str(self.store), "--today", today, *words)
        if done.returncode not in (0, 2, 3) and words[0] != "check":
            sys.exit(f"nurture {words}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def texts(self):
        """By id, without the folder."""
        return {path.stem: path.read_text() for path in (self.store / "contacts").rglob("*.yaml")}

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)


class Round:
    """What both sides made of the base, and what must come of it."""

    def __init__(self, bench, base, sides):
        self.bench = bench
        self.problems = []
        self.sides = sides
        self.expected = {}     # id -> [tree and clashes as ours has it, the same as theirs, comments]
        self.moved = {}        # old id -> (new id, what the other side has under the old one, what stands under the new)
        self.torn = set()      # ids of those whom both renamed: nobody can know which is right
        renamed = [renames(base, side) for side in sides]
        for person, text in base.items():
            names = [one.get(person, person) for one in renamed]
            texts = [side[name] for side, name in zip(sides, names)]
            if person not in names:
                self.torn.update([person] + names)
                continue
            name = names[0] if names[0] != person else names[1]
            trees = [tree_of(one) for one in [text] + texts]
            self.expected[name] = [merge_tree.merged(*trees, side) for side in (0, 1)]
            self.expected[name].append({one for each in texts for one in comments_of(each)})
            if name != person and texts[names.index(person)] != text:
                self.moved[person] = (name, texts[names.index(person)], texts[names.index(name)])
        self.clashing = {name for name, expected in self.expected.items() if expected[0][1]}

    def wrong(self, text):
        self.problems.append(text)

    def judge(self, how, status):
        """The work tree after git was through, or stopped."""
        texts = self.bench.texts()
        skipped = self.torn | self.undetected(how, texts)
        unmerged = self.bench.git("diff", "--name-only", "--diff-filter=U").stdout
        stopped = {Path(line).stem for line in unmerged.split("\n") if line}
        if stopped - skipped != self.clashing - skipped:
            self.wrong(f"{how}: conflicts in {stopped}, expected in {self.clashing}")
        if (status != 0) != bool(stopped):
            self.wrong(f"{how}: exit {status} with conflicts in {stopped}")
        for person, expected in self.expected.items():
            if person not in skipped:
                self.judge_file(how, person, texts.get(person, ""), expected)
        self.judge_whole(how, texts)
        return "apart" if skipped else "conflict" if stopped else "clean"

    def undetected(self, how, texts):
        """A file that one side moved and the other changed, which git took for a removal: both versions must
        stand as they are, under both names."""
        found = set()
        for old, (new, old_text, new_text) in self.moved.items():
            if old not in texts:
                continue
            found.update((old, new))
            if texts[old] != old_text or texts.get(new) != new_text:
                self.wrong(f"{how}: {old} was removed for {new}, and not both versions are there")
        return found

    def judge_file(self, how, person, text, expected):
        sides, inside = merge_tree.regions_of(text)
        clashes = expected[0][1]
        for side in (0, 1):
            try:
                tree = tree_of(sides[side])
            except (Unreadable, ValueError) as error:
                self.wrong(f"{how}: {person} is unreadable ({error}):\n{text}")
                return
            if not merge_tree.same(tree, expected[side][0]):
                self.wrong(f"{how}: {person}, side {side}:\n{text}\nexpected {expected[side][0]}")
            keys = [re.match(r"\s*(?:- )?(\w+):", line) for line in inside[side]]
            keys = sorted(match.group(1) if match else "?" for match in keys)
            wanted = sorted(place[-1] for place, values in clashes.items() if values[side] is not None)
            if keys != wanted:
                self.wrong(f"{how}: {person}: markers around {keys}, expected {wanted}:\n{text}")
        if missing := expected[2] - set(comments_of(text)):
            self.wrong(f"{how}: {person} lost {missing}:\n{text}")

    def judge_whole(self, how, texts):
        if lost := lost_notes(self.sides, texts):
            self.wrong(f"{how}: lost {lost}")
        for person, text in texts.items():
            if "<<<<<<<" in text:
                (self.path(person)).write_text(merge_tree.regions_of(text)[0][0])
        check = self.bench.nurture("check")
        problems = [line for line in check.stdout.split("\n") if re.match(r"\S+:\d+:\d+: ", line)]
        if self.clashing:  # what a hasty hand takes of a conflict may be odd, but no error
            problems = [line for line in problems if not line.split(": ")[1].startswith("warning")]
        if self.torn or self.moved:
            problems = [line for line in problems if " is also an " not in line]
        if problems:
            self.wrong(f"{how}: {check.stdout}")

    def path(self, person):
        return self.bench.store / "contacts" / f"{person}.yaml"


def renames(base, side):
    """Old id -> new id."""
    found = {}
    for person, text in side.items():
        for old in tree_of(text).get("formerly", []):
            if old in base and old not in side:
                found[old] = person
    return found


def notes_in(texts):
    """How often each labelled text is there."""
    return collections.Counter(match for text in texts
                               for match in re.findall(r"(?:note|next|what): [^#\n]*?(\d+ (?:ours|theirs))\b", text)
                               + re.findall(r"\((\d+ (?:ours|theirs))\)$", text, re.M))


def lost_notes(sides, texts):
    there = notes_in(texts.values())
    return {note for side in sides for note in notes_in(side.values()) if note not in there}


def whole_items(text):
    """Interactions by their lines: one whose lines came apart or into another's is none any more."""
    text = re.sub(r"\s+# comment \d+ \w+$", "", text, flags=re.M)
    lines = [line.strip() for line in text.split("\n") if merge_tree.is_content(line)]
    return collections.Counter(re.findall(r"- date: 2026[^\0]*?(?=- date: |$)", "\n".join(lines) + "\n"))


def main():
    binary = sys.argv[1]
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(1_000_000_000)
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 60
    print(f"merge rounds: seed {seed}")
    tally = {how: collections.Counter() for how in ("merge", "rebase", "cherry-pick", "plain git", "merge=union")}
    changes, bad, started = collections.Counter(), 0, time.monotonic()
    with tempfile.TemporaryDirectory(prefix="nurture-merge-") as folder:
        bench = Bench(binary, Path(folder))
        for number in range(seed, seed + rounds):
            problems = play(bench, number, tally, changes)
            if problems:
                bad += 1
                print(f"round {number}: " + "\n".join(problems))
    print("changes: " + ", ".join(f"{count} {name}" for name, count in sorted(changes.items())))
    for how, counts in tally.items():
        print(f"{how}: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
    print(f"{rounds} rounds in {time.monotonic() - started:.0f} s, {bad} of them wrong")
    sys.exit(1 if bad else 0)


def play(bench, number, tally, changes):
    each = Play(bench, number)
    bench.git("checkout", "-qf", "-B", "base")
    each.fill()
    bench.commit("base")
    base, sides = bench.texts(), []
    quarrel = each.random.choice(QUARRELS)
    for side in ("ours", "theirs"):
        bench.git("checkout", "-q", "-B", side, "base")
        if quarrel:
            changes[each.change(side, quarrel)] += 1
        for _ in range(each.random.randint(0 if quarrel else 1, 4 if quarrel else 5)):
            changes[each.change(side)] += 1
        bench.commit(side)
        sides.append(bench.texts())
    this = Round(bench, base, sides)
    for how, command in (("merge", ["merge", "-q", "-m", "merge", "theirs"]),
                         ("rebase", ["rebase", "-q", "ours", "work"]),
                         ("cherry-pick", ["cherry-pick", "--allow-empty", "--keep-redundant-commits", "theirs"])):
        bench.git("checkout", "-qf", "-B", "work", "theirs" if how == "rebase" else "ours")
        status = bench.git(*command, check=False).returncode
        tally[how][this.judge(how, status)] += 1
        if status != 0:
            bench.git(how, "--abort")
    for how, driver in (("plain git", None), ("merge=union", "union")):
        bench.merged_with(driver)
        compare(bench, this, tally[how])
    bench.merged_with("nurture")
    return this.problems


def compare(bench, this, counts):
    """What git makes of the same without nurture."""
    bench.git("checkout", "-qf", "-B", "work", "ours")
    status = bench.git("merge", "-q", "-m", "merge", "theirs", check=False).returncode
    texts = bench.texts()
    counts["conflict" if status else "clean"] += 1
    broken = {match.split(":")[0] for match in bench.nurture("check").stdout.split("\n")
              if match.startswith("contacts/")}
    counts["files that don't parse or check"] += len(broken)
    if status == 0:
        counts["interactions lost"] += sum(
            ((whole_items(this.sides[0].get(person, "")) | whole_items(this.sides[1].get(person, "")))
             - whole_items(text)).total() for person, text in texts.items())
    if status != 0:
        bench.git("merge", "--abort")


if __name__ == "__main__":
    main()
