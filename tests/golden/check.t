$ nurture check
all well: 52 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang

# What stands between files.
$ nurture set wei-zhang org= rating=E
! nurture: unknown rating 'E'
! hint: the settings have A, B, C, D, undecided
? 2
$ printf 'name: Kim Lee\norg: kestrel-food\nrating: AA\nlevel: boss\nowner: dav\nreferred_by: charlotte\nknows: [niamh-gallagher, nobody]\ninteractions:\n  - date: 2026-12-01\n    channel: cal\n    sent: erp\n' > contacts/kim-lee.yaml
$ nurture check
contacts/kim-lee.yaml:3:9: unknown rating 'AA'
    rating: AA
            ^
hint: the settings have A, B, C, D, undecided
contacts/kim-lee.yaml:4:8: unknown level 'boss'
    level: boss
           ^
hint: the settings have executive, management, staff
contacts/kim-lee.yaml:5:8: unknown owner 'dav'
    owner: dav
           ^
hint: did you mean 'dave'?
contacts/kim-lee.yaml:6:14: there is no contact 'charlotte'
    referred_by: charlotte
                 ^
hint: did you mean 'charlotte-fairfax'?
contacts/kim-lee.yaml:7:26: there is no contact 'nobody'
    knows: [niamh-gallagher, nobody]
                             ^
contacts/kim-lee.yaml:9:11: 2026-12-01 is in the future, and ignored until then
      - date: 2026-12-01
              ^
contacts/kim-lee.yaml:10:14: unknown channel 'cal'
        channel: cal
                 ^
hint: did you mean 'call'?
contacts/kim-lee.yaml:11:11: there is no item 'erp' in library/
        sent: erp
              ^

8 errors, 0 warnings in 53 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang
? 1

# Days that commands would not write.
$ printf 'name: Kim Lee\nadded: 2026-11-01\ndates:\n  - date: 1985-12-01\n    what: birthday\n  - date: 2019-03-01\n    what: joined the board\ninteractions:\n  - date: 1030-11-01\n    reached: false\n    from: them\n  - date: 2026-11-24\n' > contacts/kim-lee.yaml
$ nurture check
contacts/kim-lee.yaml:4:11: warning: 1985-12-01 comes once, and 'birthday'
    every year
      - date: 1985-12-01
              ^
hint: write 12-01, and year: 1985
contacts/kim-lee.yaml:6:11: warning: 2019-03-01 comes once, and was past
    when this file was made, on 2026-11-01
      - date: 2019-03-01
              ^
hint: for every year write 03-01, and year: 2019; else take it out
contacts/kim-lee.yaml:9:11: warning: 1030-11-01 is more than a lifetime ago
      - date: 1030-11-01
              ^
contacts/kim-lee.yaml:10:14: warning: is an attempt of ours, and from them
        reached: false
                 ^
hint: keep one of the two
contacts/kim-lee.yaml:12:11: warning: 2026-11-24 is tomorrow, and ignored
    until then
      - date: 2026-11-24
              ^

0 errors, 5 warnings in 53 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, kim-lee,
wei-zhang

# What no touch can answer.
$ printf 'name: Kim Lee\ncadence: every 6 months by newsletter\n' > contacts/kim-lee.yaml
$ nurture check
contacts/kim-lee.yaml:2:10: no touch can answer
    'every 6 months by newsletter': newsletter doesn't count
    cadence: every 6 months by newsletter
             ^
hint: 'by any' also takes channels that don't count

1 error, 0 warnings in 53 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang
? 1

# A broken setting.
$ rm contacts/kim-lee.yaml
$ sed -i 's/^capacity: 2.*/capacity: -1/; s/^workdays: .*/workdays: [mon, tuesday]/; s/every 6 months by any/every 6 months by nay/' nurture.yaml
$ nurture check
nurture.yaml:8:8: unknown channel 'nay'
      - D: every 6 months by nay
           ^
hint: the settings have article, call, email, event, lunch, meeting, message,
      newsletter, note, site, visit
nurture.yaml:11:11: 'capacity': '-1' is not a whole number from 1 to 1000000
    capacity: -1
              ^
nurture.yaml:12:17: 'workdays': 'tuesday' is none of mon, tue, wed, thu,
    fri, sat, sun
    workdays: [mon, tuesday]
                    ^
hint: did you mean 'tue'?

3 errors, 0 warnings in 52 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang
? 1
$ nurture check --json
{
  "format": 1,
  "diagnostics": [
    {
      "path": "nurture.yaml",
      "line": 8,
      "column": 8,
      "message": "unknown channel 'nay'",
      "severity": "error",
      "hint": "the settings have article, call, email, event, lunch, meeting, message, newsletter, note, site, visit"
    },
    {
      "path": "nurture.yaml",
      "line": 11,
      "column": 11,
      "message": "'capacity': '-1' is not a whole number from 1 to 1000000",
      "severity": "error",
      "hint": null
    },
    {
      "path": "nurture.yaml",
      "line": 12,
      "column": 17,
      "message": "'workdays': 'tuesday' is none of mon, tue, wed, thu, fri, sat, sun",
      "severity": "error",
      "hint": "did you mean 'tue'?"
    }
  ]
}
? 1
# A time zone that is none.
$ printf 'name: Tim Zone\ntimezone: Europe/Londn\n' > contacts/tim-zone.yaml; nurture check | head -4
contacts/tim-zone.yaml:2:11: warning: this machine knows no time zone
    'Europe/Londn'
    timezone: Europe/Londn
              ^
