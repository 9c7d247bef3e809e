$ nurture rename fiona "Fiona McAllister-Brandt"
Fiona McAllister is now Fiona McAllister-Brandt
$ git diff -U0
diff --git a/contacts/fiona-mcallister.yaml b/contacts/fiona-mcallister.yaml
index efe7fa5..7f1d165 100644
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
