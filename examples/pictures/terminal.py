#!/usr/bin/env python3
"""A terminal's output as an SVG picture: terminal.py TITLE < output > picture.svg

Knows what nurture prints: bold, dim and a few of the sixteen colours.
"""

import html
import re
import sys
import unicodedata

CELL, LINE, MARGIN, BAR = 8.4, 19, 16, 36
COLOURS = {"31": "late", "32": "good", "33": "due", "36": "key"}
STYLE = """
text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; fill: #1c1c1e; }
.frame { fill: #fff; stroke: #d0d0d5; } .title, .dim { fill: #63636b; } .bold { font-weight: bold; }
.late { fill: #b3261e; } .due { fill: #7a5c00; } .good { fill: #1a7f37; } .key { fill: #0b7285; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8e8ea; } .frame { fill: #17171a; stroke: #3a3a3f; } .title, .dim { fill: #9b9ba3; }
  .late { fill: #ff8a80; } .due { fill: #e0c060; } .good { fill: #7fd18b; } .key { fill: #66d9e8; }
}
"""


def width(text):
    """Columns that a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def spans(line):
    """(classes, text) for each stretch in one paint."""
    classes = set()
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if not part.startswith("\x1b"):
            if part:
                yield " ".join(sorted(classes)), part
            continue
        for code in part[2:-1].split(";"):
            if code in ("", "0"):
                classes = set()
            elif code in ("1", "2"):
                classes.add("bold" if code == "1" else "dim")
            elif code in COLOURS:
                classes.add(COLOURS[code])


def drawn(line, y):
    """The line's stretches, each where its column is, whatever the font makes of the others."""
    out, column = [], 0
    for classes, text in spans(line):
        for word in re.findall(r"\S+(?: \S+)*|\s+", text):
            if not word.isspace():
                of_class = f' class="{classes}"' if classes else ""
                x = MARGIN + column * CELL
                out.append(
                    f'<text x="{x:.1f}" y="{y}" textLength="{width(word) * CELL:.1f}"'
                    f' lengthAdjust="spacingAndGlyphs"{of_class}>{html.escape(word)}</text>'
                )
            column += width(word)
    return out


def main():
    lines = sys.stdin.read().rstrip("\n").split("\n")
    columns = max(80, max(width(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in lines))
    wide, high = columns * CELL + 2 * MARGIN, BAR + len(lines) * LINE + MARGIN
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high}" role="img"'
        f' aria-label="{html.escape(sys.argv[1])}">\n<style>{STYLE}</style>'
    )
    print(f'<rect class="frame" x=".5" y=".5" width="{wide - 1:.0f}" height="{high - 1}" rx="8"/>')
    print(f'<text class="title" x="{MARGIN}" y="24">{html.escape(sys.argv[1])}</text>')
    for number, line in enumerate(lines):
        print("\n".join(drawn(line, BAR + LINE * number + 14)))
    print("</svg>")


if __name__ == "__main__":
    main()
