# The editor has a copy; what comes back is checked before it counts.
@ env EDITOR=sed -i s/Chief/First/
$ nurture edit niamh
changed contacts/niamh-gallagher.yaml
$ git diff -U0
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index fc36b23..24a2759 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -3 +3 @@ org: kestrel-foods
-title: Chief Financial Officer
+title: First Financial Officer
$ nurture edit nurture.yaml
nothing changed in nurture.yaml
! 'sed' returned with nothing changed; an editor that waits until you close the file is best
! what you save in '$TMP/home/cache/nurture/drafts/nurture.yaml' later is picked up by: nurture edit nurture.yaml
$ EDITOR='sed -i s/^rating:/ratting:/' nurture edit niamh 2>&1 | sed 's|/[^ ]*drafts/[^ ]*|DRAFT|'
contacts/niamh-gallagher.yaml:7:1: unknown key 'ratting'
    ratting: A
    ^
hint: did you mean 'rating'?
nurture: 'contacts/niamh-gallagher.yaml' stays as it was
hint: your text is kept in 'DRAFT
$ EDITOR=false nurture edit niamh 2>&1 | sed "s|'[^']*/[^']*'|DRAFT|"
nurture: the editor 'false' ended with status 1
$ git status --short
 M contacts/niamh-gallagher.yaml
$ nurture edit nobody
! nurture: no person or organisation is found by 'nobody'
! hint: nurture list shows everyone
? 3
# An editor that hands the file to a window and ends: what is saved there later is taken up.
$ mkdir ../programs && printf '#!/bin/sh\n' >../programs/code && chmod +x ../programs/code
$ EDITOR=code PATH=$PWD/../programs:$PATH nurture edit aoife
nothing changed in contacts/aoife-brennan.yaml
! 'code' returned with nothing changed; to have it wait: nurture config editor 'code --wait'
! what you save in '$TMP/home/cache/nurture/drafts/aoife-brennan.yaml' later is picked up by: nurture edit contacts/aoife-brennan.yaml
$ sed -i 's/^name: .*/name: Aoife B. Brennan/' ../home/cache/nurture/drafts/aoife-brennan.yaml
$ nurture list --format '{id}' --tag press
giulia-conti
! what you saved in '$TMP/home/cache/nurture/drafts/aoife-brennan.yaml' is not in the store yet: nurture edit contacts/aoife-brennan.yaml
$ nurture edit aoife
changed contacts/aoife-brennan.yaml
! picked up: what you saved in '$TMP/home/cache/nurture/drafts/aoife-brennan.yaml'
$ git diff -U0 contacts/aoife-brennan.yaml
diff --git a/contacts/aoife-brennan.yaml b/contacts/aoife-brennan.yaml
index bc19ec9..0b46411 100644
--- a/contacts/aoife-brennan.yaml
+++ b/contacts/aoife-brennan.yaml
@@ -1 +1 @@
-name: Aoife Brennan
+name: Aoife B. Brennan
$ EDITOR=code PATH=$PWD/../programs:$PATH nurture log niamh -e
! 'code' returned with nothing changed; to have it wait: nurture config editor 'code --wait'
! what you save in '$TMP/home/cache/nurture/drafts/note-niamh-gallagher.txt' later is picked up by: nurture log niamh-gallagher -e
! nurture: nothing was logged: the note is empty
? 1
$ echo 'Saved later.' >../home/cache/nurture/drafts/note-niamh-gallagher.txt
$ nurture log niamh -e
logged Niamh Gallagher: call, Mon 23 November · done: send the two-page proposal for the bakery (due 23 November) · next 1 December
! picked up: what you saved in '$TMP/home/cache/nurture/drafts/note-niamh-gallagher.txt'
# An item of the library is found as a person is, where nobody is.
$ EDITOR=true nurture edit safety
nothing changed in library/safety-stock-primer.yaml
! 'true' returned with nothing changed; an editor that waits until you close the file is best
! what you save in '$TMP/home/cache/nurture/drafts/safety-stock-primer.yaml' later is picked up by: nurture edit library/safety-stock-primer.yaml
