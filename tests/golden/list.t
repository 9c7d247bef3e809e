@ store friends
$ nurture list
name               rating  last        due         who
Uncle Bernard      C       2026-09-08  2026-11-08
Gareth Calloway    A       2026-11-08  2026-11-15
Jess Okoro         B       2026-10-21  2026-11-21
Mum                A       2026-11-15  2026-11-22
Noor Haddad        B       2026-10-29  2026-11-22
Priscilla Nwosu    C       –           2026-11-28
Tom & Inês Baxter  B       2026-10-31  2026-11-30
Mr Abernathy       D       2025-12-15  2026-12-10
Miguel Santos      C       2026-09-19  2026-12-19  moved to Recife
Kirsten Dahl       C       2026-10-09  2027-01-09
陈亮               D       2026-02-17  2027-02-17
$ nurture list --sort name
name               rating  last        due         who
Gareth Calloway    A       2026-11-08  2026-11-15
Jess Okoro         B       2026-10-21  2026-11-21
Kirsten Dahl       C       2026-10-09  2027-01-09
Miguel Santos      C       2026-09-19  2026-12-19  moved to Recife
Mr Abernathy       D       2025-12-15  2026-12-10
Mum                A       2026-11-15  2026-11-22
Noor Haddad        B       2026-10-29  2026-11-22
Priscilla Nwosu    C       –           2026-11-28
Tom & Inês Baxter  B       2026-10-31  2026-11-30
Uncle Bernard      C       2026-09-08  2026-11-08
陈亮               D       2026-02-17  2027-02-17
$ nurture list --sort colour
! nurture: can't sort by 'colour'
! hint: sort by due, name, rating, last
? 2
$ nurture list --rating A,B --format '{id} {rating} {due}'
gareth-calloway A 2026-11-15
jess-okoro B 2026-11-21
mum A 2026-11-22
noor-haddad B 2026-11-22
tom-and-ines B 2026-11-30
$ nurture list --archived
name          rating  last        due       who
Sam Whitlock  C       2026-08-30  archived
$ nurture list --rating Z
! nurture: unknown rating 'Z'
! hint: the settings have A, B, C, D
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
      "archived": null
    }
  ]
}
