"""Holds what nurture wrote (texts.yaml and flows.yaml in the folder given) against what it meant (texts.json), with PyYAML."""
import datetime
import json
import pathlib
import sys

import yaml

folder = pathlib.Path(sys.argv[1])
texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
failures = 0


def check(found, text, where):
    global failures
    if isinstance(found, datetime.date) and not isinstance(found, datetime.datetime):
        found = found.isoformat()  # a day is meant as one
    if found != text:
        failures += 1
        print(f"{text!r} as {where} came back as {found!r}")


loaders = [yaml.SafeLoader] + ([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])
for loader in loaders:
    with open(folder / "texts.yaml", encoding="utf-8", newline="") as file:
        read = list(yaml.load_all(file, loader))
    assert len(read) == len(texts)
    for text, entry in zip(texts, read):
        check(entry["a"], text, "a value")
        check(entry["f"][1], text, "a word in brackets")
        check(entry["l"][0]["note"], text, "a note")
        check(entry["l"][1], text, "an item")
        if len(entry) > 3:
            check(list(entry)[3], text, "a key")
    with open(folder / "flows.yaml", encoding="utf-8", newline="") as file:
        read = yaml.load(file, loader)
    assert len(read) == len(texts)
    for text, (item, pair, last) in zip(texts, read):
        check(item, text, "an item in brackets")
        check(last, text, "the last one in brackets")
        ((key, value),) = pair.items()
        check(value, text, "a value in brackets")
        check(key, text if key != "long" else key, "a key in brackets")
sys.exit(1 if failures else 0)
