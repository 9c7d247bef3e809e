#!/usr/bin/env python3
"""Everything at once on one store: writers of every command that writes, some of them killed; an editor that saves in
place and by rename; checkouts and stashes underneath; syncs with a clone that writes, too; readers with the index.

usage: mixed.py NURTURE [PROCESSES [COMMANDS [SECONDS [SEED]]]]     (default: 16 200, no end, a seed of its own)

What it proves, by the times at which each command began and ended (one clock for all):

- In files that only nurture writes (s*, r0, v0, a0, orgs/, new ones), and in those that `sync` brings together (m*):
  what was acknowledged (exit 0) is there, once, and a value that was set is the last one set; what was taken back by an
  acknowledged `undo` is gone; what was refused (exit 1 to 3) says why and is nowhere. Of what was killed there is all
  or nothing, in all of its files.
- No answer is old: who reads a person after an acknowledged write sees it. The answers with the index are those
  without, byte for byte.
- In files that an editor saves without a lock (e*): what it saved is never lost, whatever nurture was doing at the
  moment. The editor itself overwrites what comes between its reading and its save, so nothing is asked of commands
  that overlap such a span; all others are there, once, at each later look.
- In files that git brings back from older commits (c*): after each checkout the text of that commit stands, and never
  again what stood there before it; commands that begin after it are there, once, until the next. (Until five seconds
  later: nurture may be giving back what it took out.)
- No command takes a minute, although locks' holders are killed all the time; no draft, no open journal entry stays.

What nurture's sync brings in is written by git, file by file: a reader may miss an m* at that moment, as with git pull.
"""
import json
import os
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from mixed_commands import Writer
from mixed_judge import Books, Read, Window, halves, strays, value_in, wrong_groups, wrong_reads
from mixed_world import PEOPLE, Failure, World, now


def write(world, number, commands, seed, until):
    """A writer; every fifth commits each change, one in twelve of the commands is killed."""
    chance = random.Random(f"{seed} {number}")
    writer = Writer(chance, number, world.work)
    mean, others = 0.1, world.auto if number % 5 == 4 else {}
    made = 0
    while made < commands and now() < until and not world.stop.is_set():
        for command, text in writer.next():
            made += 1
            kill = None
            if chance.random() < 1 / 12:
                kill = chance.choice(((chance.uniform(0, 2 * mean), False), (chance.uniform(0, 0.02), True)))
            done = world.run(command.words, text, kill, **others)
            command.start, command.end, command.status = done.start, done.end, done.status
            command.out, command.error = done.out, done.error
            if kill is None or done.status != -9:
                mean += (done.end - done.start - mean) / 10
            if done.status not in (0, 1, 2, 3, -9) or done.status == -9 and kill is None:
                raise Failure(f"{' '.join(command.words)}: exit {done.status}: {done.error}")
            if command.refused and not done.error.strip():
                raise Failure(f"{' '.join(command.words)}: refused without a word")
            with world.mutex:
                world.commands.append(command)
            if not command.done:
                break  # what follows needs it
            writer.made(command)
            if chance.random() < 0.4:
                read_own(world, command)


def read_own(world, command):
    """Asks at once for what has just been acknowledged, of one person and of all."""
    for key, _ in command.effects.items():
        if key[1] not in ("s0", "s1", "s2"):
            continue
        shown, listed = world.run(["show", "--json", key[1]]), world.run(["list", "--json"])
        for done in (shown, listed):
            half_saved = done.status == 1 and re.match(r"contacts/[ecm]\d\.yaml", done.error)
            if done.status != 0 and not half_saved:
                raise Failure(f"{' '.join(done.words)}: exit {done.status}: {done.error}")
        person = json.loads(shown.out)["contact"]
        line = next((one for one in json.loads(listed.out)["people"] if one["contact"] == key[1]), None)
        if line is None:
            raise Failure(f"list: no {key[1]}")
        found = []
        if key[0] == "count":
            found.append((shown, len(re.findall(key[2] + r"\b", json.dumps(person)))))
        if key[0] == "top":
            found.append((shown, person[key[2]]))
            found += [(listed, line[key[2]])] if key[2] in line else []
        with world.mutex:
            world.reads += [Read(key, value, done.start, done.end, " ".join(done.words)) for done, value in found]
        return


def reader(world):
    """Whatever happens, each answer is whole, and has everyone whose file only nurture writes."""
    while not world.stop.is_set():
        for words in (["list", "--json"], ["due", "--json"], ["show", "--json", "s1"], ["due"]):
            done = world.run(words)
            if done.status not in (0, 1) or done.status == 1 and not (done.error + done.out).strip():
                raise Failure(f"{' '.join(words)}: exit {done.status}: {done.error}")
            if "--json" in words:
                answer = json.loads(done.out)
                missing = {"s0", "s1", "s2", "v0", "p0"} - {one["contact"] for one in answer.get("people", ())}
                if words[0] == "list" and missing:
                    raise Failure(f"list: no {missing}: {done.error}")
            world.count("read")


def settled(path, line):
    """The text once it has the line: nurture may have ours in its hands for a moment."""
    until = now() + 5
    while True:
        start = now()
        try:
            text = path.read_text()
        except FileNotFoundError:
            text = ""
        if f"{line}\n" in text:
            return start, text
        if now() > until:
            raise Failure(f"'{line}' was lost from {path.name}:\n{text}")
        time.sleep(0.005)


def save(path, text, chance):
    if chance.random() < 0.5:
        draft = path.parent / f".{path.name}.swp"
        draft.write_text(text)
        draft.rename(path)
        return
    with open(path, "w", encoding="utf-8") as file:  # as an editor that keeps the file, and is slow
        cut = chance.randrange(len(text))
        file.write(text[:cut])
        file.flush()
        time.sleep(chance.choice((0, 0.002, 0.02)))
        file.write(text[cut:])


def edit(world, person, seed, pause):
    chance, number, path = random.Random(f"{seed} {person}"), 0, world.path(person)
    line = f"# {person}, by hand"
    while not world.stop.is_set():
        world.stop.wait(chance.uniform(pause / 2, pause * 3 / 2))
        start, text = settled(path, line)
        kept = re.findall(r"^# edit (\d+)$", text, re.M)
        if kept != [str(one) for one in range(number)]:
            raise Failure(f"{path.name}: of the editor's {number} lines stand {kept}")
        number += 1
        line = f"# edit {number - 1}"
        save(path, text.replace("x-who:", f"{line}\nx-who:", 1), chance)
        world.windows.append(Window(person, start, now(), False))
        world.snapshots.append((person, start, text))
        world.count("edit")
    settled(path, line)


def bring_back(world, commit, name):
    """Again where another git is at work."""
    while world.git("checkout", "-q", commit, "--", name, check=False).returncode != 0:
        time.sleep(0.01)


def check_out(world, person, seed, pause):
    """Goes back to an older commit, and to a newer one; sometimes stashes changes, and takes them up again. Whoever
    stashes while others commit may take back what nobody stashed: git looks at HEAD, index and files one by one."""
    chance, path, versions, number = random.Random(f"{seed} {person}"), world.path(person), [], 0
    name = f"contacts/{person}.yaml"
    while not world.stop.is_set():
        world.stop.wait(chance.uniform(pause / 2, pause * 3 / 2))
        with world.no_commits():
            start, text = now(), path.read_text()
            world.snapshots.append((person, start, text))
            if chance.random() < 0.4 or not versions:
                number += 1
                path.write_text(re.sub(r"x-version: \d+", f"x-version: {number}", text))
                world.git("commit", "-qm", f"version {number}", "--", name, check=False)
                world.git("reset", "-q", "--", name, check=False)  # what was saved meanwhile
                commit = world.git("rev-parse", "HEAD").stdout.strip()
                version = int(re.search(r"x-version: (\d+)", world.git("show", f"{commit}:{name}").stdout).group(1))
                versions.append((commit, version))
            elif chance.random() < 0.3:
                if world.git("stash", "push", "-q", "--", name, check=False).returncode == 0:
                    world.git("stash", "pop", "-q", check=False)
                    world.git("stash", "clear")  # of conflicts it is kept
                    bring_back(world, "HEAD", name)
            else:
                commit, version = chance.choice(versions)
                bring_back(world, commit, name)
                settled(path, f"x-version: {version}")
        world.windows.append(Window(person, start, now(), True))
        world.count("checkout")


def sync(world, folder, person, pause):
    number = 0
    while not world.stop.is_set():
        world.stop.wait(pause)
        if person:
            token, number = f"t{90000 + number:05}x", number + 1
            done = world.run(["log", person, f"over there {token}"], NURTURE_STORE=str(folder))
            done.token, done.files, done.effects = token, (person,), {("count", person, token): 1}
            with world.mutex:
                world.commands.append(done)
        done = world.run(["sync"], NURTURE_STORE=str(folder), **world.auto)
        if done.status not in (0, 1) or done.status == 1 and not done.error.strip():
            raise Failure(f"sync: exit {done.status}: {done.error}")
        world.count("sync" if done.done else "refused sync")


def first_values(texts):
    first = {("top", f"orgs/{org}", "name"): f"Org {org}" for org in ("o0", "o1")}
    return first | {("top", person, "name"): name for person, name in PEOPLE.items()}


def bring_together(world):
    for _ in range(3):
        world.must("sync", **world.auto)
        world.must("sync", NURTURE_STORE=str(world.clone), **world.auto)
    trees = {world.git("rev-parse", "HEAD^{tree}", folder=folder).stdout for folder in (world.store, world.clone)}
    if len(trees) != 1:
        raise Failure("the clones have different trees")


def judge(world):
    world.must("log", "s0", "the last")  # clears away what the killed left
    bring_together(world)
    texts = world.texts()
    left = [str(path) for path in world.store.rglob(".*nurture-*") if ".git/" not in str(path)]
    left += [str(path) for path in world.store.rglob("*displaced*") if path.name[0] not in "ec"]
    left += [str(path) for path in world.work.rglob("nurture/journal/*/*") if not path.name.isdigit()]
    checked = world.run(["check"])
    errors = [] if checked.status == 0 else [checked.out + checked.error]
    books = Books(world.commands, world.windows, first_values(texts), ("m0", "m1"))
    reads = list(world.reads)

    def final(key):
        return value_in(texts.get(key[1]), key)
    for key in books.by_key:
        reads.append(Read(key, final(key), now(), now(), "at the end"))
    for file, moment, text in world.snapshots:
        reads += [Read(key, value_in(text, key), moment, moment, f"before it was saved over, {file}")
                  for key in books.by_key if key[1] == file]
    wrong, decided = wrong_reads(books, reads)
    wrong += wrong_groups(books, final) + halves(books, final) + strays(books, texts)
    wrong += [f"left behind: {one}" for one in left] + [f"check: {one}" for one in errors]
    wrong += [f"undo took back what nobody did: {undo.out}" for undo, mark in books.unknown if mark is None]
    wrong += [f"{name}: the first line is lost" for name in PEOPLE if not texts.get(name, "").startswith(f"# {name},")]
    open_steps = len(re.findall(r"programme: newcomer\n(?! *(?:withdrawn|done))", texts["p0"]))
    wrong += [f"{open_steps} open steps of a programme of 3"] if open_steps > 3 else []
    for words in (["list", "--json"], ["due", "--all", "--json"], ["due", "--all"], ["show", "s0"], ["check"]):
        answers = [world.run(words, XDG_CONFIG_HOME=str(world.work / config)) for config in ("config", "config-off")]
        if answers[0].out != answers[1].out or answers[0].status != answers[1].status:
            wrong.append(f"{' '.join(words)}: another answer without the index")
    return wrong, decided


def play(world, processes, commands, until, seed):
    writers = [world.player(write, number, commands, seed, until) for number in range(processes)]
    pause = processes / 16  # so that most commands fall between two saves
    beside = [world.player(edit, person, seed, pause) for person in ("e0", "e1", "e2")]
    beside += [world.player(check_out, person, seed, pause) for person in ("c0", "c1")]
    beside += [world.player(sync, world.store, None, pause), world.player(sync, world.clone, "m0", pause)]
    beside += [world.player(reader) for _ in range(2)]
    for thread in writers:
        thread.join()
    world.stop.set()
    for thread in beside:
        thread.join()


def main():
    nurture = os.path.abspath(sys.argv[1])
    numbers = [float(word) for word in sys.argv[2:5]]
    processes, commands, seconds = numbers + [16, 200, float("inf")][len(numbers):]
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else time.time_ns() % 100000
    print(f"mixed: seed {seed}", flush=True)
    world = World(nurture, pathlib.Path(tempfile.mkdtemp(prefix="nurture-mixed-")))
    world.make()
    start = now()
    play(world, int(processes), int(commands), start + seconds, seed)
    wrong, decided = ([], 0) if world.trouble else judge(world)
    wrong = world.trouble + wrong
    done, refused, killed = (sum(test(one) for one in world.commands) for test in
                             (lambda one: one.done, lambda one: one.refused, lambda one: one.status == -9))
    told = ", ".join(f"{count} {what}s" for what, count in sorted(world.counts.items()))
    if wrong:
        (world.work / "commands").write_text("\n".join(
            f"{one.start:.3f} {one.end:.3f} {one.status} {' '.join(one.words)} | {one.out.strip()} | "
            f"{one.error.strip()}" for one in sorted(world.commands, key=lambda one: one.start)))
        print(f"mixed: FAILED (seed {seed}, kept in {world.work}):\n" + "\n".join(wrong[:40]), file=sys.stderr)
    else:
        shutil.rmtree(world.work)
    print(f"mixed: {len(world.commands)} commands, {done} acknowledged, {refused} refused, {killed} killed; "
          f"{told}; {decided} looks decided, {len(wrong)} wrong; {now() - start:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
