# Aliases for mutt: a line an address, and nothing of a name is left to mutt.
$ nurture export mutt --tag steering-group
alias annelies-bakker Annelies Bakker <annelies.bakker@vandermeer-pompen.example>
$ nurture set annelies 'name=Annelies `touch /tmp/x` $HOME "Bakker", Jr #1' > ../said
$ nurture set annelies 'email+=annelies@home.example' > ../said
$ nurture export mutt --tag steering-group
alias annelies-bakker "Annelies \`touch /tmp/x\` \$HOME \\"Bakker\\", Jr \#1" <annelies.bakker@vandermeer-pompen.example>
alias annelies-bakker.2 "Annelies \`touch /tmp/x\` \$HOME \\"Bakker\\", Jr \#1" <annelies@home.example>
$ nurture add 佐藤花子 email=sato@example.com tags=mutt > ../said
$ nurture export mutt --tag mutt
\# in UTF-8; for mutt in another charset: set config_charset=utf-8 before this is read
alias sato 佐藤花子 <sato@example.com>
$ nurture export mutt > ../aliases && nurture import ../aliases --dry-run | head -4
completes  Ελένη Παπαδοπούλου · also · ../aliases:49, known by email
completes  Фёдор Соколов · also · ../aliases:50, known by email
completes  יעל כהן · also · ../aliases:51, known by email
completes  佐藤花子 · also · ../aliases:52, known by email

# An address that mutt's file can't take is said.
$ nurture set 佐藤花子 email+=花子@例え.example > ../said
$ nurture export mutt --tag mutt | tail -1
alias sato 佐藤花子 <sato@example.com>
! left out, mutt takes no such address: 花子@例え.example
