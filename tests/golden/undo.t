$ nurture undo
! nurture: nothing to undo
? 1
$ nurture log niamh "First."
logged Niamh Gallagher: call, 23 November · done: send the two-page proposal for the bakery (due 23 November)
$ nurture log aoife "Second."
logged Aoife Brennan: call, 23 November
$ nurture undo
took back 'log: Aoife Brennan, call, 2026-11-23' (contacts/aoife-brennan.yaml)
$ git diff -U0
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index 679a62f..65c2f0e 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -27,0 +28 @@ follow_ups:
+    done: 2026-11-23
@@ -65,0 +67,3 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: First.
# What was changed since in other lines stays.
$ sed -i '1s/.*/name: Niamh Gallagher-Burke/' contacts/niamh-gallagher.yaml
$ nurture undo
took back 'log: Niamh Gallagher, call, 2026-11-23' (contacts/niamh-gallagher.yaml)
$ git diff -U0
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index 679a62f..4d0c473 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -1 +1 @@
-name: Niamh Gallagher
+name: Niamh Gallagher-Burke
$ nurture undo
! nurture: nothing to undo
? 1
