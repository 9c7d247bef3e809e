# Calls and chats as touches of people who are known: one a person, day and direction.
$ cat > ../calls.xml <<'END'
> <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
> <calls count="7">
>   <call number="+353 86 555 0199" duration="754" date="1793010600000" type="2" contact_name="Aoife Brennan" />
>   <call number="0865550199" duration="61" date="1793014200000" type="2" contact_name="Aoife Brennan" />
>   <call number="+353865550199" duration="0" date="1793138400000" type="2" contact_name="Aoife" />
>   <call number="+353865550199" duration="0" date="1793269800000" type="3" contact_name="Aoife" />
>   <call number="+447700900123" duration="88" date="1793269800000" type="1" contact_name="(Unknown)" />
>   <call number="+447700900123" duration="31" date="1793279800000" type="1" contact_name="(Unknown)" />
>   <call number="Bank" duration="9" date="1793269800000" type="1" contact_name="null" />
>   <call number="+353865550199" duration="9" date="-5" type="1" contact_name="null" />
> </calls>
> END
$ nurture set aoife phone='+353 86 555 0199' > ../said
$ nurture import ../calls.xml --dry-run
completes  Aoife Brennan · 2 touches · ../calls.xml:3, known by phone

SMS Backup & Restore's calls
8 calls: 1 completed, 1 skipped, 2 touches

touches with people who aren't here
  2 × +447700900123: nurture add NAME phone=+447700900123

skipped
  ../calls.xml:10: date '-5' is none

also
  1 missed or refused call: no touch
  1 sender without a number (a bank, a service): left out
  days in UTC

a dry run: nothing was written
$ TZ=Europe/Berlin nurture import ../calls.xml
SMS Backup & Restore's calls
8 calls: 1 completed, 1 skipped, 2 touches

touches with people who aren't here
  2 × +447700900123: nurture add NAME phone=+447700900123

skipped
  ../calls.xml:10: date '-5' is none

also
  1 missed or refused call: no touch
  1 sender without a number (a bank, a service): left out
  days in Europe/Berlin
$ git diff -U0 contacts/aoife-brennan.yaml | grep '^+ '
+  - date: 2026-10-26
+    channel: call
+    note: 2 calls, 14 min
+  - date: 2026-10-27
+    channel: call
+    reached: false
$ TZ=Europe/Berlin nurture import ../calls.xml | head -2
SMS Backup & Restore's calls
8 calls: 1 unchanged, 1 skipped

# Elsewhere the days would be others: the config keeps them.
$ nurture config timezone Europe/Berlin
timezone: Europe/Berlin
$ TZ=Pacific/Auckland nurture import ../calls.xml | head -2
SMS Backup & Restore's calls
8 calls: 1 unchanged, 1 skipped
$ nurture config timezone Berlin/Mitte && nurture import ../calls.xml
! nurture: this machine knows no time zone 'Berlin/Mitte'
! hint: as in Europe/Amsterdam
? 2
$ nurture config timezone ../Berlin
! nurture: this machine knows no time zone '../Berlin'
! hint: as in Europe/Amsterdam
? 2
$ nurture config timezone --unset
timezone is not set

# A caller with a name gets the line to add them; an address of somebody who is here, the line to keep it.
$ cat > ../named.xml <<'END'
> <calls count="1"><call number="+447700900456" duration="88" date="1793269800000" type="1" contact_name="Zoe Lind" /></calls>
> END
$ nurture import ../named.xml | grep 'nurture add'
  1 × +447700900456: nurture add 'Zoe Lind' phone=+447700900456
$ nurture undo
took back 'import: 1 person, SMS Backup & Restore's calls' (contacts/aoife-brennan.yaml)

# A backup that was cut off, one that would grow without end, and one that is none.
$ head -c 420 ../calls.xml > ../half.xml && nurture import ../half.xml --dry-run
completes  Aoife Brennan · 2 touches · ../half.xml:3, known by phone

SMS Backup & Restore's calls
3 calls: 1 completed, 2 touches

left out
  ../half.xml:6: the file ends in the middle: what follows in the backup is
  missing

also
  days in UTC

a dry run: nothing was written
$ cat > ../bomb.xml <<'END'
> <!DOCTYPE calls [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>
> <calls><call number="+353865550199" duration="&c;" date="1793010600000" type="1"/></calls>
> END
$ nurture import ../bomb.xml
SMS Backup & Restore's calls
1 call: 1 skipped

skipped
  ../bomb.xml:2: duration '&c;' is none
! nurture: nothing in it could be taken
? 1
$ echo '<html/>' | nurture import -
! nurture: standard input is nothing that nurture knows
! hint: what it is, by hand: --as KIND; kinds: vcard, calendar, mail, monica, knotter, frm, phone, whatsapp, telegram, messages, friends, org, abook, notes, aliases, log, csv
? 1

# WhatsApp: whose chat it is says the file's name; days that may be two are asked for.
$ cat > '../WhatsApp Chat with Niamh Gallagher.txt' <<'END'
> 03/11/2026, 09:30 - Messages and calls are end-to-end encrypted.
> 03/11/2026, 09:30 - Dave Hartigan: Did the proposal arrive?
> It is the long one.
> 03/11/2026, 09:46 - Niamh Gallagher: It did 🎉
> 14/11/2026, 18:02 - Niamh Gallagher: Thursday?
> END
$ nurture import '../WhatsApp Chat with Niamh Gallagher.txt' --note first
a WhatsApp chat
3 messages: 1 completed, 3 touches

also
  'Dave Hartigan' is you: --me NAME if not
$ git diff -U0 contacts/niamh-gallagher.yaml | grep '^+ '
+  - date: 2026-11-03
+    channel: message
+    note: Did the proposal arrive?
+  - date: 2026-11-03
+    channel: message
+    from: them
+    note: It did 🎉
+  - date: 2026-11-14
+    channel: message
+    from: them
+    note: Thursday?
$ head -3 '../WhatsApp Chat with Niamh Gallagher.txt' > ../short.txt && nurture import ../short.txt --me 'Dave Hartigan'
a WhatsApp chat
1 message: 1 skipped

skipped
  ../short.txt: 'Dave Hartigan' alone writes there: to whom isn't said
! nurture: nothing in it could be taken
? 1
$ nurture import ../short.txt --me Mei --dates dmy
a WhatsApp chat
1 message: nothing new

touches with people who aren't here
  1 × Dave Hartigan: nurture add 'Dave Hartigan'
$ nurture import ../short.txt --note all
! nurture: --note takes subject, body or first, not 'all'
! hint: of mails subject or body; of chats first, the first line
? 2

# What must be said first is asked, once with the file's name.
$ printf '%s\n' '[13/11/2026, 09:30:12] Ada: Hello' '[13/11/2026, 09:31:12] Grace: Hello' > ../_chat.txt && nurture import ../_chat.txt
! nurture: ../_chat.txt: which of 'Ada' and 'Grace' is you?
! hint: --me NAME
? 2
$ printf '%s\n' '[03/11/2026, 09:30:12] Ada: Hello' '[03/11/2026, 09:31:12] Grace: Hello' | nurture import --as whatsapp --me Ada -
! nurture: standard input:1: '3/11/2026' may be two days, and the chat doesn't tell which
! hint: --dates dmy if the day stands first, --dates mdy if the month
? 2

# Telegram, and LinkedIn's messages.
$ cat > ../result.json <<'END'
> {"name": "Niamh Gallagher", "type": "personal_chat", "id": 7, "messages": [
>  {"type": "message", "date": "2026-11-18T09:30:00", "from_id": "user7", "text": "Thursday it is"},
>  {"type": "service", "date": "2026-11-19T09:30:00", "actor_id": "user1", "action": "phone_call", "duration_seconds": 640}]}
> END
$ nurture import ../result.json --dry-run
completes  Niamh Gallagher · 2 touches · ../result.json, known by name

Telegram's export
2 messages: 1 completed, 2 touches

a dry run: nothing was written
$ cat > ../messages.csv <<'END'
> "CONVERSATION ID","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","CONTENT","FOLDER"
> "1","Dave Hartigan","https://www.linkedin.com/in/dave","Niamh Gallagher, ACA","https://www.linkedin.com/in/niamhg","2026-11-19 23:10:05 UTC","Friday?","INBOX"
> "2","Zoë Example","https://www.linkedin.com/in/zo%C3%AB","Dave Hartigan","https://www.linkedin.com/in/dave","2026-11-19 10:00:00 UTC","Hello","INBOX"
> END
$ nurture import ../messages.csv
LinkedIn's messages.csv
2 messages: 1 completed, 1 touch

touches with people who aren't here
  1 × Zoë Example: nurture add 'Zoë Example' source=linkedin:zoë

also
  'Dave Hartigan' is you: --me NAME if not
  days in UTC
