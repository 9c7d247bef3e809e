# The editor has a copy; what comes back is checked before it counts.
@ env EDITOR=sed -i s/Chief/First/
$ nurture edit niamh
changed contacts/niamh-gallagher.yaml
$ git diff -U0
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index 679a62f..9271c8a 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -3 +3 @@ org: kestrel-foods
-title: Chief Financial Officer
+title: First Financial Officer
$ nurture edit nurture.yaml
nothing changed in nurture.yaml
$ EDITOR='sed -i s/^rating:/ratting:/' nurture edit niamh 2>&1 | sed 's|/[^ ]*drafts/[^ ]*|DRAFT|'
contacts/niamh-gallagher.yaml:6:1: unknown key 'ratting'
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
! nurture: nobody and no organisation is found by 'nobody'
! hint: nurture list shows everyone
? 3
