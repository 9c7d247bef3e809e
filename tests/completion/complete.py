#!/usr/bin/env python3
"""What the completion script offers in bash, above all where file names are hostile, and how words are cut.

    complete.py BINARY        exits 77 where bash is not installed

Each case is what bash would have cut the line into. Each candidate is read back by the shell, as it
would be when Enter is pressed: it must come out as the one word that it stands for. What the Tab key
does in each of the shells: typed.py.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HOSTILE = "we $(touch PWNED) `touch PWNED`;\"q'&|<>*?[x]{a,b}!#~\\"
PEOPLE = {"ada-lovelace": "Ada Lovelace", "aoife-brennan": "Aoife Brennan", "søren": "Søren Ångström",
          HOSTILE: "Weird One", "nl\nrm -rf": "New Line", "-rf": "Dash", "田中": "田中 太郎", "zz\x1b[31m": "Escape"}

# The words as the shell cuts them, and the candidates, ready to be words.
CASES = [
    (["nurture", "du"], ["due", "duplicates"]),
    (["nurture", "follow-up", "a"], ["add"]),
    (["nurture", "due", "--rat"], ["--rating"]),
    (["nurture", "due", "--rating", ""], ["A", "B", "C", "D", "undecided"]),
    (["nurture", "log", "aoi"], ["aoife-brennan"]),
    (["nurture", "log", "love"], ["lovelace"]),
    (["nurture", "log", "ada,aoi"], ["ada,aoife-brennan"]),
    (["nurture", "show", "we"], [HOSTILE]),
    (["nurture", "show", "nl"], []),
    (["nurture", "show", "zz"], []),
    (["nurture", "show", "sø"], ["søren"]),
    (["nurture", "show", "田"], ["田中"]),
    (["nurture", "show", "$(touch PWNED)"], []),
    (["nurture", "show", "`touch PWNED`"], []),
    (["nurture", "set", "ada", "rat"], ["rating="]),
    (["nurture", "org", "cov"], ["coverage"]),
    (["nurture", "org", "show", "ac"], ["acme"]),
    (["nurture", "org", "set", "acme", "tar"], ["target="]),
    (["nurture", "org", "set", "acme", "parent=ac"], ["acme"]),
]

BASH = r"""
source <(nurture completion bash) || exit 9
complete -p nurture >/dev/null || exit 8
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
printf -v COMP_LINE '%s ' "$@"
COMP_LINE=${COMP_LINE% } COMP_POINT=${#COMP_LINE}
if [[ -n $GLUED ]]; then COMP_LINE=$GLUED COMP_POINT=${#GLUED}; fi
_nurture 2>/dev/null
for candidate in "${COMPREPLY[@]}"; do
    if [[ -z $RAW ]]; then eval "read_back=($candidate)"; else read_back=("$candidate"); fi
    printf '%s\0' "${#read_back[@]}:${read_back[0]}"
done
"""
# Where = cuts words, and inside quotes. Words, the line, candidates.
CUT = [
    (["nurture", "set", "ada", "rating", "="], "nurture set ada rating=", ["A", "B", "C", "D", "undecided"]),
    (["nurture", "set", "ada", "rating", "=", "B"], "nurture set ada rating=B", ["B"]),
    (["nurture", "set", "ada", "tags+", "=", "sector\\:t"], "nurture set ada tags+=sector\\:t", ["sector:tech"]),
    (["nurture", "set", "ada", "tags+", "=", "sector", ":", "t"], "nurture set ada tags+=sector:t", ["tech"]),
    (["nurture", "due", "--rating", "=", "A"], "nurture due --rating=A", ["A"]),
    (["nurture", "show", '"aoi'], 'nurture show "aoi', ["aoife-brennan"]),
    (["nurture", "show", "'we"], "nurture show 'we", []),  # the id can't stand in quotes
    (["nurture", "show", "we\\ "], "nurture show we\\ ", [HOSTILE]),
    (["nurture", "--store", "~/people", "show", "aoi"], "nurture --store ~/people show aoi", ["aoife-brennan"]),
]


def make_store(root):
    store = root / "people"
    (store / "contacts").mkdir(parents=True)
    (store / "nurture.yaml").write_text("format: 1\n")
    for stem, name in PEOPLE.items():
        (store / "contacts" / f"{stem}.yaml").write_text(f"name: {name}\ntags: ['sector:tech']\n", encoding="utf-8")
    (store / "orgs").mkdir()
    (store / "orgs" / "acme.yaml").write_text("name: Acme\n")
    return store


def ask(words, environment, store):
    done = subprocess.run(["bash", "--norc", "--noprofile", "-c", BASH, "bash", *words], cwd=store, env=environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=60, check=False)
    found = [one for one in done.stdout.decode().split("\0") if one]
    return done.returncode, found


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    if not shutil.which("bash"):
        print("skipped: bash is not installed")
        return 77
    failed = 0
    with tempfile.TemporaryDirectory(prefix="nurture-completion-") as folder:
        root = pathlib.Path(folder)
        store = make_store(root)
        environment = {"HOME": folder, "PATH": f"{binary.parent}:{os.environ['PATH']}", "LANG": "C.UTF-8", "TZ": "UTC"}
        cases = [(words, {}, expected) for words, expected in CASES]
        cases += [(words, {"GLUED": line, "RAW": "1" if "aoi" in line and '"' in line else ""}, expected)
                  for words, line, expected in CUT]
        for words, more, expected in cases:
            status, found = ask(words, environment | more, store)
            if status != 0 or found != [f"1:{one}" for one in expected]:
                print(f"{words}: expected {expected}, got {found} (exit {status})")
                failed = 1
        if list(root.rglob("PWNED")):
            print("a name was run as a command")
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
