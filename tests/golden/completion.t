# The script for a shell, and the words that it asks for.
$ nurture completion bash | sed -n 1,3p
\# nurture's completion for bash; in ~/.bashrc:
\#   source <(nurture completion bash)
_nurture() {
$ nurture completion bash | tail -1
complete -F _nurture nurture
$ nurture completion zsh | sed -n 1p
#compdef nurture
$ nurture completion fish | tail -1
complete -c nurture -f -a '(__nurture_words)'
$ nurture completion csh
! nurture: there is no completion for 'csh'
! hint: did you mean 'zsh'?
? 2
$ nurture completion
! nurture: 'completion' needs SHELL
! hint: usage: nurture completion [options] SHELL [WORD…]
? 2
$ nurture completion bash zsh
! nurture: 'completion' takes one word, the shell
? 2
# Commands, subcommands, options and their values.
$ nurture completion --words -- a
agenda
add
archive
away
$ nurture completion --words -- follow-up ''
list
add
done
move
withdraw
$ nurture completion --words -- due --r
--rating
--rev
$ nurture completion --words -- due --rating=
--rating=A
--rating=B
--rating=C
--rating=D
--rating=undecided
$ nurture completion --words -- log aoife -c me
meeting
message
$ nurture completion --words -- due --tag co
cold-chain
$ nurture completion --words -- programme start ''
after-project
newcomer
# With what each of them is, for the shells that show it.
$ nurture completion --words --about -- due --r
--rating	only people of the rating; several with commas
--rev	as of a git commit, on the day it was made
$ nurture completion --words --about -- show j
jansen	Henk Jansen
joost-van-der-meer	Joost van der Meer
jurgen-weiss	Jürgen Weiß
$ nurture completion --words --about -- log aoife -c me
meeting
message
# People: ids, and words that find one person alone.
$ nurture completion --words -- show j
jansen
joost-van-der-meer
jurgen-weiss
$ nurture completion --words -- log aoife,jan
aoife,jansen
$ nurture completion --words -- need add aege
aegean-pharma
# Keys, and what they may hold.
$ nurture completion --words -- set aoife r
role=
rating=
referred_by=
reviewed=
$ nurture completion --words -- set aoife rating=
rating=A
rating=B
rating=C
rating=D
rating=undecided
$ nurture completion --words -- set aoife tags+=board,fo
tags+=board,food
# Nothing that a terminal would act on.
$ printf 'name: "Qu \\x9b2Jent"\ntags: ["q\\x7f", "q\\u202e", "q\\n", quiet]\n' > contacts/quent.yaml; nurture completion --words -- list --tag q; nurture completion --words --about -- log que; rm contacts/quent.yaml
quiet
quoted
quent
# The store that is named on the line; a line that makes no sense.
$ nurture completion --words -- --store /nowhere show a
! nurture: no store at '/nowhere': no such folder
! hint: make one there: nurture init /nowhere
? 2
$ nurture completion --words -- nonsense a
# Items of the library, and their keys.
$ nurture completion --words --about -- library show s
safety-stock-primer	Safety stock in four pages
short-life-goods	Forecasting things that rot
sop-checklist	The S&OP meeting in 50 minutes
spare-parts-study	Where spare parts sleep, a study of 14 fleets
$ nurture completion --words -- log niamh --sent=f
--sent=freight-emissions-2026
$ nurture completion --words -- library set safety-stock-primer t
title=
tags=
# Time zones, where the machine has a table of them.
$ nurture completion --words -- set aoife timezone=Europe/Lon | sed 's/\t.*//'
timezone=Europe/London
$ nurture completion --words -- library fits safety --rating=
--rating=A
--rating=B
--rating=C
--rating=D
--rating=undecided
# What stands for a word is none.
$ nurture completion --words -- need close aoife ''; nurture completion --words -- edit safety
safety-stock-primer
