# What nurture(1) promises under SECURITY; that a repository's own configuration runs nothing stands in tests/faults/hostile.sh.
# Control characters and changes of direction.
$ printf 'name: "Eve\\e]52;c;eA\\a\\u202Ex\\x9B1m"\nemail: eve@x.example\nrating: A\n' > contacts/eve.yaml
$ nurture show eve --color always | head -1 | cut -c1-60
[1mEve\x1b]52;c;eA\x07\u202ex\u009b1m[0m                  
$ nurture show eve --json | grep '"name"'; nurture due --brief --all | grep -c $(printf '\033') 
    "name": "Eve\u001b]52;c;eA\u0007\u202ex\u009b1m",
0
? 1
$ nurture log eve "$(printf 'a\033[31mb')" 
! nurture: 'a\x1b[31mb' has a control character (\x1b)
! hint: an arrow key, perhaps: leave it out
? 2
$ printf 'x' > "contacts/$(printf 'a\033b').yaml"; nurture check | grep 'a.x1b' | cut -c1-60; rm contacts/a*b.yaml
contacts/a\x1bb.yaml:1:1: 'x' found where a map is expected:
contacts/a\x1bb.yaml: an id is lower-case letters and digits
# Formulas.
$ printf 'name: "=cmd|calc"\n' > contacts/f.yaml && nurture export csv | grep -o "'=cmd" ; nurture export csv --raw | grep -o ',=cmd' 
'=cmd
,=cmd
$ mkdir contacts/x; printf 'name: Ida\n' > "contacts/x/=cmd|' calc'!A0.yaml"; nurture export csv 2> /dev/null | grep -o '^.*Ida'; nurture export csv --raw 2> /dev/null | grep -o '^.*Ida'; rm -r contacts/x
'=cmd|' calc'!A0,Ida
=cmd|' calc'!A0,Ida
# HTML.
$ printf 'name: "<script>x</script>"\nrating: A\n' > contacts/h.yaml && nurture due --all --html | grep -c '<script>x'; nurture due --all --html | grep -o '&lt;script&gt;' | head -1
0
&lt;script&gt;
# Header lines.
$ printf 'name: "Zoe\\r\\nBcc: x@evil.example"\nrating: A\nemail: zoe@x.example\n' > contacts/z.yaml; nurture due --mail dave@x.example | grep -c '^Bcc'; nurture export vcard | grep -c '^Bcc'; nurture export ics | grep -c '^Bcc'; nurture export mutt | grep -c '^Bcc'
0
0
0
0
? 1
$ mkdir contacts/x; printf 'name: Bob\nemail: bob@x.example\nrating: A\nfollow_ups:\n  - {due: 2026-11-20, what: a}\n  - {due: 2026-11-21, what: b}\n' > "contacts/x/x evil@evil.example,;touch pwned;'.yaml"; nurture export mutt 2> /dev/null | grep Bob
alias bob Bob <bob@x.example>
# Words that look like options, and what a shell would run.
$ nurture snooze bob@x.example 2 weeks 2>&1 | grep 'move'; nurture log bob@x.example hi --done zork 2>&1 | tail -1; rm -r contacts/x
still due: follow-up a (due 20 November): nurture follow-up move 'x evil@evil.example,;touch pwned;'\''' 1 --to WHEN
still due: follow-up b (due 21 November): nurture follow-up move 'x evil@evil.example,;touch pwned;'\''' 2 --to WHEN
hint: nurture show 'x evil@evil.example,;touch pwned;'\''' numbers them
$ printf 'name: "-rf $(touch pwned)"\n' > contacts/-rf.yaml; nurture show -- -rf | head -1; nurture set -- -rf title=x; test -e pwned; echo $?
-rf $(touch pwned)                                                      rating C
-rf $(touch pwned): title x
1
! contacts/-rf.yaml: warning: an id is lower-case letters and digits, joined by '-'
# Paths.
$ nurture rename f ../../evil --id 2>&1; nurture add ../../etc/passwd; ls contacts | grep -c passwd; ls ..
=cmd|calc is now ../../evil, as evil (formerly f)
added ../../etc/passwd: contacts/etc-passwd.yaml
1
bin
home
people
# Links, pipes, devices.
$ ln -s /etc/hostname contacts/l.yaml; ln -s /dev/zero contacts/d.yaml; mkfifo contacts/p.yaml; nurture check | grep -E '/(l|d|p).yaml'; rm contacts/[ldp].yaml
contacts/d.yaml: leads out of the store and is not read
contacts/l.yaml: leads out of the store and is not read
contacts/p.yaml: is not a plain file and is not read
$ mv library ../kept; ln -s contacts library; nurture library add Foo; rm library; ln -s . library; nurture library add Foo; rm library; mv ../kept library
! nurture: cannot write 'library/foo.yaml': 'library' is a link to 'contacts'
! hint: remove the link
! nurture: cannot write 'library/foo.yaml': 'library' is a link to the store itself
! hint: remove the link
# Texts made to grow.
$ python3 -c 'print("a: &a [x,x,x,x,x,x,x,x,x]"); [print(f"{chr(98+i)}: &{chr(98+i)} [" + ",".join(["*" + chr(97+i)] * 9) + "]") for i in range(8)]' > contacts/bomb.yaml; nurture check | grep bomb | head -2; rm contacts/bomb.yaml
contacts/bomb.yaml:5:8: aliases that stand for more than 10000 values
$ printf '<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "&b;&b;&b;&b;"><!ENTITY b "boom">]><smses count="1"><sms address="+4477009001" date="1793010600000" type="1" body="&a;" contact_name="&a;"/></smses>' | nurture import --as phone --dry-run - | grep -c boom
0
? 1
# Programs that a store names.
$ cp nurture.yaml ../keep; printf 'editor: touch pwned\npager: touch pwned\ncommit: auto\n' >> nurture.yaml; EDITOR=true nurture edit eve; nurture due > ../said; test -e pwned; echo $?; cp ../keep nurture.yaml
nothing changed in contacts/eve.yaml
1
! 'true' returned with nothing changed; an editor that waits until you close the file is best
! what you save in '$TMP/home/cache/nurture/drafts/eve.yaml' later is picked up by: nurture edit contacts/eve.yaml
! contacts/-rf.yaml: warning: an id is lower-case letters and digits, joined by '-'
! nurture.yaml:37:1: warning: unknown key 'editor'
! nurture.yaml:38:1: warning: unknown key 'pager'
! nurture.yaml:39:1: warning: unknown key 'commit'
# Others on this machine: what is made lies there for its owner alone.
$ umask 022; nurture init ../mine > ../said; nurture --version > ../said; find ../mine -not -path '*/.git/*' -printf '%m %P\n' | sort; find $HOME/.. -path '*/nurture/*' -type f ! -name config.yaml ! -perm 600
600 .gitattributes
600 .gitignore
600 nurture.yaml
700 
700 .git
700 contacts
700 library
700 orgs
# What is kept outside the store goes when it is asked for; a change that isn't finished stays.
$ nurture config --forget-traces 2>&1 | sed 's/, 1 index//'
nurture: --forget-traces deletes 4 changes that undo takes back, 2 files of drafts
hint: say --yes: there is no way back
$ cd $HOME/..; newest=$(find . -path '*/journal/*' -type f | sort | tail -1); cp $newest ${newest%/*}/99999999.open; cd - > /dev/null
$ nurture config --forget-traces --yes | sed 's/, 1 index//'; nurture config --forget-traces; nurture undo
deleted 4 changes that undo takes back, 2 files of drafts
nothing is kept outside your stores
took back 'add: ../../etc/passwd' (contacts/etc-passwd.yaml)
! kept: a change of '$TMP/people' that isn't finished: the next change there finishes it
! kept: a change of '$TMP/people' that isn't finished: the next change there finishes it
! in the store '$TMP/people'
$ nurture config --forget-traces mail; nurture config --yes
! nurture: --forget-traces takes no key
! hint: nurture config --forget-traces
! nurture: --yes goes with --forget-traces
? 2
