# One page of its own: to standard output, or to a file that is the user's alone.
$ nurture report --html - | head -c 15
<!DOCTYPE html>
\ no newline
$ nurture report --html page.html && ls -l page.html | cut -c1-10
wrote page.html
-rw-------
# A page of its own is replaced, and what a run left that was cut short; anything else is not.
$ printf '<!DOCTYPE html>\n<title>Mine</title>\n' > mine.html && touch .page.html.nurture-draft
$ nurture report --html mine.html
! nurture: 'mine.html' is there already, and is no page of nurture's
! hint: give another name, or - for standard output
? 2
$ nurture report --html ""
! nurture: --html needs FILE
! hint: - is standard output
? 2
$ nurture report --html page.html --owner mei && grep -c "people of mei" page.html
wrote page.html
1
$ nurture report --html contacts/aoife-brennan.yaml
! nurture: 'contacts/aoife-brennan.yaml' is there already, and is no page of nurture's
! hint: give another name, or - for standard output
? 2
$ nurture report --html nowhere/page.html
! nurture: there is no folder for 'nowhere/page.html'
! hint: make it first: mkdir -p $TMP/people/nowhere
? 2
$ mkfifo pipe && nurture report --html pipe
! nurture: 'pipe' is there already, and is no page of nurture's
! hint: give another name, or - for standard output
? 2
$ nurture report
! nurture: 'report' needs --html FILE
! hint: - is standard output
? 2
$ nurture report --html page.html --owner nobody
! nurture: unknown owner 'nobody'
! hint: one of dave, mei
? 2
# Ratings and notes are not for everyone's eyes.
$ nurture report --html - | grep -c "rating A"
0
? 1
$ nurture report --html - --ratings | grep -c "rating A"
6
$ nurture report --html - | grep -c "ledger"
0
? 1
$ nurture report --html - --notes | grep -c "ferry company"
1
