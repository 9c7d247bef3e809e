"""Seeded mail: a Maildir and an mbox of the same messages, and the people of the address book as a spreadsheet.

usage: mailbox.py FOLDER MESSAGES [SEED]    makes FOLDER/Maildir, FOLDER/mbox, FOLDER/people.csv

400 people; half of the messages are from or to them, over ten years; the rest are lists, newsletters and strangers.
About 3 KB a message. Mine is me@home.example.
"""
import datetime
import random
import sys
from pathlib import Path

import cards

PEOPLE = 400
ME = "me@home.example"
WORDS = "budget offer lunch meeting Thursday contract draft figures holiday visit plan question answer thanks".split()


def message(chance, number, people):
    day = datetime.datetime(2016, 1, 4, 9, 0) + datetime.timedelta(minutes=number * 50)
    person = chance.choice(people)
    headers = {"From": f'"{person}" <{address(person)}>', "To": ME}
    kind = chance.random()
    if kind < 0.25:
        headers = {"From": f"Me <{ME}>", "To": f'"{person}" <{address(person)}>'}
    elif kind >= 0.5:
        stranger = chance.randint(1, 3000)
        headers = {"From": f"Somebody <list-{stranger}@lists.example>", "To": ME}
        if kind < 0.9:
            headers |= {"List-Id": f"<list-{stranger}.lists.example>", "List-Unsubscribe": "<https://lists.example/u>"}
    text = " ".join(chance.choice(WORDS) for _ in range(chance.randint(150, 500)))
    lines = [f"{name}: {value}" for name, value in headers.items()]
    lines += [f"Subject: {chance.choice(WORDS)} {chance.choice(WORDS)}", f"Message-ID: <{number}@home.example>",
              "Date: " + day.strftime("%a, %d %b %Y %H:%M:%S +0000"), "MIME-Version: 1.0",
              "Content-Type: text/plain; charset=utf-8",
              *(f"Received: from mx{hop}.example by mx{hop + 1}.example; " + day.strftime("%a, %d %b %Y %H:%M:%S +0000")
                for hop in range(4)), ""]
    lines += [text[at:at + 72] for at in range(0, len(text), 72)]
    return "\n".join(lines) + "\n", day


def address(person):
    return person.lower().replace(" ", ".").encode("ascii", "replace").decode().replace("?", "x") + "@people.example"


def main():
    folder, messages = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    people = cards.unlike_names(chance, PEOPLE)
    for name in ("cur", "new", "tmp"):
        (folder / "Maildir" / name).mkdir(parents=True)
    (folder / "people.csv").write_text("Name,Email\n" + "".join(f"{one},{address(one)}\n" for one in people), "utf-8")
    with open(folder / "mbox", "w", encoding="utf-8") as mbox:
        for number in range(messages):
            text, day = message(chance, number, people)
            (folder / "Maildir" / "cur" / f"{1450000000 + number}.M{number}.home:2,S").write_text(text, "utf-8")
            mbox.write(f"From someone@home.example {day.ctime()}\n{text}\n")


if __name__ == "__main__":
    main()
