#!/usr/bin/env python3
"""The JSON Schemas against two validators: python's jsonschema and node's ajv, whichever is there (exit 77: neither).

usage: schema.py NURTURE

Each file of the example stores, and of a store that has every key, keeps to its schema; `export json` keeps to the
document's; twenty broken files don't, and `nurture check` objects to each of them as well.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

SKIPPED = 77
EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
KINDS = {"contacts": "contact", "orgs": "org", "library": "item"}

# (kind, text): what is wrong with it needs no comment.
BROKEN = [
    ("contact", "email: ada@example.com\n"),
    ("contact", "name:\n"),
    ("contact", "name: '  '\n"),
    ("contact", "name: [Ada, Lovelace]\n"),
    ("contact", "name: Ada\nnickname: Countess\n"),
    ("contact", "name: Ada\nsince: yesterday\n"),
    ("contact", "name: Ada\nadded: 2026-02-30\n"),
    ("contact", "name: Ada\nwarmth: 2\n"),
    ("contact", "name: Ada\ncadence: every 4..\n"),
    ("contact", "name: Ada\nprogramme: newcomer\nsnooze: 1\n"),
    ("contact", "name: Ada\ninteractions:\n- date: 2026-11-02\n  reached: maybe\n"),
    ("contact", "name: Ada\ninteractions:\n- channel: call\n"),
    ("contact", "name: Ada\ninteractions:\n- date: 2026-11-02\n  intent: sell\n"),
    ("contact", "name: Ada\nneeds:\n- what: an ERP\n  status: hot\n"),
    ("contact", "name: Ada\nneeds:\n- what: an ERP\n  when: next spring\n"),
    ("contact", "name: Ada\ndates:\n- date: 13-10\n"),
    ("org", "name: Analytical Engines\ntarget: perhaps\n"),
    ("item", "title: [a, b]\n"),
    ("settings", "format: 1\nworkdays: [mon, tues]\n"),
    ("settings", "format: 1\nratings:\n- A: every 3 weeks\n  B: every 6 weeks\n"),
    ("settings", "format: 1\nchannels:\n  call: {counts: sometimes}\n"),
    ("settings", "format: 1\nneed_lead: -2 weeks\n"),
]

# What readers of YAML make something else of than text, one for many, and nothing at all.
ODD = {
    "contact": "name: 007\norg: 1984\ntitle: true\nemail: a@b.example\ntags:\nabout:\nwarmth: '0.5'\nx-own: [1, {a: b}]\n"
               "rating: undecided\ncadence: none\n"
               "needs: {what: an ERP, when: 2028, noted: 2026-11-02, x-size: 3}\n"
               "interactions:\n- date: 2026-11-02\n  reached: 'False'\n  from: them\n  next: ''\n",
    "org": "name: Analytical Engines\ntarget: TRUE\ncadence: [monthly by call or meeting, every 4..6 weeks by any]\n",
    "item": "title: 3.14\nexpires: 2027-01-01\nsegment: [rail, food]\n",
    "settings": "format: 1\nratings: {A: quarterly}\ndefault_rating: A\ncapacity: none\nreview_every: none\n"
                "holidays: [12-24..01-02, 2027-03-01]\nowners:\n  dave:\n  mei: {away: 2026-12-01..2026-12-03, capacity: 2}\n"
                "channels:\n  site: {cost: 12.5, stands_for: call}\n  fax:\n"
                "programmes: {newcomer: [2 days by note, 6 weeks], thanks: a week by note}\nties: {knows: 0.5}\n",
}

AJV = """
const [Ajv, formats] = [require("ajv/dist/2020"), require("ajv-formats")];
const asked = JSON.parse(require("fs").readFileSync(0, "utf8"));
const ajv = new Ajv({strict: true, allowUnionTypes: true});
formats(ajv);
const check = ajv.compile(asked.schema);
console.log(JSON.stringify(asked.values.map(one => check(one) ? [] : check.errors.map(e => e.instancePath + " " + e.message))));
"""


class Loader(yaml.SafeLoader):
    """YAML 1.2: a day is a text, and so are yes and no."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in all_of
            if not tag.endswith(":timestamp") and not (tag.endswith(":bool") and first not in "tTfF")]
    for first, all_of in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def with_jsonschema(schema, values):
    import jsonschema  # noqa: PLC0415: it may not be there
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    validator = kind(schema, format_checker=jsonschema.FormatChecker(["date"]))
    return [[f"{'/'.join(map(str, one.path))} {one.message[:200]}" for one in validator.iter_errors(value)] for value in values]


def with_ajv(schema, values):
    done = subprocess.run(["node", "-e", AJV], input=json.dumps({"schema": schema, "values": values}), capture_output=True,
                          text=True, check=False)
    if done.returncode != 0:
        raise ImportError(done.stderr)
    return json.loads(done.stdout)


def validators():
    found = []
    for one in (with_jsonschema, with_ajv):
        try:
            one({"type": "string"}, ["a"])
            found.append(one)
        except (ImportError, FileNotFoundError):
            pass
    return found


class Nurture:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, pathlib.Path(folder)
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "XDG_CACHE_HOME": folder, "LANG": "C.UTF-8", "TZ": "UTC"}

    def run(self, *words, store=None):
        place = ["--store", str(store)] if store else []
        return subprocess.run([self.binary, *words, *place, "--today", "2026-11-23"], env=self.environment, text=True,
                              capture_output=True, check=False)

    def json(self, *words, store=None):
        return json.loads(self.run(*words, store=store).stdout)

    def store_with(self, files):
        """-> a new store of one file a kind"""
        store = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        texts = {"settings": "format: 1\n", **dict(files)}
        places = {"settings": "nurture.yaml", "contact": "contacts/ada.yaml", "org": "orgs/engines.yaml", "item": "library/item.yaml"}
        for kind, text in texts.items():
            path = store / places[kind]
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return store


def example_files(kind):
    paths = EXAMPLES.glob("*/nurture.yaml") if kind == "settings" else (
        path for folder, of in KINDS.items() if of == kind for path in EXAMPLES.glob(f"*/{folder}/**/*.yaml"))
    return [(str(path.relative_to(EXAMPLES)), path.read_text(encoding="utf-8")) for path in sorted(paths)]


def main():
    found = validators()
    if not found:
        print("neither jsonschema nor ajv is here")
        return SKIPPED
    flaws, counts = [], {"good": 0, "broken": 0}
    with tempfile.TemporaryDirectory() as folder:
        nurture = Nurture(sys.argv[1], folder)
        odd = nurture.store_with(ODD)
        said = nurture.run("check", store=odd)
        if said.returncode != 0:
            flaws.append(f"check objects to the odd store: {said.stdout}{said.stderr}")
        for kind in ("contact", "org", "item", "settings"):
            schema = nurture.json("schema", kind)
            good = [*example_files(kind), ("odd", ODD[kind])]
            broken = [text for of, text in BROKEN if of == kind]
            values = [yaml.load(text, Loader) for _, text in good] + [yaml.load(text, Loader) for text in broken]
            for validate in found:
                answers = validate(schema, values)
                for (name, _), errors in zip(good, answers):
                    flaws += [f"{validate.__name__}: {kind} {name}: {error}" for error in errors]
                for text, errors in zip(broken, answers[len(good):]):
                    if not errors:
                        flaws.append(f"{validate.__name__}: {kind} is taken: {text!r}")
            for text in broken:
                if nurture.run("check", store=nurture.store_with({kind: text})).stdout.startswith("all well"):
                    flaws.append(f"check takes {kind}: {text!r}")
            counts["good"] += len(good)
            counts["broken"] += len(broken)
        schema = nurture.json("schema")
        stores = [odd]
        for name in ("consultancy", "friends"):
            stores.append(pathlib.Path(folder) / name)
            shutil.copytree(EXAMPLES / name, stores[-1])
        documents = [nurture.json("export", "json", store=store) for store in stores]
        for validate in found:
            for store, errors in zip(stores, validate(schema, documents)):
                flaws += [f"{validate.__name__}: export json of {store.name}: {error}" for error in errors]
    print("\n".join(flaws))
    print(f"{counts['good']} files keep to their schema, {counts['broken']} broken ones don't, by "
          + " and ".join(one.__name__.removeprefix("with_") for one in found))
    return 1 if flaws or counts["broken"] < 20 or counts["good"] < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
