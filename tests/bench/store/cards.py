"""A seeded file of address cards, on standard output: the same bytes on every machine.

usage: cards.py PEOPLE [SEED]

Nobody has another's name, address or number: each card is one new person. About 400 bytes a card.
"""
import itertools
import random
import sys

import generate


LAST = [text.replace("~", " ") for text in generate.LAST]


def unlike_names(chance, people):
    """Ada Brennan-Bakker: of forty thousand that there are."""
    names = [f"{first} {last}-{other}" for first, last, other in itertools.product(generate.FIRST, LAST, LAST)
             if last < other]
    return chance.sample(names, people)


def card(chance, number, name):
    first, last = name.split(" ", 1)
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:card-{number}", f"FN:{name}", f"N:{last};{first};;;",
             f"EMAIL;TYPE=WORK:person-{number}@example.com", f"TEL;TYPE=CELL:+44 20 7{number:08}"]
    if chance.random() < 0.7:
        lines.append(f"ORG:{chance.choice(LAST)} {chance.choice(generate.TRADES)}")
        lines.append(f"TITLE:{chance.choice(generate.TITLES)}")
    if chance.random() < 0.4:
        lines.append(f"BDAY:{chance.randint(1950, 2000)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}")
    if chance.random() < 0.3:
        lines.append(f"ADR;TYPE=HOME:;;{chance.randint(1, 200)} High Street;London;;N{chance.randint(1, 22)};UK")
    if chance.random() < 0.5:
        lines.append("CATEGORIES:client,london")
    if chance.random() < 0.5:
        lines.append("NOTE:" + chance.choice(generate.ABOUT))
    return "\r\n".join([*lines, "END:VCARD", ""])


def main():
    people = int(sys.argv[1])
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for number, name in enumerate(unlike_names(chance, people), 1):
        sys.stdout.buffer.write(card(chance, number, name).encode())


if __name__ == "__main__":
    main()
