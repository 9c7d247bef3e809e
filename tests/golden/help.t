$ nurture
nurture keeps relationships alive: whom to reach out to, why, and with what.

start here
  nurture init ~/people       make a store
  nurture add "Ada Lovelace"  add a person
  nurture log ada "On hold"   record what was said
  nurture due                 today's list: who, why, and with what

commands
  every day     agenda, due, log, show, snooze, why
  people        add, archive, duplicates, edit, forget, join, list, move,
                rename, search, set, unarchive
  pipeline      away, date, follow-up, library, need, org, path, programme,
                referrals, suggest
  looking back  forecast, history, report, review, stats
  in and out    completion, export, import, schema
  care          check, config, init, sync, undo

nurture help says what each does, nurture help COMMAND what it takes.
$ nurture --version
nurture 0.1.0
$ nurture help due
nurture due
  today's list: who, why, and with what

usage
  nurture due [options]

options
      --all              everyone who is due, beyond the day's capacity, too
      --everyone         everyone's list, even if `me` is set
      --rating RATING    only people of the rating; several with commas
      --tag TAG          only people with the tag
      --org ORG          only people of the organisation
      --segment SEGMENT  only the segment, theirs or the organisation's
      --owner OWNER      only people kept by OWNER
      --level LEVEL      only people of the level
  -n, --limit N          only the first N
      --rev REV          as of a git commit, on the day it was made
  -i, --interactive      walk through the list: log, snooze, skip or edit
  -v, --verbose          everyone in full, on a small screen, too
      --brief            a line a person
      --once             only the first time each day: for a shell's start-up
                         file
      --format TEMPLATE  your own format, a line a person:
                         '{id}\t{due}\t{reasons}'
      --mail ADDRESS     one complete message, for | sendmail -t
      --html             one self-contained page
      --ics              the list as a calendar: see nurture export ics
      --show-rating      show ratings in the mail or page
      --exit-code        exit with 4 if someone, or a review, is due
      --quiet            print nothing if nobody, and no review, is due
      --json             print one JSON document

every command
      --store DIR   the store to use
      --today DATE  answer as if it were that day
      --color WHEN  auto, always or never
  -h, --help        this page

examples
  nurture due
  nurture due --all --tag client
  nurture due --mail you@example.com | sendmail -t
$ nurture log --help
nurture log
  record what was said

usage
  nurture log [options] [CONTACT[,CONTACT…]] [NOTE…]

words
  CONTACT[,CONTACT…]  who; with filters, the note begins here
  NOTE                what was said; '-' reads it from standard input

options
  -c, --channel CHANNEL    how (default: the only channel of the follow-ups that
                           are due, else of the due rule, else the settings'
                           default)
  -d, --date DATE          when; 2w is two weeks ago (default: today)
      --no-answer          nobody was reached: an attempt
      --from-them          they wrote or called
      --next TEXT          what to do next time; '' clears it
      --follow-up WHEN[: WHAT]
                           something to do on a day
      --need TEXT          a need that was mentioned
      --sent ITEM          what you sent: an item of the library
      --intro TEXT         introduce them to each other: what for
      --intent INTENT      give, ask or social
      --by OWNER           which of us (default: `me` in your config)
      --done N|WORDS|all   the follow-up that this closes
  -e, --editor             write the note in your editor
      --from-mail          the message on standard input; then all words are the
                           note
      --note subject|body  of --from-mail: its note (default: subject)
      --amend              change the last interaction instead
      --rating RATING      only people of the rating; several with commas
      --tag TAG            only people with the tag
      --org ORG            only people of the organisation
      --segment SEGMENT    only the segment, theirs or the organisation's
      --owner OWNER        only people kept by OWNER
      --level LEVEL        only people of the level

every command
      --store DIR   the store to use
      --today DATE  answer as if it were that day
      --color WHEN  auto, always or never
  -h, --help        this page

examples
  nurture log ada -c call 'Project on hold' --next 'ask about the budget'
  nurture log ada,charles -c lunch -d 'last fri' --follow-up 'in 2 weeks: call'
  nurture log ada,charles --intro 'the ERP project'
  nurture log ada --no-answer
  nurture log --from-mail < message.eml
  nurture log --tag client -c newsletter 'Autumn issue'
$ nurture deu
! nurture: unknown command 'deu'
! hint: did you mean 'due'?
? 2
$ nurture due --al
! nurture: unknown option '--al' of 'due'
! hint: did you mean '--all' or '--mail'?
? 2
$ nurture help nothing
! nurture: unknown command 'nothing'
! hint: see nurture help
? 2

# All of it, and what habits from elsewhere are led on to; nothing that deletes is ever taken for something here.
$ nurture help
nurture keeps relationships alive: whom to reach out to, why, and with what.

usage
  nurture COMMAND [options]

every day
  agenda      the coming days
  due         today's list: who, why, and with what
  log         record what was said
  show        the page to read before the call
  snooze      keep someone off the agenda until a day
  why         why someone is due when they are

people
  add         a new person
  archive     hide someone from agendas and lists
  duplicates  who may stand here twice
  edit        open a file in your editor and check it afterwards
  forget      delete someone's file
  join        make one person of two files
  list        everyone, a line a person, soonest due first
  move        note that someone has a new post
  rename      change a name
  search      find words in every text
  set         change single keys of someone's file
  unarchive   undo archive

pipeline
  away        days that are no days of work for one of us
  date        birthdays and other days worth a touch
  follow-up   what you promised, and by when
  library     things worth sending, and whom they fit
  need        what somebody may need one day
  org         organisations: who is there, and what is thin
  path        who could introduce you to someone, the warmest way first
  programme   planned touches, written as follow-ups
  referrals   introductions had and made, and thanks owed
  suggest     what to do for someone next

looking back
  forecast    play the coming year, day by day
  history     what happened, day by day
  report      one page to read or to hand on
  review      whom we lost, or never rated
  stats       consistency, mix, balance, and what is open

in and out
  completion  shell completion for bash, zsh, fish
  export      people for other programs: address cards, spreadsheets
  import      people and touches from other programs' files
  schema      what the files may say, for editors: JSON Schema

care
  check       check every file
  config      where files are, and your own settings
  init        make a store
  sync        commit, fetch, merge, push
  undo        take back the last change

nurture help COMMAND tells more, nurture help dates how days are typed; every
command takes --store, --today, --color and --help.
$ nurture -V
nurture 0.1.0
$ nurture hist -n 1
2026-11-19  message  Фёдор Соколов  33. Qxf4. He starts on the wheelsets on the
                                    first of December.
$ nurture fol ad ingrid 'in 2 weeks: the budget'
follow-up with Ingrid Løvdahl: the budget (due 7 December)
$ nurture a
! nurture: unknown command 'a'
! hint: it may be agenda, add, archive, away
? 2
$ nurture ls
! nurture: unknown command 'ls'
! hint: did you mean 'list'?
? 2
$ nurture rm niamh
! nurture: unknown command 'rm'
! hint: 'nurture archive' hides someone, 'nurture forget' deletes their file
? 2
$ nurture add
! nurture: 'add' needs a name
! hint: usage: nurture add [options] NAME… [KEY=VALUE]…
? 2
$ nurture help add
nurture add
  a new person

usage
  nurture add [options] NAME… [KEY=VALUE]…

words
  NAME… [KEY=VALUE]  the name, then what else you know

options
      --again  even if there is somebody of that name

keys
  uid          from a vCard, so that a second import finds the person again
  source       where else they are known from, so that a second import finds
               them again
  also         other names to find them by
  formerly     ids this file had before; references to them still hold
  org          id or name of a file in orgs/, or free text
  title        what they do there
  level        one of the settings' levels
  role         their part in a decision: one of the settings' roles
  owner        which of us keeps the relationship; unset: everyone
  rating       one of the settings' ratings
  cadence      how often to be in touch, instead of what the rating says
  segment      the market they belong to
  email        mail addresses; the first is the one to use
  phone        telephone numbers; the first is the one to use
  address      postal addresses; the first is the one to write to
  timezone     a tz name, as Europe/London: the agenda says the hour there
  url          their pages
  tags         words to filter by
  about        what makes a touch personal
  since        the day you first met
  added        the day this file was made
  met          where or how you met
  referred_by  id of the contact who introduced you
  knows        ids of contacts they know; read both ways
  warmth       how well you know each other, 0 to 1, instead of what the touches
               say
  reviewed     the day of their last review
  snooze       no cadence before this day; follow-ups are still due
  archived     from this day hidden from agendas and lists, unless asked for

every command
      --store DIR   the store to use
      --today DATE  answer as if it were that day
      --color WHEN  auto, always or never
  -h, --help        this page

examples
  nurture add Ada Lovelace
  nurture add 'Ada Lovelace' rating=A org='Analytical Engines' email=ada@example.com
  nurture add 'Ada Lovelace' tags=client,london since='3 weeks ago'
  nurture add name='a=b Ltd'
$ nurture help follow-up
nurture follow-up
  what you promised, and by when

usage
  nurture follow-up COMMAND …

commands
  list      what is open, by day
  add       promise something for a day
  done      mark one as done
  move      move one to another day
  withdraw  give one up

every command
      --store DIR   the store to use
      --today DATE  answer as if it were that day
      --color WHEN  auto, always or never
  -h, --help        this page

examples
  nurture follow-up list
  nurture follow-up add ada 'in 2 weeks: call about the budget'
  nurture follow-up done ada budget
  nurture follow-up move ada budget --to 'next mon'
  nurture follow-up withdraw ada budget
# How days are typed, and what to type instead of a word in the wrong place.
$ nurture help dates
days
  today, tomorrow        and yesterday
  mon, friday, last fri  a bare one is the next
  fri 13                 the next 13th that is a Friday
  next week, next month  its Monday, its first day
  weekend, week 47, eom  Saturday, that Monday, the end of the month
  in 2 weeks, 2w         from today: d, w, m, y, or in full; 10 workdays, too
  3 days ago, -3d        before today
  nov 3, 3 nov 2026      without a year the next
  2026-11-02             as files have it; 03/04/2026 is refused: it may be two
                         days
  2026-11, 2026-Q1       a month, a quarter; a week is 2026-W47

looking back: log -d, need close -d, follow-up done -d, --since and the like
  mon, fri 13, nov 3     the last one, or today
  2w, 3 days             two weeks ago, three days ago
  weekend, week 47, nov  the last day of the latest one, or today within it; for
                         --since its first
  tomorrow, in 2w, eom   refused: still ahead

intervals
  6 weeks, 6w, 45 days      days, weeks, months, years
  10 workdays               days that you work on
  weekly, quarterly         and monthly, yearly
  every 4..6 weeks by call  a cadence: due after 4, late after 6, a call answers
                            it
  none                      never

A follow-up is a day and what to do: "fri: send the photos".
$ nurture agenda 14
! nurture: 'agenda' takes no word '14'
! hint: nurture agenda --days 14
? 2
$ nurture agenda tomorrow
! nurture: 'agenda' takes no word 'tomorrow'
! hint: nurture due --today tomorrow
? 2
$ nurture due next fri
! nurture: 'due' takes no word 'next'
! hint: the days ahead: nurture agenda; one of them alone: nurture due --today 'next fri'
? 2
$ nurture due niamh
! nurture: 'due' takes no word 'niamh'
! hint: 'due' is everyone's: for one person, nurture show niamh
? 2
$ nurture list A
! nurture: 'list' takes no word 'A'
! hint: nurture list --rating A, or --tag, or --org; to find words: nurture search A
? 2
$ nurture undo 3
! nurture: 'undo' takes no word '3'
! hint: one change at a time: nurture undo, and again for the one before
? 2
$ nurture stats ada
! nurture: 'stats' takes no word 'ada'
! hint: usage: nurture stats [options]
? 2
