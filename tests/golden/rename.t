$ nurture rename fiona "Fiona McAllister-Brandt"
Fiona McAllister is now Fiona McAllister-Brandt
$ git diff -U0
diff --git a/contacts/fiona-mcallister.yaml b/contacts/fiona-mcallister.yaml
index e1c8653..6318ce6 100644
--- a/contacts/fiona-mcallister.yaml
+++ b/contacts/fiona-mcallister.yaml
@@ -1 +1 @@
-name: Fiona McAllister
+name: Fiona McAllister-Brandt
$ nurture rename --id fiona
Fiona McAllister-Brandt: the id is now fiona-mcallister-brandt (formerly fiona-mcallister)
$ git status --short | sort
 D contacts/fiona-mcallister.yaml
?? contacts/fiona-mcallister-brandt.yaml
$ nurture show fiona-mcallister | head -1
Fiona McAllister-Brandt                                  rating B · kept by dave
$ nurture rename nobody "X"
! nurture: nobody is found by 'nobody'
! hint: nurture list shows everyone
? 3
