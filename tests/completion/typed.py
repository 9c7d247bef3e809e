#!/usr/bin/env python3
"""The Tab key in a real shell at a real terminal: what the line is afterwards, and what was offered.

    typed.py BINARY bash|zsh|fish        exits 77 where the shell is not installed

The shell starts as a user's would, with the one line for completion that the manual names. Each case types
a line and presses Tab; the shell then reads the line as it would run it, and must come to the words expected:
so a name that is not quoted as this shell needs it can't pass. What was offered is what the shell's own
completion made of it: in zsh what compadd took, in fish what `complete -C` says.
"""
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import sys
import tempfile
import threading

from complete import HOSTILE, make_store

PATIENCE = 30  # seconds, for a machine that is busy
SEEN = b"\x14"  # Ctrl-T: the line, read as words, and what was offered; then an empty line
OFFER = b"\x0f"  # Ctrl-O: fish alone is asked what it would offer
ALL = ("bash", "zsh", "fish")
LATER = ("zsh", "fish")

# Shells, what is typed, the words after Tab, and what was offered where a case is about that.
CASES = [
    (ALL, "nurture sn", ["snooze"], None),
    (ALL, "nurture follow-up a", ["follow-up", "add"], None),
    (ALL, "nurture due --everyo", ["due", "--everyone"], None),
    (ALL, "nurture log aoi", ["log", "aoife-brennan"], None),
    (ALL, "nurture log LOVE", ["log", "lovelace"], None),
    (ALL, "nurture log ada,aoi", ["log", "ada,aoife-brennan"], None),
    (ALL, "nurture set ada rat", ["set", "ada", "rating="], None),
    (ALL, "nurture set ada rating=B", ["set", "ada", "rating=B"], None),
    (ALL, "nurture due --level=man", ["due", "--level=management"], None),
    (ALL, "nurture show sø", ["show", "søren"], None),
    (ALL, "nurture show Ång", ["show", "angstrom"], None),
    (ALL, "nurture show 田", ["show", "田中"], None),
    (ALL, "nurture show we", ["show", HOSTILE], None),
    (ALL, "nurture show we\\ ", ["show", HOSTILE], None),
    (ALL, "nurture show 'ao", ["show", "aoife-brennan"], None),
    (ALL, 'nurture show "ao', ["show", "aoife-brennan"], None),
    (LATER, "nurture show 'we", ["show", HOSTILE], None),
    (ALL, "nurture show nl", ["show", "nl"], None),  # a line break in an id, and an escape: never offered
    (ALL, "nurture show zz", ["show", "zz"], None),
    (ALL, "nurture --store ~/people show aoi", ["--store", "~/people", "show", "aoife-brennan"], None),
    (ALL, "nurture --store ~/peo", ["--store", "~/people/"], None),
    (ALL, "nurture init ~/peo", ["init", "~/people/"], None),
    # Where nothing fits nothing is offered: "con" is no folder here.
    (ALL, "nurture show con", ["show", "con"], None),
    (ALL, "nurture log ada con", ["log", "ada", "con"], None),
    (ALL, "nurture due --mail con", ["due", "--mail", "con"], None),
    (ALL, "nurture set ada tags+=sector\\:t", ["set", "ada", "tags+=sector:tech"], None),
    (ALL, "nurture set ada tags+=sector:t", ["set", "ada", "tags+=sector:tech"], None),
    (ALL, "nurture due --tag sector\\:t", ["due", "--tag", "sector:tech"], None),
    (LATER, "nurture a", ["a"], ["add -- a new person", "agenda -- the coming days",
                                "archive -- hide someone from agendas and lists",
      "away -- days that are no days of work for one of us"]),
    (LATER, "nurture due --rating ", ["due", "--rating"],
     ["A -- every 3 weeks", "B -- every 6 weeks", "C -- every 3 months", "D -- every 6 months by any",
      "undecided -- quiet until rated"]),
    (LATER, "nurture log lov", ["log", "lovelace"], ["lovelace -- Ada Lovelace"]),
    (LATER, "nurture log sø", ["log", "søren"], ["søren -- Søren Ångström"]),
    (LATER, "nurture show we", ["show", HOSTILE], [f"{HOSTILE} -- Weird One"]),
    (LATER, "nurture set ada rati", ["set", "ada", "rating="], ["rating= -- one of the settings' ratings"]),
    # fish compares letters as they are, with the offer and with what it is about ("Ång", not "ång").
    (("zsh",), "nurture show SÖ", ["show", "soren"], ["soren -- Søren Ångström"]),
]

# Each writes to $ANSWER: "\2", the words apart by NUL, "\1", what was offered, "\2".
BASH = r"""
PS1='> ' HISTFILE=
source <(nurture completion bash)
bind 'set bell-style none' 'set completion-query-items 0' 'set enable-bracketed-paste off'
answer() {
    local -a words
    eval "words=(${READLINE_LINE/\~\//\\~/})"
    { printf '%s\0' "${words[@]}"; printf '\1\2'; } >$ANSWER
    READLINE_LINE= READLINE_POINT=0
}
bind -x '"\C-t": answer'
PROMPT_COMMAND='printf "\2" >$ANSWER; PROMPT_COMMAND='
"""
ZSH = r"""
PS1='> '
autoload -Uz compinit && compinit -u -D
source <(nurture completion zsh)
bindkey -e
setopt no_beep
typeset -ga offered
answer() {
    { printf '%s\0' "${(@Q)${(z)BUFFER}}"; printf '\1'; printf '%s\0' "${offered[@]}"; printf '\2' } >$ANSWER
    BUFFER= offered=()
}
zle -N answer
bindkey '^T' answer
compadd() {
    if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]] && (( $@[(I)-d] )); then
        local -a taken about
        about=("${(@P)${@[$(( ${@[(i)-d]} + 1 ))]}}")
        builtin compadd -A taken -D about "$@"
        offered+=("${about[@]}")
    fi
    builtin compadd "$@"
}
ready() { printf '\2' >$ANSWER; zle -D zle-line-init }
zle -N zle-line-init ready
"""
FISH = r"""
set -g fish_greeting
function fish_prompt; printf '> '; end
nurture completion fish | source
function offer
    set -g offered (complete -C (commandline | string collect))
end
function answer
    set -l line (commandline | string collect)
    eval "set -l words $(string replace '~/' '\\~/' -- $line)"
    begin
        string join0 -- $words
        printf '\1'
        string join0 -- $offered
        printf '\2'
    end >$ANSWER
    set -g offered
    commandline -r ''
end
function ready --on-event fish_prompt
    printf '\2' >$ANSWER
    functions -e ready
end
function fish_user_key_bindings
    bind \ct answer
    bind \co offer
end
"""
START = {"bash": (["bash", "--noprofile", "-i"], ".bashrc", BASH), "zsh": (["zsh", "-i"], ".zshrc", ZSH),
         "fish": (["fish"], ".config/fish/config.fish", FISH)}


class Shell:
    """One that is typed to."""

    def __init__(self, shell, binary, root, store):
        words, config, text = START[shell]
        config = root / config
        config.parent.mkdir(parents=True, exist_ok=True)
        config.write_text(text)
        pipe = root / "answer"
        os.mkfifo(pipe)
        self.answers = os.open(pipe, os.O_RDWR)
        self.screen = bytearray()
        environment = {"HOME": str(root), "PATH": f"{binary.parent}:{os.environ['PATH']}", "LANG": "C.UTF-8",
                       "TZ": "UTC", "TERM": "xterm", "COLUMNS": "200", "ANSWER": str(pipe)}
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(store)
            os.execvpe(words[0], words, environment)
        threading.Thread(target=self.watch, daemon=True).start()
        self.shell = shell
        self.answer()

    def watch(self):
        try:
            while True:
                self.screen += os.read(self.terminal, 65536)
        except OSError:
            pass  # it ended

    def answer(self):
        data = b""
        while not data.endswith(b"\2"):
            if not select.select([self.answers], [], [], PATIENCE)[0]:
                raise SystemExit(f"{self.shell} doesn't answer; its screen:\n{self.screen.decode(errors='replace')}")
            data += os.read(self.answers, 65536)
        return data[:-1].decode()

    def press_tab(self, line):
        """-> (words of the line, what was offered)"""
        if self.shell == "fish":
            os.write(self.terminal, line.encode() + OFFER + b"\t" + SEEN)
        else:
            os.write(self.terminal, line.encode() + b"\t" + SEEN)
        words, offered = self.answer().split("\1")
        offered = [re.sub(r"\t|\s+-- ", " -- ", one, count=1) for one in offered.split("\0") if one]
        return [word for word in words.split("\0") if word], sorted(offered)

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def main():
    binary, name = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    if not shutil.which(name):
        print(f"skipped: {name} is not installed")
        return 77
    failed = 0
    with tempfile.TemporaryDirectory(prefix="nurture-completion-") as folder:
        root = pathlib.Path(folder)
        shell = Shell(name, binary, root, make_store(root))
        for shells, line, expected, expected_offer in CASES:
            if name not in shells:
                continue
            words, offered = shell.press_tab(line)
            if words != ["nurture", *expected]:
                print(f"{name}: {line!r} and Tab: expected {expected}, got {words[1:]}")
                failed = 1
            if expected_offer is not None and offered != expected_offer:
                print(f"{name}: {line!r} and Tab: expected the offer {expected_offer}, got {offered}")
                failed = 1
        shell.end()
        if list(root.rglob("PWNED")):
            print(f"{name}: a name was run as a command")
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
