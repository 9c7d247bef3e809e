@ store none
$ nurture init --no-git . >/dev/null
! others on this machine may look into it: chmod 700 $TMP/people
$ printf 'name: Ada Lovelace\norg: Analytical Engines\nemail: ada@engines.example\nphone: "+44 20 7946 0018"\ninteractions:\n  - date: 2026-10-15\n    channel: call\n' > contacts/ada-lovelace.yaml
$ printf 'name: A. Lovelace\norg: analytical engines\nphone: 020 7946 0018\n' > contacts/a-lovelace.yaml
$ printf 'name: Lovelace, Ada\nemail: ADA@engines.example\n' > contacts/lovelace-ada.yaml
$ printf 'name: Ann Miller\nemail: millers@example.com\n' > contacts/ann-miller.yaml
$ printf 'name: Tom Miller\nemail: millers@example.com\n' > contacts/tom-miller.yaml
$ printf 'name: Katarzyna Nowak\n' > contacts/katarzyna-nowak.yaml
$ printf 'name: Katarzina Nowak\n' > contacts/katarzina-nowak.yaml
$ nurture duplicates
Ada Lovelace and Lovelace, Ada                                              0.96
 both have ada@engines.example · the same name, its words swapped
 nurture join ada-lovelace lovelace-ada

Ada Lovelace and A. Lovelace                                                0.80
 both have +44 20 7946 0018 · initials of the same name
 both at Analytical Engines
 nurture join ada-lovelace a-lovelace

Katarzina Nowak and Katarzyna Nowak                                         0.40
 names one letter apart
 nurture join katarzina-nowak katarzyna-nowak

Ann Miller and Tom Miller                                                   0.36
 both have millers@example.com · but their names differ
 nurture join ann-miller tom-miller
$ nurture duplicates -n 1
Ada Lovelace and Lovelace, Ada                                              0.96
 both have ada@engines.example · the same name, its words swapped
 nurture join ada-lovelace lovelace-ada

and 3 more
$ nurture duplicates -n 1 --json
{
  "format": 1,
  "today": "2026-11-23",
  "duplicates": [
    {
      "score": 0.96,
      "stays": {
        "contact": "ada-lovelace",
        "name": "Ada Lovelace"
      },
      "goes": {
        "contact": "lovelace-ada",
        "name": "Lovelace, Ada"
      },
      "evidence": [
        {
          "sign": "email",
          "against": false,
          "text": "ada@engines.example"
        },
        {
          "sign": "swapped-name",
          "against": false,
          "text": "Lovelace, Ada"
        }
      ],
      "command": "nurture join ada-lovelace lovelace-ada"
    }
  ]
}
$ nurture duplicates -n 0
! nurture: --limit 0 shows nothing
! hint: give at least 1
? 2
$ nurture duplicates ada
! nurture: 'duplicates' takes no word 'ada'
! hint: usage: nurture duplicates [options]
? 2
$ rm contacts/[alkt]*.yaml
$ nurture duplicates
Nobody seems to stand here twice.
$ nurture duplicates --json
{
  "format": 1,
  "today": "2026-11-23",
  "duplicates": []
}
