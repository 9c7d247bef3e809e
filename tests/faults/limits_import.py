#!/usr/bin/env python3
"""Files from outside that were made to cost much: `import` and the other doors answer, in bounded memory and time.

    limits_import.py NURTURE

A case fails beyond 64 MB more than the file's own size (and what the people and touches that it really holds come to:
RECORD bytes each), beyond SECONDS of processor time, and where the answer isn't the one expected.
"""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
from itertools import chain, repeat

from hostile_files import FILES, HEAD, LOG, each
from measured import BOUND, MB, bound_everything, home, run

RECORD = 4 << 10
SECONDS = 6  # 2 on an idle machine; the rest is for others' work and for builds without optimisation
ADA = 'name: Ada Lovelace\nrating: A\nadded: 2026-11-01\nemail: ada@example.com\nphone: "+15551234567"\n'


class Trial:
    def __init__(self, work):
        self.work = pathlib.Path(work)
        self.failed = []
        self.base = run(["--version"], dict(os.environ))[2]
        self.fresh()

    def fresh(self, people=()):
        """A store of Ada and of these."""
        shutil.rmtree(self.work / "home", ignore_errors=True)
        self.store, self.environment = home(self.work / "home")
        (self.store / "contacts/ada.yaml").write_text(ADA)
        for name, text in people:
            (self.store / f"contacts/{name}.yaml").write_text(text)
        config = self.work / "home/.config/nurture/config.yaml"
        config.parent.mkdir(parents=True)
        config.write_text("mail: me@example.org\n")

    def file(self, name, pieces):
        """Piece by piece: a child's peak of memory begins with what this script has."""
        path = self.work / name
        with open(path, "w", errors="surrogateescape") as to:
            for piece in pieces:
                to.write(piece)
        return path

    def hold(self, name, words, says="", records=0, size=0, asked=None, exits=(0, 1, 2, 3)):
        status, said, peak, seconds = run([str(word) for word in words], self.environment, asked)
        beyond = max(0, peak - self.base - size - records * RECORD)
        print(f"{name:22} {size / MB:5.1f} MB  exit {status}  {beyond / MB:5.1f} MB  {seconds:5.2f} s", flush=True)
        wrong = (f"exit {status}" if status not in exits else
                 f"{beyond / MB:.1f} MB beyond the file" if beyond > BOUND else
                 f"{seconds:.1f} s" if seconds > SECONDS else
                 f"doesn't say '{says}'" if says not in " ".join(said.split()) else
                 "an internal error" if "internal error" in said else "")
        if wrong:
            self.failed.append(name)
            print(f"FAILED: {name}: {wrong}\n{said[:1000]}")


def files(trial):
    for name, (pieces, *more) in FILES.items():
        path = trial.file(name, pieces())
        texts = [one for one in more if isinstance(one, str)]
        words = [one for one in texts if one.startswith("-") or one in ("Me", "dmy", "body")]
        says = "".join(one for one in texts if one not in words)
        trial.hold(name, ["import", "-n", *words, path], says, sum(one for one in more if isinstance(one, int)),
                   path.stat().st_size)
        path.unlink()


def records(trial):
    """What a file really holds costs its part, and no more; the real import too."""
    count = 20_000
    cards = trial.file("cards.vcf", (f"BEGIN:VCARD\nUID:u{i}\nFN:N{i} S{i}\nEND:VCARD\n" for i in range(count)))
    trial.hold("cards", ["import", "-n", cards], "20000 new", count, cards.stat().st_size)
    touches = trial.file("touches.csv", chain([LOG], each("2026-01-02,ada,call,n{i}\n", 10_000)))
    trial.hold("touches, written", ["import", touches], "10000 touches", 10_000, touches.stat().st_size)
    doubles = trial.file("doubles.vcf", (f"BEGIN:VCARD\nFN:Ada Lovelace\nEMAIL:a{i}@x.org\nNOTE:{i}\nEND:VCARD\n"
                                         for i in range(count)))
    trial.hold("doubles, written", ["import", doubles], "doubles", count, doubles.stat().st_size)


def ambiguous(trial):
    """2,000 people of one name, and 10,000 records that may be any of them."""
    trial.fresh((f"grace-{i}", f"name: Grace Hopper\nemail: g{i % 10}@x.org\nphone: '+155512345{i % 10:02}'\n")
                for i in range(2_000))
    for name, line in {"names": "FN:Grace Hopper\n", "addresses": "FN:Grace H{i}\nEMAIL:g3@x.org\n",
                       "numbers": "FN:G H{i}\nTEL:+1 555 123 4503\n"}.items():
        path = trial.file("cards.vcf", ("BEGIN:VCARD\n" + line.replace("{i}", str(i)) + "END:VCARD\n"
                                        for i in range(10_000)))
        trial.hold(f"ambiguous {name}", ["import", "-n", path], "", 10_000, path.stat().st_size)
    path = trial.file("log.csv", chain([LOG], (f"2026-01-02,Grace,call,n{i}\n" for i in range(10_000))))
    trial.hold("ambiguous touches", ["import", "-n", path], "", 10_000, path.stat().st_size)
    trial.fresh()


def paths(trial):
    """What is no file, or never ends."""
    many = trial.work / "many"
    many.mkdir()
    for i in range(100_000):
        os.symlink("nowhere", many / f"{i}.vcf")
    (many / "loop").symlink_to(many)
    trial.hold("folder of 100,000", ["import", "-n", many], size=0)
    shutil.rmtree(many)
    deep = trial.work / "deep"
    os.makedirs(deep / "/".join(["a"] * 900))
    os.mkfifo(deep / "pipe.vcf")
    trial.hold("deep folder, a pipe", ["import", "-n", deep])
    shutil.rmtree(deep)
    with open(trial.work / "sparse.vcf", "w") as sparse:
        sparse.write("BEGIN:VCARD\nFN:A\n")
        sparse.truncate(1 << 40)
    trial.hold("a terabyte of nothing", ["import", "-n", trial.work / "sparse.vcf"], "larger than 512 MB")
    for kind in ("vcard", "csv"):
        trial.hold(f"/dev/zero as {kind}", ["import", "-n", "--as", kind, "/dev/zero"], "larger than 512 MB",
                   size=512 * MB)
    trial.hold("/dev/zero as mail", ["import", "-n", "--as", "mail", "/dev/zero"])
    with yes() as endless:
        trial.hold("yes | import", ["import", "-n", "-"], "larger than 512 MB", size=512 * MB, asked=endless)


@contextlib.contextmanager
def yes():
    endless = subprocess.Popen(["yes"], stdout=subprocess.PIPE)
    try:
        yield endless.stdout
    finally:
        endless.kill()
        endless.wait()
        endless.stdout.close()


def doors(trial):
    """A note, a mail and a merge from outside; settings of one's own."""
    with yes() as endless:
        trial.hold("yes | log", ["log", "ada", "-"], size=512 * MB, asked=endless)
    with yes() as endless:
        trial.hold("yes | log --from-mail", ["log", "--from-mail", "-"], size=512 * MB, asked=endless)
    mails = {"recipients": chain(["From: me@example.org\nDate: Mon, 2 Nov 2026 10:00:00 +0000\nTo: "],
                                 (f"a{i}@x.org,\n " for i in range(100_000)), ["\n\nhi\n"]),
             "body": chain([HEAD, "\n"], repeat("x" * MB, 20)),
             "quotes": chain([HEAD, "\n"], [">" * 1_000_000, "\n"])}
    for name, pieces in mails.items():
        path = trial.file("mail.eml", pieces)
        with open(path) as asked:
            trial.hold(f"log --from-mail, {name}", ["log", "--from-mail", "-n"], size=path.stat().st_size, asked=asked)
    for name in ("base", "ours", "theirs"):
        trial.file(f"{name}.yaml", chain(["name: Ada\ninteractions:\n"],
                                         each("  - {date: 2026-01-01, note: " + name + "{i}}\n", 9_000)))
    merged = [trial.work / f"{name}.yaml" for name in ("base", "ours", "theirs")]
    trial.hold("merge-file", ["merge-file", *merged, "contacts/ada.yaml"], size=MB)
    config = trial.work / "home/.config/nurture/config.yaml"
    trial.file(config, chain(["mail: a@x.org\nalso_mail:\n"], (f"  - a{i}@*.org\n" for i in range(100_000))))
    mbox = trial.file("mine.mbox", (f"From a Mon Nov  2 10:00:00 2026\n{HEAD}\nhi\n\n" for i in range(2_000)))
    trial.hold("config of 100,000", ["import", "-n", mbox], size=4 * MB)


def main():
    bound_everything()
    with tempfile.TemporaryDirectory(prefix="nurture-limits-") as work:
        trial = Trial(work)
        for hold in (files, records, ambiguous, paths, doors):
            hold(trial)
    if trial.failed:
        raise SystemExit(f"FAILED: {', '.join(trial.failed)}")


main()
