# One broken file never hides the others: each is named with its line, and the rest is answered.
@ store friends
$ nurture due --brief
noor    Noor Haddad      follow-up due 22 November, yesterday: book the wall fo…
gareth  Gareth Calloway  due 8 days ago (every 1..2 weeks by call or message or…
and 3 more: nurture due --all
1 person without a rating (treated as C): nurture check

# Nothing in it, or only a comment.
$ : > contacts/x.yaml; nurture check
contacts/x.yaml:1:1: the file is empty: write 'name: Ada Lovelace'

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ echo '# later' > contacts/x.yaml; nurture check
contacts/x.yaml:1:1: the file is empty: write 'name: Ada Lovelace'
    # later
    ^

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1

# A list, a word, and a second document.
$ echo '- name: X' > contacts/x.yaml; nurture check
contacts/x.yaml:1:1: a list found where a map is expected: write
    'name: Ada Lovelace'
    - name: X
    ^

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ echo 'just words' > contacts/x.yaml; nurture check
contacts/x.yaml:1:1: 'just words' found where a map is expected: write
    'name: Ada Lovelace'
    just words
    ^

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ printf 'name: X\n---\nname: Y\n' > contacts/x.yaml; nurture check
contacts/x.yaml:2:1: a second document
    ---
    ^
hint: keep one document in a file

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1

# Keys: unknown, twice, of the wrong kind, missing.
$ printf 'name: X\ninteracions: []\n' > contacts/x.yaml; nurture check; nurture due --brief
contacts/x.yaml:2:1: unknown key 'interacions'
    interacions: []
    ^
hint: did you mean 'interactions'?

1 error, 0 warnings in 13 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu, x
noor    Noor Haddad      follow-up due 22 November, yesterday: book the wall fo…
gareth  Gareth Calloway  due 8 days ago (every 1..2 weeks by call or message or…
and 4 more: nurture due --all
2 people without a rating (treated as C): nurture check
! contacts/x.yaml:2:1: warning: unknown key 'interacions'
$ printf 'name: X\nrating: A\nname: Y\n' > contacts/x.yaml; nurture check
contacts/x.yaml:3:1: duplicate key 'name' (first on line 1)
    name: Y
    ^
hint: keep one of them

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ printf 'name: X\ntags: {a: b}\nsince: soon\nneeds: 3\n' > contacts/x.yaml; nurture check
contacts/x.yaml:2:7: 'tags': a map found where a text or a list of texts is
    expected
    tags: {a: b}
          ^
contacts/x.yaml:3:8: 'since': 'soon' is not a day: write YYYY-MM-DD
    since: soon
           ^
contacts/x.yaml:4:8: '3' found where a map is expected: write 'what: …' and
    what else there is
    needs: 3
           ^

3 errors, 0 warnings in 13 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu, x
? 1
$ printf 'rating: A\n' > contacts/x.yaml; nurture check; nurture due --brief
contacts/x.yaml:1:1: the key 'name' is missing
    rating: A
    ^

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
noor    Noor Haddad      follow-up due 22 November, yesterday: book the wall fo…
gareth  Gareth Calloway  due 8 days ago (every 1..2 weeks by call or message or…
and 3 more: nurture due --all
1 person without a rating (treated as C), 1 file that can't be read:
nurture check
! contacts/x.yaml:1:1: the key 'name' is missing
? 1
$ printf 'name:\n' > contacts/x.yaml; nurture check
contacts/x.yaml:1:1: the key 'name' is missing
    name:
    ^

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1

# What is no YAML.
$ printf 'name: "X\nrating: A\n' > contacts/x.yaml; nurture check
contacts/x.yaml:2:1: a line inside quotes that is not indented
    rating: A
    ^
hint: indent it, or close the quote before it

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ printf 'name: X\nneeds:\n\t- what: y\n' > contacts/x.yaml; nurture check
contacts/x.yaml:3:1: a tab as indentation
     - what: y
    ^
hint: YAML indents with spaces only

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ printf 'name: X\nrating\nlevel: staff\n' > contacts/x.yaml; nurture check
contacts/x.yaml:2:1: a line without a colon: 'rating'
    rating
    ^
hint: write 'key: value'

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ printf 'name: X\0Y\n' > contacts/x.yaml; nurture check
contacts/x.yaml:1:8: a NUL byte
    name: X\x00Y
           ^
hint: remove it

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ printf 'name: caf\351\n' > contacts/x.yaml; nurture check
contacts/x.yaml:1:10: bytes that are not UTF-8
    name: caf�
             ^
hint: save the file as UTF-8

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ printf 'name: [X\n' > contacts/x.yaml; nurture check
contacts/x.yaml:1:7: a '[' without its ']'
    name: [X
          ^

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1

# Without end.
$ { printf 'name: '; head -c 100000 /dev/zero | tr '\0' '['; } > contacts/x.yaml; nurture check | cut -c 1-100
contacts/x.yaml:1:70: nested deeper than 64 levels
    …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
                                           ^

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
$ { echo 'name: X'; echo 'x-a: &a [1,1,1,1,1,1,1,1,1,1]'; p=a; for n in b c d e f g h i; do echo "x-$n: &$n [*$p,*$p,*$p,*$p,*$p,*$p,*$p,*$p,*$p,*$p]"; p=$n; done; } > contacts/x.yaml; nurture check
contacts/x.yaml:5:31: aliases that stand for more than 10000 values
    x-d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]
                                  ^
hint: write out what they stand for

1 error, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1

# Days: in the future, impossible, ambiguous.
$ printf 'name: X\ninteractions:\n  - {date: 2026-11-24, channel: call}\n  - {date: 2026-02-30}\n  - {date: 03/04/2026}\n  - {channel: call}\n' > contacts/x.yaml; nurture check
contacts/x.yaml:3:12: warning: 2026-11-24 is tomorrow, and ignored until then
      - {date: 2026-11-24, channel: call}
               ^
contacts/x.yaml:4:12: 'date': '2026-02-30' is not a day: write YYYY-MM-DD
      - {date: 2026-02-30}
               ^
contacts/x.yaml:5:12: 'date': '03/04/2026' is not a day: write YYYY-MM-DD
      - {date: 03/04/2026}
               ^
contacts/x.yaml:6:5: the key 'date' is missing
      - {channel: call}
        ^

3 errors, 1 warning in 13 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu, x
? 1
$ printf 'name: X\ndates:\n  - {date: 02-30, what: never}\n  - {date: 02-29, what: leap}\ncadence: every 0 days\nsnooze: tomorrow\n' > contacts/x.yaml; nurture check
contacts/x.yaml:3:12: 'date': '02-30' is not a day: write MM-DD or YYYY-MM-DD
      - {date: 02-30, what: never}
               ^
contacts/x.yaml:5:10: 'cadence': 'every 0 days': an interval is at least 1
    cadence: every 0 days
             ^
contacts/x.yaml:6:9: 'snooze': 'tomorrow' is not a day: write YYYY-MM-DD
    snooze: tomorrow
            ^

3 errors, 0 warnings in 13 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu, x
? 1
$ printf 'name: X\ncadence: [every 6..4 weeks, every week by carrier pigeon, sometimes]\nfollow_ups:\n  - due: 2026-11-30\n    by: pigeon\n' > contacts/x.yaml; nurture check
contacts/x.yaml:2:11: 'cadence': 'every 6..4 weeks': the window ends before
    it begins: write 4..6
    cadence: [every 6..4 weeks, every week by carrier pigeon, sometimes]
              ^
contacts/x.yaml:5:9: unknown channel 'pigeon'
        by: pigeon
            ^
hint: the settings have article, call, email, event, lunch, meeting, message,
      newsletter, note, visit

2 errors, 0 warnings in 13 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu, x
? 1

# Two files with one id; copies; other endings.
$ mkdir contacts/old; printf 'name: Not Mum\n' > contacts/old/mum.yaml; rm contacts/x.yaml; nurture check
contacts/mum.yaml: has the same id as 'contacts/old/mum.yaml': neither is read
hint: rename one of them
contacts/old/mum.yaml: has the same id as 'contacts/mum.yaml': neither is read
hint: rename one of them

2 errors, 0 warnings in 11 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ nurture log mum hello
! nurture: 'mum' is the id of 2 files, and none of them is read:
!   contacts/mum.yaml
!   contacts/old/mum.yaml
! hint: rename all but one of them
? 3
$ rm -r contacts/old; cp contacts/mum.yaml contacts/mum.sync-conflict-20261101-120000-ABCDEFG.yaml; cp contacts/mum.yaml contacts/dad.yml; nurture check
contacts/dad.yml: only files that end in '.yaml' are read
hint: rename it to 'dad.yaml'
contacts/mum.sync-conflict-20261101-120000-ABCDEFG.yaml: is a copy of
    contacts/mum.yaml and is not read
hint: put what is missing into contacts/mum.yaml, then delete it

2 errors, 0 warnings in 12 people, 0 organisations, 0 library items
without a rating (treated as C): priscilla-nwosu
? 1
$ nurture list --format '{id}'
uncle-bernard
gareth-calloway
jess-okoro
mum
noor-haddad
priscilla-nwosu
tom-and-ines
mr-abernathy
miguel-santos
kirsten-dahl
liang-chen
! contacts/dad.yml: warning: only files that end in '.yaml' are read
! contacts/mum.sync-conflict-20261101-120000-ABCDEFG.yaml: warning: is a copy of contacts/mum.yaml and is not read
? 1
$ rm contacts/dad.yml contacts/mum.sync*

# What a synchroniser left is told by what it holds, whatever the synchroniser calls it: nobody's file, and no second mum.
$ nurture add 'Ada King' uid=u-1 > /dev/null
$ for name in 'ada-king 2' 'ada-king - Copy' 'ada-king (Kopie)' "ada-king (copie en conflit de Jean 2026-11-02)" ada-king-DESKTOP-7 ada-king-laptop ada-king.sync-conflict-20261102-101010-ABCDEFG; do cp contacts/ada-king.yaml "contacts/$name.yaml"; done
$ nurture check | grep -v '^hint'
contacts/ada-king (Kopie).yaml: is a copy of contacts/ada-king.yaml and is
    not read
contacts/ada-king (copie en conflit de Jean 2026-11-02).yaml: is a copy of
    contacts/ada-king.yaml and is not read
contacts/ada-king - Copy.yaml: is a copy of contacts/ada-king.yaml and is
    not read
contacts/ada-king 2.yaml: is a copy of contacts/ada-king.yaml and is not read
contacts/ada-king-DESKTOP-7.yaml: is a copy of contacts/ada-king.yaml and is
    not read
contacts/ada-king-laptop.yaml: is a copy of contacts/ada-king.yaml and is
    not read
contacts/ada-king.sync-conflict-20261102-101010-ABCDEFG.yaml: is a copy of
    contacts/ada-king.yaml and is not read

7 errors, 0 warnings in 13 people, 0 organisations, 0 library items
without a rating (treated as C): ada-king, priscilla-nwosu
$ nurture log ada-king x; nurture log 'ada-king 2' x; nurture log ada-king-laptop x
logged Ada King: call, Mon 23 November · next 23 February 2027
! nurture: contacts/ada-king 2.yaml: is a copy of contacts/ada-king.yaml and is not read
! hint: put what is missing into contacts/ada-king.yaml, then delete it
! nurture: contacts/ada-king-laptop.yaml: is a copy of contacts/ada-king.yaml and is not read
! hint: put what is missing into contacts/ada-king.yaml, then delete it
? 3
$ nurture list --format '{id}' | grep ada
ada-king
! contacts/ada-king (Kopie).yaml: warning: is a copy of contacts/ada-king.yaml and is not read
! contacts/ada-king (copie en conflit de Jean 2026-11-02).yaml: warning: is a copy of contacts/ada-king.yaml and is not read
! contacts/ada-king - Copy.yaml: warning: is a copy of contacts/ada-king.yaml and is not read
! contacts/ada-king 2.yaml: warning: is a copy of contacts/ada-king.yaml and is not read
! contacts/ada-king-DESKTOP-7.yaml: warning: is a copy of contacts/ada-king.yaml and is not read
! and 2 more: nurture check
$ printf 'name: Ada King-Noel\nadded: 2026-11-23\n' > contacts/ada-king-noel.yaml; nurture add 'Ada King' --again; nurture list --format '{id}' 2> /dev/null | grep ada
added Ada King: contacts/ada-king-2.yaml
ada-king-2
ada-king-noel
ada-king
! there is already Ada King (ada-king)
