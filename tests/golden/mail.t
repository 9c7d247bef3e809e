# Touches from mail: one message chosen by hand, and whole mailboxes.
$ sed 's/^[.]$//' > ../aoife.eml <<'END'
> Received: from mx.kestrelfoods.example by mail.example; Fri, 20 Nov 2026 09:31:02 +0100 (CET)
> From: =?utf-8?q?Aoife_Brennan?= <Aoife.Brennan@kestrelfoods.example>
> To: Dave <dave+crm@hartigan-lin.example>
> Cc: niamh.gallagher@kestrelfoods.example
> Subject: Re: AW: Safety stock
> Date: Fri, 20 Nov 2026 09:30:00 +0100
> Message-ID: <a1@kestrelfoods.example>
> .
> Hi Dave,
> .
> read it twice. Tuesday at ten
> fits.
> .
> Aoife
> .
> On Thu, 19 Nov 2026 at 18:00, Dave <dave@hartigan-lin.example> wrote:
> > Tuesday?
> END
$ nurture log --from-mail < ../aoife.eml
! nurture: mail needs to know which addresses are yours
! hint: nurture config mail you@example.com; others of yours: nurture config also_mail
? 2
$ nurture config mail dave@hartigan-lin.example
mail: dave@hartigan-lin.example
$ nurture config also_mail 'dave+*@hartigan-lin.example'
also_mail: dave+*@hartigan-lin.example
$ nurture log --from-mail --note body < ../aoife.eml
logged Aoife Brennan: email, Fri 20 November · still due
! only who wrote it gets an entry, not Niamh Gallagher
$ git diff -U0 -- contacts | grep '^[-+]'
--- a/contacts/aoife-brennan.yaml
+++ b/contacts/aoife-brennan.yaml
+  - date: 2026-11-20
+    channel: email
+    from: them
+    message_id: <a1@kestrelfoods.example>
+    note: read it twice. Tuesday at ten fits.
$ nurture log --from-mail < ../aoife.eml
logged already: Aoife Brennan, email, 20 November
$ git status --short
 M contacts/aoife-brennan.yaml

# Of several messages on the pipe the first counts, and the others are said; a clock that was never set tells no day.
$ (echo 'From aoife Fri Nov 20 09:31:02 2026'; cat ../aoife.eml; echo; echo 'From bo Fri Nov 20 09:32:02 2026'; cat ../aoife.eml) | nurture log --from-mail
logged already: Aoife Brennan, email, 20 November
! 1 more message came on the pipe: only the first is logged (in mutt: set pipe_split)
$ sed -e 's/a1@/a0@/' -e '/^Received/d' -e 's/^Date.*/Date: Thu, 1 Jan 1970 00:00:00 +0000/' ../aoife.eml | nurture log --from-mail
! nurture: no day can be read in the message
! hint: say it: -d DATE
? 1

# What a mailbox would leave out is said, and logged; what is nobody's talk is not.
$ sed -e 's/a1@/a2@/' -e 's/^Subject.*/List-Id: <news.kestrelfoods.example>/' ../aoife.eml | nurture log --from-mail "their news"
logged Aoife Brennan: email, Fri 20 November · still due
! looks like a list's: List-Id
! only who wrote it gets an entry, not Niamh Gallagher
$ sed -e 's/^Subject.*/Content-Type: multipart\/report; boundary=b/' ../aoife.eml | nurture log --from-mail
! nothing was logged: automatic (multipart/report): a bounce or a receipt
$ sed -e 's/^Subject.*/Content-Type: text\/calendar; method=REQUEST/' ../aoife.eml | nurture log --from-mail
! nothing was logged: an invitation: the meeting counts once it has taken place
$ sed -e 's/^From.*/From: "aoife.brennan@kestrelfoods.example" <lure@evil.example>/' ../aoife.eml | nurture log --from-mail
! nurture: nobody here has the address lure@evil.example
! hint: nurture add lure email=lure@evil.example
? 3
$ sed -e 's/^From.*/From: =?utf-8?q?Zo=C3=AB=2C_=0D=0ABcc=3A_x?= <zoe@delta.example>/' ../aoife.eml | nurture log --from-mail
! nurture: nobody here has the address zoe@delta.example
! hint: nurture add 'Zoë, Bcc: x' email=zoe@delta.example
? 3
$ sed -e '/^Date/d' -e '/^Received/d' -e 's/a1@/a3@/' ../aoife.eml | nurture log --from-mail
! nurture: no day can be read in the message
! hint: say it: -d DATE
? 1
$ echo hello | nurture log --from-mail
! nurture: standard input is no mail
? 1
$ nurture log ada --note body
! nurture: --note goes with --from-mail
! hint: the note is what follows the name
? 2
$ nurture log --from-mail --amend < ../aoife.eml
! nurture: --from-mail and --amend don't go together
! hint: log it, then: nurture log WHO --amend
? 2
$ nurture log --from-mail --note all < ../aoife.eml
! nurture: --note takes subject or body, not 'all'
! hint: body: the first paragraph; without it the subject
? 2

# A Maildir: what is new, what was deleted, what lies among the drafts; its index is nobody's mail.
$ mkdir -p ../mail/cur ../mail/new ../mail/tmp ../mail/.Drafts/cur ../mail/.Drafts/new
$ cp ../aoife.eml ../mail/cur/1.a:2,S
$ sed -e 's/a1@/a4@/' -e 's/20 Nov/18 Nov/' ../aoife.eml > ../mail/new/2.b
$ sed -e 's/a1@/a5@/' -e 's/20 Nov/17 Nov/' ../aoife.eml > ../mail/cur/3.c:2,ST
$ sed -e 's/a1@/a6@/' ../aoife.eml > ../mail/.Drafts/cur/4.d:2,D
$ echo nonsense > ../mail/cur/5.e:2,
$ echo nonsense > ../mail/dovecot.index
$ cat > ../mail/cur/6.f:2,S <<'END'
> From: dave@hartigan-lin.example
> To: Zofia Nowak <zofia.nowak@nobody.example>, "Zoe, D" <ZOE@delta.example>
> Date: 19 Nov 26 18:00 GMT
> Message-ID: <d1@hartigan-lin.example>
> Subject: proposal
> END
$ nurture import ../mail --dry-run -v
completes  Aoife Brennan · 1 touch · ../mail/new/2.b, known by email
  2026-11-18 email from them · Safety stock

mail
5 messages: 1 completed, 1 skipped, 1 touch

messages
  ../mail/cur/1.a:2,S: known already, from Aoife Brennan
  ../mail/cur/3.c:2,ST: deleted (flag T)
  ../mail/cur/6.f:2,S: with nobody here, to Zofia Nowak
  <zofia.nowak@nobody.example>
  ../mail/new/2.b: a touch, from Aoife Brennan
  ../mail/.Drafts/cur/4.d:2,D: a draft (Drafts)

touches with people who aren't here
  1 × zoe@delta.example: nurture add 'Zoe, D' email=zoe@delta.example
  1 × zofia.nowak@nobody.example:
    nurture set zofia-nowak email+=zofia.nowak@nobody.example

skipped
  ../mail/cur/5.e:2,: no mail

also
  no touch: 1 draft, 1 deleted, 1 with nobody here

a dry run: nothing was written
$ nurture import ../mail
mail
5 messages: 1 completed, 1 skipped, 1 touch

touches with people who aren't here
  1 × zoe@delta.example: nurture add 'Zoe, D' email=zoe@delta.example
  1 × zofia.nowak@nobody.example:
    nurture set zofia-nowak email+=zofia.nowak@nobody.example

skipped
  ../mail/cur/5.e:2,: no mail

also
  no touch: 1 draft, 1 deleted, 1 with nobody here
$ git diff -U0 -- contacts | grep '^[-+].*a[0-9]@'
+    message_id: <a4@kestrelfoods.example>
+    message_id: <a1@kestrelfoods.example>
+    message_id: <a2@kestrelfoods.example>
$ nurture import ../mail
mail
5 messages: 1 unchanged, 1 skipped

touches with people who aren't here
  1 × zoe@delta.example: nurture add 'Zoe, D' email=zoe@delta.example
  1 × zofia.nowak@nobody.example:
    nurture set zofia-nowak email+=zofia.nowak@nobody.example

skipped
  ../mail/cur/5.e:2,: no mail

also
  no touch: 1 draft, 1 deleted, 1 with nobody here
$ nurture log niamh -c call "between two imports" | head -1
logged Niamh Gallagher: call, Mon 23 November · done: send the two-page proposal for the bakery (due 23 November) · next 1 December
$ nurture import ../mail --json -v | grep -A4 '"verdicts"'
    "verdicts": {
      "draft": 1,
      "trash": 1,
      "unknown": 1,
      "known": 2

# Files of mail, and lists of files.
$ sed -e '1s/^/From - Wed Nov 11 09:31:02 2026\n/' -e 's/a1@/a7@/' -e 's/20 Nov/11 Nov/' ../aoife.eml > ../box
$ printf '\nFrom - Thu Nov 12 09:31:02 2026\nX-Mozilla-Status: 0009\n' >> ../box
$ sed -e 's/a1@/a8@/' -e 's/20 Nov/12 Nov/' ../aoife.eml >> ../box
$ nurture import ../box --note body
mail
2 messages: 1 completed, 1 touch

also
  no touch: 1 deleted
$ find ../mail -name '*.a*' -print0 | nurture import --files0-from -
mail
1 message: 1 unchanged
$ cat ../box | nurture import - --as mail
mail
2 messages: 1 unchanged

also
  no touch: 1 deleted
$ nurture import --files0-from ../nothing
! nurture: cannot read '../nothing': no such file or directory
? 1
$ nurture import
! nurture: 'import' needs PATH
! hint: usage: nurture import [options] PATH…
? 2
$ echo hello | nurture import - --as mail
mail
1 message: 1 skipped

skipped
  standard input: no mail
! nurture: nothing in it could be taken
? 1
$ nurture check | tail -1
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang

# One address that two have, and what a mail that is here already can't bring.
$ nurture set niamh email+=desk@kestrelfoods.example; nurture set aoife email+=desk@kestrelfoods.example
Niamh Gallagher: email + desk@kestrelfoods.example
Aoife Brennan: email + desk@kestrelfoods.example
$ sed -e 's/Aoife.Brennan@/desk@/' -e 's/a1@/a7@/' ../aoife.eml | nurture log --from-mail
! nurture: 'desk@kestrelfoods.example' is the address of aoife-brennan and niamh-gallagher
! hint: whether they are one: nurture duplicates
? 3
$ nurture log --from-mail --follow-up "fri: answer" < ../aoife.eml
logged already: Aoife Brennan, email, 20 November
! nurture: the mail was logged before: nothing of this was written
! hint: `nurture follow-up` and `nurture need` add to what stands there
? 1

# A message that is here is no other touch, whatever day it says now.
$ sed -e 's/^Date:.*/Date: Wed, 18 Nov 2026 09:30:00 +0100/' -e '/^Received/d' ../aoife.eml > ../redated.eml; nurture import ../redated.eml; git diff --stat -- contacts | tail -1
mail
1 message: 1 unchanged
 2 files changed, 26 insertions(+), 2 deletions(-)
