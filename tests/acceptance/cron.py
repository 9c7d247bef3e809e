"""A real cron daemon mails the agenda through a real mail program to a sink on the loopback.

Wants root, cron and msmtp, and says so where they are missing. Takes up to two minutes: cron wakes once
a minute.
"""
import email
import email.policy
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from support import ROOT, Nurture, skip

HOSTILE = '"Zoë, \\r\\nBcc: x"'


class Sink(threading.Thread):
    """Takes one SMTP message after the other and keeps them."""

    def __init__(self):
        super().__init__(daemon=True)
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.messages = []

    def run(self):
        while True:
            connection, _ = self.server.accept()
            with connection, connection.makefile("rwb") as stream:
                self.talk(stream)

    def talk(self, stream):
        def say(text):
            stream.write(text + b"\r\n")
            stream.flush()

        say(b"220 sink")
        while line := stream.readline():
            word = line.strip().upper().split(b" ")[0].split(b":")[0]
            if word == b"DATA":
                say(b"354 go on")
                body = b""
                while (line := stream.readline()) != b".\r\n":
                    body += line[1:] if line.startswith(b"..") else line
                self.messages.append(body)
                say(b"250 taken")
            elif word == b"QUIT":
                say(b"221 bye")
                return
            else:
                say(b"250 ok")


def crontab(nurture, sink, folder):
    """The line of examples/crontab, once a minute, with the programs and folders of this test."""
    example = (ROOT / "examples" / "crontab").read_text(encoding="utf-8")
    line = next(l for l in example.splitlines() if "--mail" in l and not l.startswith("#"))
    command = line.split(None, 5)[5]
    (folder / "msmtprc").write_text(
        f"account default\nhost 127.0.0.1\nport {sink.port}\nfrom you@example.com\ntls off\nauth off\n")
    (folder / "msmtprc").chmod(0o600)
    words = command.replace("sendmail -t", f"msmtp -C {folder}/msmtprc -t").replace(
        "nurture ", f"{nurture.binary} --store {nurture.store} ", 1)
    return f"SHELL=/bin/sh\nPATH=/usr/bin:/bin:/usr/sbin\nHOME={folder}\nMAILTO=\"\"\n* * * * * root {words}\n"


def check(message):
    parsed = email.message_from_bytes(message, policy=email.policy.default)
    defects = list(parsed.defects)
    for part in parsed.walk():
        defects += part.defects
        for name in part.keys():
            defects += part[name].defects
    if defects:
        sys.exit(f"python3's email finds defects: {defects}")
    if parsed["Bcc"] is not None:
        sys.exit("a name got out of its header")
    kinds = [part.get_content_type() for part in parsed.walk()]
    text = parsed.get_body(("plain",)).get_content()
    print(f"{parsed['Subject']}; {kinds}; {len(text.splitlines())} lines of text, no defect")
    return text


def main():
    if os.geteuid() != 0:
        skip("wants root")
    for program in ("cron", "msmtp"):
        if shutil.which(program) is None:
            skip(f"{program} is not here (apt-get install cron msmtp)")
    nurture = Nurture(sys.argv[1], today=None)
    shutil.copytree(ROOT / "examples" / "consultancy", nurture.store)
    nurture.run("add", f"name={HOSTILE}", "rating=A")
    nurture.run("follow-up", "add", "zoe", "today: a name that would be a header")
    sink = Sink()
    sink.start()
    table = Path("/etc/cron.d/nurture-acceptance")
    table.write_text(crontab(nurture, sink, nurture.home))
    daemon = subprocess.Popen(["cron", "-f"], stderr=subprocess.PIPE)
    try:
        end = time.monotonic() + 130
        while not sink.messages and time.monotonic() < end:
            time.sleep(0.5)
    finally:
        table.unlink()
        daemon.terminate()
        daemon.wait()
    if not sink.messages:
        sys.exit("no mail within two minutes")
    text = check(sink.messages[0])
    if "Zoë" not in text:
        sys.exit("Zoë is not in the mail")


main()
