"""A throw-away store and the binary that works on it."""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"


class Nurture:
    """Runs the binary with a home of its own; `today` is fixed unless None."""

    def __init__(self, binary, today="2026-11-23"):
        self.binary = str(Path(binary).resolve())
        self.today = today
        self._folder = tempfile.TemporaryDirectory(prefix="nurture-acceptance-")
        self.home = Path(self._folder.name)
        self.store = self.home / "people"
        self.environment = {
            "HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
            "COLUMNS": "80", "TZ": "UTC",
        }

    def run(self, *words, check=True, text=None, **environment):
        command = [self.binary, "--store", str(self.store)]
        if self.today:
            command += ["--today", self.today]
        done = subprocess.run(command + list(words), input=text, text=True, capture_output=True,
                              encoding="utf-8", errors="surrogateescape",
                              env=self.environment | environment)
        if check and done.returncode != 0:
            sys.exit(f"{words!r}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def json(self, *words):
        return json.loads(self.run(*words, "--json").stdout)


def skip(why):
    print(f"skipped: {why}")
    sys.exit(0)
