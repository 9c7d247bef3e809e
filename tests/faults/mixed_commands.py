"""The commands of mixed.py: each with a token of its own, and what it gives to the keys of mixed_judge.py."""
import datetime

from mixed_judge import Command

TODAY = "2026-11-23"
SHARED, APPENDED = ("s0", "s1", "s2"), ("e0", "e1", "e2", "c0", "c1")
EVERYONE = (*SHARED, *SHARED, *APPENDED, "m0", "m1", "r0", "v0")
PER_WRITER = 2000  # tokens
POOL = 40  # names and messages that several writers meet on
MAIL = """From: {who} <{who}@x.example>
To: Dave <dave@x.example>
Subject: {token}
Date: {at:%d %b %Y} 09:30:00 +0100
Message-ID: <{number}@x.example>

Thursday.
"""
CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:e{number}
DTSTART:{at:%Y%m%d}T090000
SUMMARY:{token}
ORGANIZER:mailto:dave@x.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:{who}@x.example
END:VEVENT
END:VCALENDAR
"""
CARD = "BEGIN:VCARD\nUID:{token}\nFN:{token} Card\nEND:VCARD\n"


def day(first, number):
    return datetime.date.fromisoformat(first) + datetime.timedelta(days=number)


class Writer:
    def __init__(self, chance, number, work):
        self.chance, self.number, self.work, self.count, self.days = chance, number, work, 0, 0
        self.tags, self.follow_ups, self.needs = [], [], []

    def next(self):
        """-> [(command, standard input)]: the next needs the ones before it"""
        kinds = [self.log] * 6 + [self.log_several] * 2 + [self.set_title] * 3 + [self.add_tag] * 3
        kinds += [self.drop_tag] * 2 + [self.snooze] + [self.follow_up] * 2 + [self.follow_up_done, self.follow_up_move]
        kinds += [self.date, self.need, self.need, self.need_set, self.need_close, self.add, self.add_of_pool]
        kinds += [self.archive, self.rename, self.rename_file, self.move, self.org_add, self.org_set, self.org_rename]
        kinds += [self.join, self.forget, self.library, self.programme, self.card, self.mail, self.calendar]
        kinds += [self.merge_file] + [self.undo] * 2
        made = self.chance.choice(kinds)()
        return [one if isinstance(one, tuple) else (one, None) for one in made]

    def token(self):
        self.count += 1
        return f"t{self.number * PER_WRITER + self.count:05}x"

    def who(self, among=EVERYONE):
        return self.chance.choice(among)

    def day(self, first):
        """A day that no other command has."""
        self.days += 1
        return day(first, self.number * 600 + self.days).isoformat()

    def log(self):
        return self.log_on([self.who()])

    def log_several(self):
        return self.log_on(self.chance.sample(sorted(set(EVERYONE)), self.chance.choice((2, 3))))

    def log_on(self, people):
        token, when = self.token(), self.day("1998-01-01")
        return [Command(["log", ",".join(people), f"note {token}", "-d", when], token,
                        {("count", one, token): 1 for one in people}, ("log", when), tuple(people))]

    def set_title(self):
        token, people = self.token(), self.chance.sample(SHARED, self.chance.choice((1, 1, 2)))
        return [Command(["set", ",".join(people), f"title={token}"], token,
                        {("top", one, "title"): token for one in people}, ("set", token), tuple(people))]

    def add_tag(self):
        token, who = self.token(), self.who(SHARED + APPENDED)
        return [Command(["set", who, f"tags+={token}"], token, {("count", who, token): 1}, ("set", token), (who,))]

    def drop_tag(self):
        if not self.tags:
            return self.add_tag()
        who, token = self.tags.pop()
        return [Command(["set", who, f"tags-={token}"], token, {("count", who, token): 0}, ("set", token), (who,))]

    def snooze(self):
        who, until = self.who(SHARED), self.day("2027-01-01")
        return [Command(["snooze", who, until], "", {("top", who, "snooze"): until}, ("snooze", until))]

    def follow_up(self):
        token, who, due = self.token(), self.who(SHARED + APPENDED), self.day("2027-01-01")
        return [Command(["follow-up", "add", who, f"{due}: do {token}"], token,
                        {("count", who, token): 1, ("item", who, token, "due"): due}, ("follow-up", due), (who,))]

    def follow_up_done(self):
        if not self.follow_ups:
            return self.follow_up()
        who, token = self.follow_ups.pop()
        return [Command(["follow-up", "done", who, token], token, {("item", who, token, "done"): TODAY},
                        ("follow-up done", token), (who,))]

    def follow_up_move(self):
        if not self.follow_ups:
            return self.follow_up()
        (who, token), due = self.chance.choice(self.follow_ups), self.day("2027-01-01")
        return [Command(["follow-up", "move", who, token, "--to", due], token, {("item", who, token, "due"): due},
                        ("follow-up moved", token), (who,))]

    def date(self):
        token, who = self.token(), self.who(SHARED + APPENDED)
        return [Command(["date", "add", who, "12-10", token], token, {("count", who, token): 1}, ("date", token),
                        (who,))]

    def need(self):
        token, who = self.token(), self.who(SHARED + APPENDED)
        return [Command(["need", "add", who, token], token,
                        {("count", who, token): 1, ("item", who, token, "status"): "latent"}, ("need", token), (who,))]

    def need_set(self):
        return self.need_is(["set"], "aware", ("--status", "aware"), False)

    def need_close(self):
        return self.need_is(["close"], "won", ("--won",), True)

    def need_is(self, words, status, options, last):
        if not self.needs:
            return self.need()
        who, token = self.needs.pop() if last else self.chance.choice(self.needs)
        return [Command(["need", *words, who, token, *options], token, {("item", who, token, "status"): status},
                        (f"need {words[0]}", token), (who,))]

    def made(self, command):
        """An acknowledged one, on which others may build."""
        who = command.words[2] if len(command.words) > 2 else ""
        if command.words[0] == "set" and "tags+=" in command.words[-1]:
            self.tags.append((command.words[1], command.token))
        if command.words[:2] == ["follow-up", "add"]:
            self.follow_ups.append((who, command.token))
        if command.words[:2] == ["need", "add"]:
            self.needs.append((who, command.token))
        if command.words[0] == "merge-file":
            with open(command.words[3], encoding="utf-8") as merged:
                text = merged.read()
            assert text.count("note: ours") == text.count("note: theirs") == 1, text

    def new(self, words, token, folder, name):
        path = f"{folder}{token}-{name.lower()}"
        return Command([*words, f"{token} {name}"], token, {("count", path, token): 1}, ("add", token), (path,))

    def add(self):
        return [self.new(["add"], self.token(), "", "Person")]

    def org_add(self):
        return [self.new(["org", "add"], self.token(), "orgs/", "Org")]

    def library(self):
        return [self.new(["library", "add"], self.token(), "library/", "Paper")]

    def add_of_pool(self):
        """Somebody whom others add at the same time: only one may."""
        number, token = self.chance.randrange(POOL), self.token()
        return [Command(["add", f"Pool {number}", f"title={token}"], token, {("count", f"pool-{number}", token): 1},
                        ("add", ""), (f"pool-{number}",))]

    def archive(self):
        word = self.chance.choice(("archive", "unarchive"))
        day_of = TODAY if word == "archive" else None
        return [Command([word, "a0"], "", {("top", "a0", "archived"): day_of}, (word, ""))]

    def rename(self):
        token, who = self.token(), self.who(SHARED)
        return [Command(["rename", who, f"{token} Sam"], token, {("top", who, "name"): f"{token} Sam"},
                        ("rename", token), (who,))]

    def rename_file(self):
        token = self.token()
        name = f"{token} Rolling"
        return [Command(["rename", "r0", name, "--id"], token, {("top", "r0", "name"): name}, ("rename", token),
                        ("r0",))]

    def move(self):
        token = self.token()
        return [Command(["move", "v0", "--to", token], token, {("top", "v0", "org"): token}, ("move", token), ("v0",))]

    def org_set(self):
        token, org = self.token(), self.who(("o0", "o1"))
        return [Command(["org", "set", org, f"tags+={token}"], token, {("count", f"orgs/{org}", token): 1},
                        ("set", token), (f"orgs/{org}",))]

    def org_rename(self):
        token, org = self.token(), self.who(("o0", "o1"))
        return [Command(["org", "rename", org, f"{token} Org"], token,
                        {("top", f"orgs/{org}", "name"): f"{token} Org"}, ("org rename", token), (f"orgs/{org}",))]

    def join(self):
        first, second = self.new(["add"], self.token(), "", "Stays"), self.new(["add"], self.token(), "", "Goes")
        stays, goes = f"{first.token}-stays", f"{second.token}-goes"
        second.files = (goes, stays)
        return [first, second, Command(["join", stays, goes], "", {("count", goes, second.token): 0,
                                                                   ("present", stays, second.token): 1},
                                       ("join", first.token))]

    def forget(self):
        added = self.new(["add"], self.token(), "", "Gone")
        path = f"{added.token}-gone"
        return [added, Command(["forget", path, "--yes"], "", {("count", path, added.token): 0},
                               ("forget", added.token))]

    def programme(self):
        word = self.chance.choice(("start", "stop"))
        return [Command(["programme", word, "newcomer", "p0"], "", {}, (f"programme {word}", ""))]

    def imported(self, ending, text):
        path = self.work / f"import-{self.number}.{ending}"
        path.write_text(text)
        return ["import", str(path)]

    def card(self):
        token = self.token()
        path = f"{token}-card"
        return [Command(self.imported("vcf", CARD.format(token=token)), token, {("count", path, "name: " + token): 1},
                        ("import", token), (path,))]

    def touch(self, ending, text, first):
        """A message that others import at the same time, and log: it is there once. Each has a day of its own, as
        import takes one touch a day and channel."""
        number = self.chance.randrange(POOL)
        at = day("2026-01-01" if ending == "eml" else "2026-04-01", number)
        token, who = f"t{first + number}x", SHARED[number % len(SHARED)]
        filled = text.format(token=token, number=number, who=who, at=at)
        command = Command([], token, {("count", who, token): 1}, ("import", f"contacts/{who}.yaml"), (who,))
        if ending == "eml" and self.chance.random() < 0.5:
            command.words, command.mark = ["log", "--from-mail"], ("log", at.isoformat())
            return [(command, filled)]
        command.words = self.imported(ending, filled)
        return [command]

    def mail(self):
        return self.touch("eml", MAIL, 98000)

    def calendar(self):
        return self.touch("ics", CALENDAR, 99000)

    def merge_file(self):
        base = "name: Merged\ninteractions:\n  - date: 2026-11-01\n    note: base\n"
        names = [self.work / f"merge-{self.number}-{side}" for side in ("base", "ours", "theirs")]
        for path, note in zip(names, ("", "ours", "theirs")):
            path.write_text(base + (f"  - date: 2026-11-02\n    note: {note}\n" if note else ""))
        return [Command(["merge-file", "--", *map(str, names), "contacts/merged.yaml"])]

    def undo(self):
        return [Command(["undo"])]
