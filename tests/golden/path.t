# The best product of warmth and ties, not the fewest hops.
$ nurture path soren
Charlotte Fairfax 0.80 → Olivier Dubois 0.50 → Søren Ångström 0.80          0.32
  dave knows Charlotte Fairfax: close (0.80), last call, 6 November
  Charlotte Fairfax and Olivier Dubois know each other
  Olivier Dubois referred Søren Ångström to you

Søren Ångström 0.29                                                         0.29
  dave knows Søren Ångström: known (0.29), last call, 18 August

Olivier Dubois 0.27 → Søren Ångström 0.80                                   0.22
  dave knows Olivier Dubois: known (0.27), last call, 15 September
  Olivier Dubois referred Søren Ångström to you
$ nurture path "kestrel foods"
Niamh Gallagher 0.97                                                        0.97
  dave knows Niamh Gallagher: close (0.97), last call, 3 November

Ciarán O'Rourke 0.69                                                        0.69
  dave knows Ciarán O'Rourke: warm (0.69), last call, 17 November

Charlotte Fairfax 0.80 → Niamh Gallagher 0.80                               0.64
  dave knows Charlotte Fairfax: close (0.80), last call, 6 November
  Charlotte Fairfax referred Niamh Gallagher to you
# Whom we know ourselves, where three other ways are warmer.
$ nurture set soren warmth=0.05
Søren Ångström: warmth 0.05
$ nurture path soren | head -3
dave knows Søren Ångström: cold (0.05 by hand), last call, 18 August

Charlotte Fairfax 0.80 → Olivier Dubois 0.50 → Søren Ångström 0.80          0.32
$ mkdir -p $XDG_CONFIG_HOME/nurture; echo 'me: dave' > $XDG_CONFIG_HOME/nurture/config.yaml; nurture path soren | head -3; rm $XDG_CONFIG_HOME/nurture/config.yaml
you know Søren Ångström yourself: cold (0.05 by hand), last call, 18 August

Charlotte Fairfax 0.80 → Olivier Dubois 0.50 → Søren Ångström 0.80          0.32
$ nurture set soren warmth=
Søren Ångström: no warmth
# Former colleagues had posts at one organisation at the same time.
$ nurture path fiona
Fiona McAllister 0.56                                                       0.56
  dave knows Fiona McAllister: warm (0.56), last call, 8 October

Niamh Gallagher 0.97 → Fiona McAllister 0.30                                0.29
  dave knows Niamh Gallagher: close (0.97), last call, 3 November
  Niamh Gallagher and Fiona McAllister were colleagues at Kestrel Foods

Margaret Ashworth 0.70 → Fiona McAllister 0.30                              0.21
  mei knows Margaret Ashworth: close (0.70), last call, 12 November
  Margaret Ashworth and Fiona McAllister were colleagues at Brightwater NHS
  Foundation Trust
# As data.
$ nurture path tunde --json
{
  "format": 1,
  "today": "2026-11-23",
  "target": {
    "contact": "tunde-adeyemi",
    "org": null,
    "name": "Tunde Adeyemi"
  },
  "chains": [
    {
      "value": 0.3538,
      "rekindle": false,
      "hops": [
        {
          "contact": "margaret-ashworth",
          "name": "Margaret Ashworth",
          "tie": "touch",
          "value": 0.7077,
          "org": null,
          "owner": "mei",
          "by_hand": false,
          "last": {
            "date": "2026-11-12",
            "channel": "call"
          },
          "computed_warmth": 0.7,
          "closeness": "close"
        },
        {
          "contact": "tunde-adeyemi",
          "name": "Tunde Adeyemi",
          "tie": "knows",
          "value": 0.5,
          "org": null
        }
      ]
    },
    {
      "value": 0.3149,
      "rekindle": false,
      "hops": [
        {
          "contact": "tunde-adeyemi",
          "name": "Tunde Adeyemi",
          "tie": "touch",
          "value": 0.3149,
          "org": null,
          "owner": "mei",
          "by_hand": false,
          "last": {
            "date": "2026-11-18",
            "channel": "email"
          },
          "computed_warmth": 0.31,
          "closeness": "known"
        }
      ]
    },
    {
      "value": 0.2409,
      "rekindle": false,
      "hops": [
        {
          "contact": "hanneke-visser",
          "name": "Hanneke Visser",
          "tie": "touch",
          "value": 0.9635,
          "org": null,
          "owner": "mei",
          "by_hand": false,
          "last": {
            "date": "2026-10-22",
            "channel": "call"
          },
          "computed_warmth": 0.96,
          "closeness": "close"
        },
        {
          "contact": "margaret-ashworth",
          "name": "Margaret Ashworth",
          "tie": "knows",
          "value": 0.5,
          "org": null
        },
        {
          "contact": "tunde-adeyemi",
          "name": "Tunde Adeyemi",
          "tie": "knows",
          "value": 0.5,
          "org": null
        }
      ]
    }
  ],
  "missing": null,
  "nearest": []
}
# Through someone cold, and organisations that are free text.
$ nurture path "levant optics"
יעל כהן 0.30                                                                0.30
  mei knows יעל כהן: known (0.30), last message, 9 September

Avi Ben-David 0.006                                       rekindle first · 0.006
  mei knows Avi Ben-David: cold (0.006), last email, 13 May 2025
$ nurture path "doyle & zonen"
Patrick Doyle 0.17                                                          0.17
  you know Patrick Doyle: known (0.17), last call, 21 July
# Where everyone is archived the name is still known.
$ nurture archive patrick-doyle
archived Patrick Doyle: nurture unarchive brings them back
$ nurture path "doyle & zonen"
Nobody in the store is at Doyle & Zonen yet.
as in: nurture add NAME org='Doyle & Zonen'
$ nurture unarchive patrick-doyle
Patrick Doyle is back
# No chain: what is missing, and who is nearest.
$ nurture path beatriz
No chain leads to Beatriz Almeida: nothing ties them to anyone else.
who knows them is noted by: nurture set CONTACT knows+=beatriz-almeida
$ nurture path "Conservas do Norte"
No chain leads to Conservas do Norte yet: a first touch is missing with whoever is nearest.

Beatriz Almeida
  nobody has been in touch with Beatriz Almeida yet
$ nurture set beatriz knows+=wei-zhang
Beatriz Almeida: knows + wei-zhang
$ nurture path beatriz
No chain leads to Beatriz Almeida yet: a first touch is missing with whoever is nearest.

Wei Zhang → Beatriz Almeida 0.50
  nobody has been in touch with Wei Zhang yet
  Wei Zhang and Beatriz Almeida know each other
$ nurture set wei-zhang knows+=esther-nakamura
Wei Zhang: knows + esther-nakamura
$ nurture path beatriz
Esther Nakamura 0.49 → Wei Zhang 0.50 → Beatriz Almeida 0.50                0.12
  dave knows Esther Nakamura: warm (0.49), last call, 13 November
  Esther Nakamura and Wei Zhang know each other
  Wei Zhang and Beatriz Almeida know each other
# Our own value for what ties people, and how well we know them.
$ printf 'ties: {knows: 0.9}\n' >> nurture.yaml
$ nurture set esther warmth=0.9
Esther Nakamura: warmth 0.9
$ nurture path beatriz
Esther Nakamura 0.90 → Wei Zhang 0.90 → Beatriz Almeida 0.90                0.72
  dave knows Esther Nakamura: close (0.90 by hand), last call, 13 November
  Esther Nakamura and Wei Zhang know each other
  Wei Zhang and Beatriz Almeida know each other
$ nurture show esther | grep warmth
 warmth      close (0.90 by hand): 5 conversations, last 10 days ago
$ nurture set esther warmth=0
Esther Nakamura: warmth 0
$ nurture path beatriz
Esther Nakamura 0.00 → Wei Zhang 0.90 → Beatriz Almeida 0.90
rekindle first · 0.00
  dave knows Esther Nakamura: cold (0.00 by hand), last call, 13 November
  Esther Nakamura and Wei Zhang know each other
  Wei Zhang and Beatriz Almeida know each other
# Someone archived is no hop.
$ nurture archive wei-zhang
archived Wei Zhang: nurture unarchive brings them back
$ nurture path beatriz
No chain leads to Beatriz Almeida: nothing ties them to anyone else.
who knows them is noted by: nurture set CONTACT knows+=beatriz-almeida
$ nurture path nobody-here
! nurture: no person or organisation is found by 'nobody-here'
! hint: nurture list shows everyone
? 3
$ nurture path tanaka
! nurture: 'tanaka' finds 2:
!   田中太郎  田中太郎 · 田中精機
!   tanaka-seiki  田中精機 (organisation)
! hint: type more of the name, or the id
? 3
$ nurture path
! nurture: 'path' needs a contact or an organisation
! hint: usage: nurture path [options] WHO
? 2
# A chain too long for the terminal is wrapped: who comes last is the target.
$ COLUMNS=44 nurture path soren | head -3
Charlotte Fairfax 0.80 → Olivier Dubois 0.90
→ Søren Ångström 0.90
0.64
