"""What one run of nurture costs: its peak of memory and its processor time, as the system saw them."""

import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

NURTURE = os.path.realpath(sys.argv[1])
MB = 1 << 20
BOUND, HANG = 64 * MB, 120  # bytes beyond the file's own; seconds, also on a slow machine without optimisation


def bound_everything():
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))


def home(work):
    """A store without anybody and the environment in which it is the one."""
    store = pathlib.Path(work) / "people"
    (store / "contacts").mkdir(parents=True)
    (store / "nurture.yaml").write_text("format: 1\n")
    environment = {"PATH": os.environ["PATH"], "HOME": str(work), "NURTURE_STORE": str(store), "LANG": "C.UTF-8",
                   "PAGER": "cat", "TZ": "Europe/Berlin", "GIT_CONFIG_NOSYSTEM": "1"}
    return store, environment


def run(words, environment, asked=None):
    """-> (exit status, what it said, its peak of memory, its seconds of processor time)"""
    start = time.monotonic()
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as nothing:
        child = subprocess.Popen([NURTURE, *words], stdin=asked or nothing, stdout=said, stderr=said,
                                 env=environment, start_new_session=True)
        while True:
            pid, status, used = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > HANG:
                os.kill(child.pid, 9)
                os.wait4(child.pid, 0)
                raise SystemExit(f"FAILED: nurture {' '.join(words)} hangs")
            time.sleep(0.005)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return (child.returncode, said.read().decode(errors="replace"), used.ru_maxrss * 1024,
                used.ru_utime + used.ru_stime)
