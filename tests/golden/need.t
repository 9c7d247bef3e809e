$ nurture need add ingrid one parts list for eleven ships --when 2027-Q3 --status aware --obstacle "two retirements"
need of Ingrid Løvdahl: one parts list for eleven ships, aware, 2027-Q3, obstacle: two retirements
$ git diff -U0
diff --git a/contacts/nordic/ingrid-lovdahl.yaml b/contacts/nordic/ingrid-lovdahl.yaml
index 847f226..613c6ae 100644
--- a/contacts/nordic/ingrid-lovdahl.yaml
+++ b/contacts/nordic/ingrid-lovdahl.yaml
@@ -8,0 +9,6 @@ since: 2025-10-14
+needs:
+  - what: one parts list for eleven ships
+    status: aware
+    when: 2027-Q3
+    obstacle: two retirements
+    noted: 2026-11-23
$ nurture need set ingrid 1 --status ready --competitor "the sheds"
need of Ingrid Løvdahl: one parts list for eleven ships, ready, 2027-Q3, obstacle: two retirements, competitor: the sheds
$ nurture need close ingrid parts --won
need of Ingrid Løvdahl: one parts list for eleven ships, won, 2027-Q3, obstacle: two retirements, competitor: the sheds, 23 November
$ git diff -U0
diff --git a/contacts/nordic/ingrid-lovdahl.yaml b/contacts/nordic/ingrid-lovdahl.yaml
index 847f226..fa76a18 100644
--- a/contacts/nordic/ingrid-lovdahl.yaml
+++ b/contacts/nordic/ingrid-lovdahl.yaml
@@ -8,0 +9,8 @@ since: 2025-10-14
+needs:
+  - what: one parts list for eleven ships
+    status: won
+    when: 2027-Q3
+    obstacle: two retirements
+    competitor: the sheds
+    noted: 2026-11-23
+    closed: 2026-11-23
$ nurture need set ingrid 7 --status ready
! nurture: 'Ingrid Løvdahl' has no open need
? 2
$ nurture need close niamh bakery
! nurture: 'need close' needs --won or --lost
? 2
$ nurture need close niamh bakery --won --lost
! nurture: 'need close' needs --won or --lost
? 2
$ nurture need add ingrid x --when someday
! nurture: cannot read 'someday' as a date
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture need add ingrid x --when 2020; nurture need add ingrid x --when yesterday
! nurture: '2020' is over
! hint: as in --when 2028-Q4; what was won or lost: need close
! nurture: 'yesterday' is over
! hint: as in --when 2028-Q4; what was won or lost: need close
? 2
$ nurture need add ingrid x --status won
! nurture: 'won' closes the need
! hint: use nurture need close … --won
? 2
# All that is open, by the day its time begins.
$ nurture need list
when     id                     no.  status  need
2027-01  ελενη-παπαδοπουλου       1  ready   first island, Naxos, as a trial ·…
2027-01  aegean-pharma            1  ready   cold chain stock for the islands ·…
2027-02  hanneke-visser           2  aware   operating theatre schedule that su…
2027-03  niamh-gallagher          2  ready   one forecast for bakery and dairy…
2027-Q2  van-der-meer-pompen      1  aware   planning for the Gdańsk foundry ·…
2027-Q3  田中太郎                 1  aware   spindle parts plan for two plants…
2027-08  soren-angstrom           1  latent  spare parts for eleven ships in tw…
2027-10  margaret-ashworth        1  aware   winter beds without corridor care…
2027-10  noordwal-ziekenhuizen    1  latent  bed planning on all three sites ·…
2028     bram-hendriks            2  latent  second cross-dock in Venlo · land
$ nurture need list niamh
when     id               no.  status  need
2027-03  niamh-gallagher    2  ready   one forecast for bakery and dairy · bake…
$ nurture need list --status ready
when     id                  no.  status  need
2027-01  ελενη-παπαδοπουλου    1  ready   first island, Naxos, as a trial · thr…
2027-01  aegean-pharma         1  ready   cold chain stock for the islands · bo…
2027-03  niamh-gallagher       2  ready   one forecast for bakery and dairy · b…
$ nurture need list --status won
! nurture: 'won' closes the need
! hint: use nurture need close … --won
? 2
$ nurture need list -n 2 --until 2027-06
when     id                  no.  status  need
2027-01  ελενη-παπαδοπουλου    1  ready   first island, Naxos, as a trial · thr…
2027-01  aegean-pharma         1  ready   cold chain stock for the islands · bo…
$ nurture need list -n 1 --json
{
  "format": 1,
  "today": "2026-11-23",
  "needs": [
    {
      "contact": "ελενη-παπαδοπουλου",
      "org": null,
      "name": "Ελένη Παπαδοπούλου",
      "number": 1,
      "what": "first island, Naxos, as a trial",
      "status": "ready",
      "open": true,
      "when": "2027-01",
      "obstacle": "three offers",
      "competitor": "Thalassa Systems",
      "noted": "2026-06-17",
      "closed": null
    }
  ]
}
# A word of the name is no need.
$ nurture need add hanneke visser a scanner
! nurture: 'visser' looks like the rest of Hanneke Visser's name
! hint: quote the name: nurture need add 'hanneke visser' …
? 2
