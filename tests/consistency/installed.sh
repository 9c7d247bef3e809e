#!/bin/sh
# The crontab line, the systemd unit and the lines for bash find a program that was installed as README says, in
# ~/.local/bin, though nobody's PATH has it.
# usage: installed.sh NURTURE EXAMPLES
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/.local/bin" "$home/.local/share"
ln -s "$1" "$home/.local/bin/nurture"
cp -R "$2/consultancy" "$home/people"
ln -s "$home/people" "$home/.local/share/nurture"
printf '#!/bin/sh\ncat > "$HOME/mail"\n' > "$home/.local/bin/sendmail"
chmod +x "$home/.local/bin/sendmail"

status=0
mailed() {  # WHAT COMMAND
  rm -f "$home/mail"
  env -i HOME="$home" PATH=/usr/bin:/bin SHELL=/bin/sh /bin/sh -c "$2" || true
  grep -q '^To: you@example.com' "$home/mail" 2> /dev/null || {
    echo "$1 mails nothing"
    status=1
  }
}
# cron takes what follows the five fields, and makes % of \%.
mailed crontab "$(sed -n 's/^[0-9*][^ ]* [^ ]* [^ ]* [^ ]* [^ ]*  *//p' "$2/crontab" | sed 's/\\%/%/g')"
# systemd joins lines, and reads %h, %% and $$ of its own; the rest is two words and a quoted one.
unit=$(sed -e ':a' -e '/\\$/N; s/\\\n//; ta' "$2/systemd/nurture-due.service" |
  sed -e "s|%h|$home|g; s/%%/%/g; s/\\\$\\\$/\$/g")
path=$(printf '%s\n' "$unit" | sed -n 's/^Environment=PATH=//p')
mailed systemd "PATH=$path; export PATH; $(printf '%s\n' "$unit" | sed -n 's/^ExecStart=//p')"
env -i HOME="$home" PATH=/usr/bin:/bin TERM=dumb bash --noprofile --rcfile "$2/bashrc" -i -c exit 2> /dev/null |
  grep -q . || {
  echo "bashrc shows nothing"
  status=1
}
exit $status
