$ nurture programme list
after-project: 2 weeks by call, 3 months by visit or site, 9 months by call
  lena-dijkstra  Lena Dijkstra
  pieter-de-wit  Pieter de Wit
newcomer: 2 days by note, 2 weeks by article, 6 weeks by call
  aoife-brennan  Aoife Brennan
$ nurture programme start beatriz newcomer
Beatriz Almeida: newcomer from 23 November
$ git diff -U0
diff --git a/contacts/beatriz-almeida.yaml b/contacts/beatriz-almeida.yaml
index 0aaabb3..9f585ab 100644
--- a/contacts/beatriz-almeida.yaml
+++ b/contacts/beatriz-almeida.yaml
@@ -9,0 +10,3 @@ owner: mei
+programme:
+  name: newcomer
+  start: 2026-11-23
$ nurture programme skip beatriz --step 1
Beatriz Almeida: skipped step 1 of newcomer (2 days by note)
$ git diff -U0
diff --git a/contacts/beatriz-almeida.yaml b/contacts/beatriz-almeida.yaml
index 0aaabb3..986e0fc 100644
--- a/contacts/beatriz-almeida.yaml
+++ b/contacts/beatriz-almeida.yaml
@@ -9,0 +10,4 @@ owner: mei
+programme:
+  name: newcomer
+  start: 2026-11-23
+  skipped: [1]
$ nurture programme stop beatriz
Beatriz Almeida: no longer in newcomer
$ git status --short
$ nurture programme start beatriz newcommer
! nurture: unknown programme 'newcommer'
! hint: did you mean 'newcomer'?
? 2
$ nurture programme skip beatriz
! nurture: 'Beatriz Almeida' is in no programme
! hint: nurture programme start beatriz-almeida NAME
? 2
$ nurture programme list --json
{
  "format": 1,
  "today": "2026-11-23",
  "programmes": [
    {
      "name": "after-project",
      "steps": [
        "2 weeks by call",
        "3 months by visit or site",
        "9 months by call"
      ],
      "contacts": [
        "lena-dijkstra",
        "pieter-de-wit"
      ]
    },
    {
      "name": "newcomer",
      "steps": [
        "2 days by note",
        "2 weeks by article",
        "6 weeks by call"
      ],
      "contacts": [
        "aoife-brennan"
      ]
    }
  ]
}

# A programme begins where the agenda has it begin: at `start`, else `since`, else `added`.
$ nurture add "New Comer" programme=newcomer; nurture why new-comer | head -4
added New Comer: contacts/new-comer.yaml
New Comer: not due until 25 November, in 2 days

 rating       C, the default (nurture.yaml:9) → every 2..3 months
              (nurture.yaml:7)
