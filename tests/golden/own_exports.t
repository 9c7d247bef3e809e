# What an export wrote comes in again as what it was, whatever a telephone or a spreadsheet changed.
@ store none
$ nurture init --no-git . >/dev/null 2>&1
$ nurture add "Bob K" phone=5551234 >/dev/null
$ cat > contacts/ada.yaml <<'END'
> name: Ada
> address:
>   - |
>     12 St James's Square
> 
>       rear
>     London; SW1
>   - Elsewhere 1
> about: |2
>     Fencing;
>   and maths.
> added: 2026-11-23
> met: |
>   at the
>     EACL
> needs:
>   - what: |
>       an ERP
>       or two
>     status: latent
> interactions:
>   - date: 2026-11-02
>     channel: call
>     note: |2
>           as code
>       and not
> END
$ nurture check
all well: 2 people, 0 organisations, 0 library items
without a rating (treated as C): ada, bob-k
# A name that was changed on a card: the same person, and no card of theirs is lost.
$ nurture export vcard --split ../cards
2 cards: 2 written, 0 unchanged
$ sed -i 's/Bob K/Robert K/; s/^N:K;Bob/N:K;Robert/' ../cards/*.vcf
$ nurture import ../cards
vCard, 2 files
2 cards: 2 unchanged

differs, and stays as it is here; to take theirs: --prefer import
  Bob K (bob-k): name 'Bob K' here, 'Robert K' there
$ nurture export vcard --split ../cards --overwrite
2 cards: 1 written, 1 unchanged
$ ls contacts; cat ../cards/* | grep -c UID:
ada.yaml
bob-k.yaml
2
# The same in a row.
$ nurture export csv > ../people.csv
$ sed 's/Bob K/Robert Kay/; s/5551234//' ../people.csv > ../corrected.csv
$ nurture import ../corrected.csv
nurture's own export
2 rows: 2 unchanged

differs, and stays as it is here; to take theirs: --prefer import
  Bob K (bob-k): name 'Bob K' here, 'Robert Kay' there
$ nurture import ../corrected.csv --prefer import | head -2
nurture's own export
2 rows: 1 completed, 1 unchanged
$ nurture undo | head -1
took back 'import: 1 person, nurture's own export' (contacts/bob-k.yaml)
# A row that was copied for somebody new is of nobody whom the id names.
$ grep Bob ../people.csv | sed 's/Bob K/Zed/; s/5551234//' | cat ../people.csv - > ../copied.csv
$ nurture import -n ../copied.csv
new        Zed · contacts/zed.yaml · ../copied.csv:6

nurture's own export
3 rows: 1 new, 2 unchanged

a dry run: nothing was written
# Line by line, as it stood.
$ cp contacts/ada.yaml ../before.yaml; nurture export vcard > ../people.vcf; rm contacts/ada.yaml
$ nurture import ../people.csv | tail -1
2 rows: 1 new, 1 unchanged, 1 touch
$ diff ../before.yaml contacts/ada.yaml && nurture import ../people.csv | tail -1
2 rows: 2 unchanged
$ rm contacts/ada.yaml; nurture import ../people.vcf | tail -1
2 cards: 1 new, 1 unchanged
$ cat contacts/ada.yaml
name: Ada
uid: urn:uuid:e594fd28-a205-88f4-a70b-c0190530e13b
address:
  - |
    12 St James's Square

      rear
    London; SW1
  - Elsewhere 1
about: |
  Fencing;
  and maths.
added: 2026-11-23
met: |
  at the
    EACL
# Two of one uid have two cards, or none.
$ nurture set bob-k uid=urn:uuid:e594fd28-a205-88f4-a70b-c0190530e13b
Bob K: uid urn:uuid:e594fd28-a205-88f4-a70b-c0190530e13b
$ nurture set ada uid= >/dev/null; nurture export vcard --split ../apart
! nurture: ada and bob-k have one uid, and would share one card: 'urn:uuid:e594fd28-a205-88f4-a70b-c0190530e13b'
! hint: if they are one: nurture join ada bob-k; if they are two: nurture set bob-k uid=
? 1
$ ls ../apart
! ls: cannot access '../apart': No such file or directory
? 2
$ nurture set bob-k uid= >/dev/null; nurture export vcard --split ../apart
2 cards: 2 written, 0 unchanged
# Rows of one export are as many people as they have ids, whatever their names; so are cards of a folder.
$ mkdir -m 700 ../twins; nurture init --no-git ../twins >/dev/null; nurture add "Ann Lee" email=ann@acme.example --store ../twins; nurture add "Ann Lee" --again phone='+44 20 7000002' --store ../twins
added Ann Lee: contacts/ann-lee.yaml
added Ann Lee: contacts/ann-lee-2.yaml
! in the store '$TMP/twins'
! there is already Ann Lee (ann-lee)
! in the store '$TMP/twins'
$ nurture export csv --store ../twins > ../twins.csv; nurture export vcard --split ../twincards --store ../twins; rm ../twins/contacts/ann-lee.yaml
2 cards: 2 written, 0 unchanged
$ nurture import ../twins.csv --store ../twins; nurture undo --store ../twins; nurture import ../twincards --store ../twins
nurture's own export
2 rows: 1 new, 1 unchanged

new, with a name or an address that somebody has; if it is one person
  ann-lee, beside ann-lee-2
    nurture join ann-lee-2 ann-lee
took back 'import: 1 person, nurture's own export' (contacts/ann-lee.yaml)
vCard, 2 files
2 cards: 1 new, 1 unchanged

new, with a name or an address that somebody has; if it is one person
  ann-lee, beside ann-lee-2
    nurture join ann-lee-2 ann-lee
! in the store '$TMP/twins'
! in the store '$TMP/twins'
! in the store '$TMP/twins'
$ cat ../twins/contacts/ann-lee.yaml; cat ../twins/contacts/ann-lee-2.yaml
name: Ann Lee
uid: urn:uuid:d03fd906-1091-8490-af95-d5111f3ffde3
email: ann@acme.example
added: 2026-11-23
name: Ann Lee
phone: "+44 20 7000002"
added: 2026-11-23
# Of two stores' one id the birthday tells.
$ printf 'name: John Smith\norg: Beta\nemail: one@beta.example\ndates:\n  - {date: 09-10, what: birthday}\n' > ../twins/contacts/john-smith.yaml; nurture export vcard --org Beta --store ../twins > ../js.vcf
$ printf 'name: John Smith\norg: Beta\ndates:\n  - {date: 03-16, what: birthday}\n' > ../twins/contacts/john-smith.yaml; nurture import ../js.vcf --store ../twins; nurture import ../js.vcf --store ../twins
vCard
1 card: 1 new

new, with a name or an address that somebody has; if it is one person
  john-smith-2, beside john-smith
    nurture join john-smith john-smith-2
vCard
1 card: 1 unchanged
! in the store '$TMP/twins'
