# Whatever style a file is written in, a log is + lines only.
$ nurture log jurgen "CRLF stays CRLF."
logged Jürgen Weiß: call, Mon 23 November · next 25 January 2027
$ git diff -U0 | cat -A | grep '^[+-]'
--- a/contacts/jurgen-weiss.yaml$
+++ b/contacts/jurgen-weiss.yaml$
+  - date: 2026-11-23^M$
+    channel: call^M$
+    note: CRLF stays CRLF.^M$
$ git commit -qam crlf
$ nurture log patrick "Behind a byte order mark, after a flow map."
logged Patrick Doyle: call, Mon 23 November
$ git diff -U0
diff --git a/contacts/patrick-doyle.yaml b/contacts/patrick-doyle.yaml
index 47ed83f..0aa73d0 100644
--- a/contacts/patrick-doyle.yaml
+++ b/contacts/patrick-doyle.yaml
@@ -12,0 +13,3 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: Behind a byte order mark, after a flow map.
$ git commit -qam bom
$ nurture log federico "Flow maps in a block list."
logged Federico Marchetti: call, Mon 23 November · next 24 May 2027
$ nurture log wei-zhang "The first one of all."
logged Wei Zhang: call, Mon 23 November · next 25 January 2027
$ nurture log gerda -d 2026-05-13 "Someone archived."
logged Gerda Holthuis: call, Wed 13 May · archived, so never due
$ nurture log yael "שלום"
logged יעל כהן: call, Mon 23 November · next 25 January 2027
$ nurture log 田中 "お元気ですか: 今年も #1"
logged 田中太郎: call, Mon 23 November · next 4 December
$ git diff -U0
diff --git a/contacts/archive/gerda-holthuis.yaml b/contacts/archive/gerda-holthuis.yaml
index 47d693f..4d2185b 100644
--- a/contacts/archive/gerda-holthuis.yaml
+++ b/contacts/archive/gerda-holthuis.yaml
@@ -19,0 +20,3 @@ interactions:
+  - date: 2026-05-13
+    channel: call
+    note: Someone archived.
diff --git "a/contacts/asia/\347\224\260\344\270\255\345\244\252\351\203\216.yaml" "b/contacts/asia/\347\224\260\344\270\255\345\244\252\351\203\216.yaml"
index 56dbcf6..fc69758 100644
--- "a/contacts/asia/\347\224\260\344\270\255\345\244\252\351\203\216.yaml"
+++ "b/contacts/asia/\347\224\260\344\270\255\345\244\252\351\203\216.yaml"
@@ -61,0 +62,3 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: "お元気ですか: 今年も #1"
diff --git a/contacts/federico-marchetti.yaml b/contacts/federico-marchetti.yaml
index e49c242..1097c05 100644
--- a/contacts/federico-marchetti.yaml
+++ b/contacts/federico-marchetti.yaml
@@ -13,0 +14,3 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: Flow maps in a block list.
diff --git a/contacts/wei-zhang.yaml b/contacts/wei-zhang.yaml
index 0e9ab3c..42bc8d6 100644
--- a/contacts/wei-zhang.yaml
+++ b/contacts/wei-zhang.yaml
@@ -8,0 +9,4 @@ about: Sensors in containers. Wants customers, not advice; may need both.
+interactions:
+  - date: 2026-11-23
+    channel: call
+    note: The first one of all.
diff --git "a/contacts/\327\231\327\242\327\234-\327\233\327\224\327\237.yaml" "b/contacts/\327\231\327\242\327\234-\327\233\327\224\327\237.yaml"
index c7315f6..9ec5d4d 100644
--- "a/contacts/\327\231\327\242\327\234-\327\233\327\224\327\237.yaml"
+++ "b/contacts/\327\231\327\242\327\234-\327\233\327\224\327\237.yaml"
@@ -32,0 +33,3 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: שלום
$ nurture check
all well: 52 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang
