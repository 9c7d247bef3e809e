@ store friends
$ nurture list
id               name               rating  last        due         who
uncle-bernard    Uncle Bernard      C       2026-09-08  2026-11-08
gareth-calloway  Gareth Calloway    A       2026-11-08  2026-11-15
jess-okoro       Jess Okoro         B       2026-10-21  2026-11-21
mum              Mum                A       2026-11-15  2026-11-22
noor-haddad      Noor Haddad        B       2026-10-29  2026-11-22
priscilla-nwosu  Priscilla Nwosu    C       –           2026-11-28
tom-and-ines     Tom & Inês Baxter  B       2026-10-31  2026-11-30
mr-abernathy     Mr Abernathy       D       2025-12-15  2026-12-10
miguel-santos    Miguel Santos      C       2026-09-19  2026-12-19  moved to Re…
kirsten-dahl     Kirsten Dahl       C       2026-10-09  2027-01-09
liang-chen       陈亮               D       2026-02-17  2027-02-17
$ nurture list --sort name
id               name               rating  last        due         who
gareth-calloway  Gareth Calloway    A       2026-11-08  2026-11-15
jess-okoro       Jess Okoro         B       2026-10-21  2026-11-21
kirsten-dahl     Kirsten Dahl       C       2026-10-09  2027-01-09
miguel-santos    Miguel Santos      C       2026-09-19  2026-12-19  moved to Re…
mr-abernathy     Mr Abernathy       D       2025-12-15  2026-12-10
mum              Mum                A       2026-11-15  2026-11-22
noor-haddad      Noor Haddad        B       2026-10-29  2026-11-22
priscilla-nwosu  Priscilla Nwosu    C       –           2026-11-28
tom-and-ines     Tom & Inês Baxter  B       2026-10-31  2026-11-30
uncle-bernard    Uncle Bernard      C       2026-09-08  2026-11-08
liang-chen       陈亮               D       2026-02-17  2027-02-17
$ nurture list --sort warmth -n 3
id               name            warmth      rating  last        due         who
mum              Mum             0.49 warm   A       2026-11-15  2026-11-22
gareth-calloway  Gareth Callow…  0.21 known  A       2026-11-08  2026-11-15
jess-okoro       Jess Okoro      0.19 known  B       2026-10-21  2026-11-21
$ nurture list --sort colour
! nurture: can't sort by 'colour'
! hint: sort by due, name, rating, last, warmth
? 2
$ nurture list --rating A,B --format '{id} {rating} {due}'
gareth-calloway A 2026-11-15
jess-okoro B 2026-11-21
mum A 2026-11-22
noor-haddad B 2026-11-22
tom-and-ines B 2026-11-30
$ nurture list --archived
id            name          rating  last        due       who
sam-whitlock  Sam Whitlock  C       2026-08-30  archived
$ nurture list --rating Z
! nurture: unknown rating 'Z'
! hint: one of A, B, C, D, undecided
? 2
$ nurture list --json --format {id}
! nurture: --format and --json exclude each other
! hint: remove one of them
? 2
$ nurture agenda --json --format {id}
! nurture: --format and --json exclude each other
! hint: remove one of them
? 2
$ nurture list --json --rating A
{
  "format": 1,
  "today": "2026-11-23",
  "people": [
    {
      "contact": "gareth-calloway",
      "name": "Gareth Calloway",
      "org": null,
      "title": null,
      "level": null,
      "rating": "A",
      "owner": null,
      "segment": null,
      "email": [],
      "phone": [],
      "tags": [],
      "last": "2026-11-08",
      "due": "2026-11-15",
      "warmth": 0.21,
      "closeness": "known",
      "archived": null
    },
    {
      "contact": "mum",
      "name": "Mum",
      "org": null,
      "title": null,
      "level": null,
      "rating": "A",
      "owner": null,
      "segment": null,
      "email": [],
      "phone": [
        "+44 1600 555 012"
      ],
      "tags": [],
      "last": "2026-11-15",
      "due": "2026-11-22",
      "warmth": 0.49,
      "closeness": "warm",
      "archived": null
    }
  ]
}
# The first column is what to type; in a pipe nothing is cut.
$ nurture list -n 2
id               name             rating  last        due         who
uncle-bernard    Uncle Bernard    C       2026-09-08  2026-11-08
gareth-calloway  Gareth Calloway  A       2026-11-08  2026-11-15
$ env -u COLUMNS nurture list | grep miguel
miguel-santos    Miguel Santos      C       2026-09-19  2026-12-19  moved to Recife
$ nurture list -n 0
! nurture: --limit 0 shows nothing
! hint: give at least 1
? 2
# An unset variable of the shell is no filter, and nobody's wish to see everyone.
$ nurture list --tag "$CLIENTS"
! nurture: --tag is empty
! hint: leave --tag out to ask for everyone
? 2
$ nurture due --rating ,
! nurture: --rating is empty
! hint: leave --rating out to ask for everyone
? 2
$ nurture export csv --org ""
! nurture: --org is empty
! hint: leave --org out to ask for everyone
? 2
$ nurture list --touched-by " , "
! nurture: --touched-by is empty
! hint: leave --touched-by out to ask for everyone
? 2
$ nurture org list --owner ""
! nurture: --owner is empty
! hint: leave --owner out to ask for everyone
? 2
