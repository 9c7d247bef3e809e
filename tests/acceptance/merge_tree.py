"""What a merge of two contacts must come to: a reader of the YAML that the rounds write, and the rule.

The reader and the rule know nothing of nurture's own: scalars by key, lists of words as sets, entries
of follow_ups and needs by their `what`, interactions as a multiset, comments by their text.
"""
import collections
import json
import re

WORDS = ("also", "formerly", "tags", "email", "knows")
BY_WHAT = ("follow_ups", "needs")
# Of these an entry has one at most: both added apart is one decision taken in two ways.
EITHER_OR = ("done", "withdrawn")


class Unreadable(Exception):
    pass


def unquoted(text):
    text = text.strip()
    if text.startswith('"'):
        end = re.match(r'"(?:[^"\\]|\\.)*"', text)
        if not end:
            raise Unreadable(text)
        return json.loads(end.group())
    if text.startswith("'"):
        end = re.match(r"'(?:[^']|'')*'", text)
        if not end:
            raise Unreadable(text)
        return end.group()[1:-1].replace("''", "'")
    return re.split(r"\s#", " " + text, maxsplit=1)[0].strip()


def indent_of(line):
    return len(line) - len(line.lstrip(" "))


def is_content(line):
    return line.strip() != "" and not line.lstrip().startswith("#")


class Lines:
    def __init__(self, text):
        self.lines = text.split("\n")
        self.at = 0

    def peek(self):
        while self.at < len(self.lines) and not is_content(self.lines[self.at]):
            self.at += 1
        return self.lines[self.at] if self.at < len(self.lines) else None

    def block(self, above):
        """The text of a block scalar whose key stands at column `above`."""
        taken = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and indent_of(line) <= above:
                break
            taken.append(line)
            self.at += 1
        while taken and not taken[-1].strip():
            taken.pop()
        depth = min((indent_of(line) for line in taken if line.strip()), default=0)
        return "\n".join(line[depth:] for line in taken)

    def value(self, rest, column):
        """What stands behind a key at `column`: on its line, or below it."""
        word = re.split(r"\s#", " " + rest, maxsplit=1)[0].strip()
        if word in ("|", "|-"):
            return self.block(column)
        if word.startswith("["):
            return [unquoted(one) for one in word.strip("[]").split(",") if one.strip()]
        if word:
            return unquoted(rest)
        line = self.peek()
        if line is None or not line.lstrip().startswith("- ") or indent_of(line) < column:
            return None
        return self.items(indent_of(line))

    def items(self, column):
        found = []
        while (line := self.peek()) is not None and indent_of(line) == column:
            if not line.lstrip().startswith("- "):
                break
            self.lines[self.at] = line[:column] + "  " + line[column + 2:]
            is_map = re.match(r"\s*\w+:(\s|$)", self.lines[self.at])
            if is_map:
                found.append(self.map(column + 2))
            else:
                found.append(unquoted(self.lines[self.at]))
                self.at += 1
        return found

    def map(self, column):
        found = {}
        while (line := self.peek()) is not None and indent_of(line) == column:
            match = re.match(r"\s*([\w-]+):(?:\s+(.*)|)$", line)
            if not match or line.lstrip().startswith("- "):
                break
            if match.group(1) in found:
                raise Unreadable(f"{match.group(1)} twice")
            self.at += 1
            found[match.group(1)] = self.value(match.group(2) or "", column)
        return found


def tree_of(text):
    lines = Lines(text)
    tree = lines.map(0)
    if (rest := lines.peek()) is not None:
        raise Unreadable(rest)
    for key in WORDS:
        if isinstance(tree.get(key), str):
            tree[key] = [tree[key]]
    return {key: value for key, value in tree.items() if value not in (None, [])}


def comments_of(text):
    return re.findall(r"# comment \d+ \w+", text)


def entries_of(tree, key):
    return {one["what"]: one for one in tree.get(key) or []}


def counted(items):
    return collections.Counter(tuple(sorted(item.items())) for item in items or [])


def merged_scalar(base, ours, theirs):
    """The value, and whether it was set in two ways (ours then)."""
    if ours == theirs or theirs == base:
        return ours, False
    return (theirs, False) if ours == base else (ours, True)


def merged_fields(base, ours, theirs, side, place, clashes):
    found = {}
    for key in list(ours) + [key for key in theirs if key not in ours]:
        versions = base.get(key), ours.get(key), theirs.get(key)
        value, clash = merged_scalar(*versions)
        if clash:
            clashes[place + (key,)] = versions[1:]
            value = versions[1 + side]
        if value is not None:
            found[key] = value
    both = all(key in found for key in EITHER_OR)
    if both and not any(all(key in one for key in EITHER_OR) for one in (ours, theirs)):
        for key in EITHER_OR:
            clashes[place + (key,)] = ours.get(key), theirs.get(key)
            if key not in (theirs if side else ours):
                del found[key]
    return found


def merged_words(base, ours, theirs):
    gone = {word for word in base if word not in ours or word not in theirs}
    return sorted((set(ours) | set(theirs)) - gone)


def merged(base, ours, theirs, side=0):
    """(tree, clashes): each clash is taken as ours (side 0) or theirs (1) have it."""
    clashes = {}
    special = WORDS + BY_WHAT + ("interactions",)

    def scalars(tree):
        return {key: value for key, value in tree.items() if key not in special}

    result = merged_fields(scalars(base), scalars(ours), scalars(theirs), side, (), clashes)
    for key in WORDS:
        result[key] = merged_words(*(tree.get(key) or [] for tree in (base, ours, theirs)))
    for key in BY_WHAT:
        old, mine, other = (entries_of(tree, key) for tree in (base, ours, theirs))
        result[key] = [
            merged_fields(old.get(what, {}), mine.get(what) or old[what],
                          other.get(what) or old[what], side, (key, what), clashes)
            if what in old else mine.get(what) or other[what]
            for what in list(mine) + [what for what in other if what not in mine]]
    mine, other = counted(ours.get("interactions")), counted(theirs.get("interactions"))
    result["interactions"] = [dict(item) for item in (mine | other).elements()]
    return result, clashes


def same(tree, other):
    """Equal, words and entries in any order."""
    def plain(one):
        shown = {}
        for key, value in one.items():
            if key in WORDS:
                value = sorted(value)
            elif isinstance(value, list):
                value = counted(value)
            if value:
                shown[key] = value
        return shown
    return plain(tree) == plain(other)


def regions_of(text):
    """Texts as ours and as theirs have it, and the value lines of each between the markers."""
    sides, inside, where = ([], []), ([], []), None
    for line in text.split("\n"):
        if line.startswith("<<<<<<<"):
            where = 0
        elif line.startswith("=======") and where == 0:
            where = 1
        elif line.startswith(">>>>>>>") and where == 1:
            where = None
        else:
            for side in (0, 1) if where is None else (where,):
                sides[side].append(line)
            if where is not None and is_content(line):
                inside[where].append(line)
    return ["\n".join(side) for side in sides], inside
