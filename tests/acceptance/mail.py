#!/usr/bin/env python3
"""What we read of messages beside what three other programs read of them.

usage: mail.py PRINT_MAIL CORPUS

CORPUS holds messages, and read-by-three.tsv: a row a message, with what at least two of the three agree on. From, To
and Cc must be equal in 98 of 100; every other must be one of KNOWN. No bounce is a touch, even if everyone in its From
were a contact and everybody else in it me. Of replies with quotations, what their author wrote must be all there is.
"""
import collections
import csv
import json
import os
import re
import subprocess
import sys

LEAST_EQUAL = 0.98
SKIPPED = 77
FIELDS = ["from", "to", "cc", "day", "message_id"]
COUNTED = ["from", "to", "cc"]

# (file, field): why ours is another.
KNOWN = {
}
CR_ONLY = "lines end in CR alone: two of the three find no header in it, we read it"


# What talon's own tests say their authors wrote.
REPLIES = [
    *[(f"standard_replies__{name}.eml", "mail", "Hello")
      for name in ["android", "aol", "hotmail", "iphone", "outlook", "thunderbird", "yahoo"]],
    *[(f"standard_replies__{name}_reply_text", "text", "Hello") for name in ["iphone", "sparrow"]],
    *[(f"html_replies__{name}.html", "html", "Hi. I am fine.")
      for name in ["ms_outlook_2010", "thunderbird", "windows_mail"]],
    ("OLK_SRC_BODY_SECTION.html", "html", "Reply"),
    ("signature__emails__stripped__short_url_body", "text", "It is 'example.com'. Please let me know what you see."),
    ("../../samples/mail-touch/46-reply-quoted.eml", "mail", "Passt, Donnerstag um zehn."),
    ("../../samples/mail-touch/47-html-only.eml", "mail", "Passt – Donnerstag."),
    ("../../samples/mail-touch/43-encrypted.eml", "mail", ""),
]


def print_replies(print_mail, folder):
    """-> how many are different"""
    different = 0
    for name, kind, expected in REPLIES:
        note = subprocess.run([print_mail, "--note", kind, os.path.join(folder, name)], check=True,
                              capture_output=True, text=True).stdout.rstrip("\n")
        different += note != expected
        print(f"{'equal' if note == expected else 'different':<11}{name}" + ("" if note == expected else f": {note!r}"))
    return different


def is_cr_only(path):
    with open(path, "rb") as file:
        front = file.read(4096)
    return b"\n" not in front and b"\r" in front


def value(field, cell):
    if field in COUNTED:
        return {one.lower() for one in cell.split()}
    return cell


def ours(field, message):
    if field in COUNTED:
        # The table has no names without an @ (MAILER-DAEMON).
        return {re.sub(r"\s", "", one).lower() for one in message[field] if "@" in one}
    return message[field]


def main():
    print_mail, corpus = sys.argv[1:]
    table = os.path.join(corpus, "read-by-three.tsv")
    if not os.path.exists(table):
        print(f"no corpus at {corpus}")
        return SKIPPED
    with open(table, encoding="utf-8") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t",
                                   quoting=csv.QUOTE_NONE))
    paths = [os.path.join(corpus, row["file"]) for row in rows]
    printed = subprocess.run([print_mail, *paths], check=True, capture_output=True).stdout.splitlines()
    assert len(printed) == len(rows), "a message is gone"
    counts = {field: collections.Counter() for field in FIELDS}
    wrong, touches, bounces = [], [], 0
    for row, path, line in zip(rows, paths, printed):
        message = json.loads(line)
        for field in FIELDS:
            expected = row[field]
            if expected == "?":
                counts[field]["nobody agrees"] += 1
            elif value(field, expected) == ours(field, message):
                counts[field]["equal"] += 1
            elif is_cr_only(path):
                counts[field]["CR alone"] += 1
            elif (row["file"], field) in KNOWN:
                counts[field]["known"] += 1
            else:
                counts[field]["different"] += 1
                if field in COUNTED:
                    wrong.append(f"{row['file']} {field}: {expected!r}, ours {ours(field, message)}")
        if row["kind"] == "bounce":
            bounces += 1
            if message["contact"] == "touch":
                touches.append(row["file"])
    for field in FIELDS:
        print(f"{field:<11}" + ", ".join(f"{number} {what}" for what, number in counts[field].most_common()))
    print(f"bounces    {bounces}, {len(touches)} of them a touch")
    for one in wrong + [f"a bounce is a touch: {file}" for file in touches]:
        print(f"  {one}")
    for field in COUNTED:
        read = sum(counts[field].values()) - counts[field]["CR alone"] - counts[field]["nobody agrees"]
        if counts[field]["equal"] < LEAST_EQUAL * read:
            wrong.append(f"{field}: {counts[field]['equal']} of {read} are equal")
    different = print_replies(print_mail, os.path.join(corpus, "talon"))
    return 1 if wrong or touches or different else 0


if __name__ == "__main__":
    sys.exit(main())
