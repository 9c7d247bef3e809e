#!/bin/sh
# The packages in a bare Debian 12: installed, used, removed, nothing left; lintian finds no error.
# usage: bare.sh FOLDER    (the packages are in FOLDER; as root; exit 77: a tool is missing)
set -eu
folder=$1
for tool in mmdebstrap lintian dpkg-deb; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
done
[ "$(id -u)" -eq 0 ] || { echo "skipped: not root"; exit 77; }
deb=$(ls "$folder"/nurture_*.deb) archive=$(ls "$folder"/nurture-*.tar.gz)

lintian --allow-root --fail-on error "$deb"

work=$(mktemp -d) root=
trap 'rm -rf "$work"' EXIT
root=$work/root
mmdebstrap --quiet --variant=essential --include=libstdc++6,sensible-utils bookworm "$root" 2>"$work/log" ||
  { echo "skipped: no bare Debian could be made"; cat "$work/log"; exit 77; }

fail() { echo "failed: $*" >&2; exit 1; }
in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@"; }
everything() { (cd "$root" && find . -xdev ! -path './proc/*' ! -path './var/lib/dpkg/*' ! -path './var/log/*' | sort); }

everything >"$work/before"
cp "$deb" "$root/nurture.deb"
in_root dpkg -i /nurture.deb >"$work/log" || { cat "$work/log"; fail "the .deb can't be installed"; }
rm "$root/nurture.deb"
in_root nurture --version | grep -q '^nurture [0-9]' || fail "it doesn't start"
in_root sh -c 'cp -r /usr/share/doc/nurture/examples/consultancy /tmp/people && nurture --store /tmp/people due --today 2026-11-23' |
  grep -q 'Niamh Gallagher' || fail "no agenda of the example store"
in_root sh -c 'nurture init /tmp/own --no-git && nurture --store /tmp/own add "Ada Lovelace" && nurture --store /tmp/own log ada hello' >/dev/null ||
  fail "the daily loop"
for page in man1/nurture.1 man5/nurture.5 man5/nurture-json.5 man7/nurture-cadence.7; do
  gzip -dc "$root/usr/share/man/$page.gz" | head -n 3 | grep -q '^\.D' || fail "no manual page $page"
done
in_root bash -c '. /usr/share/bash-completion/completions/nurture && complete -p nurture' >/dev/null ||
  fail "the completion of bash"
# The example of the crontab, as cron runs it: a line of its own shell, without a mailer there to send.
line=$(sed -n 's/^0 7 \* \* mon-fri  //p' "$root/usr/share/doc/nurture/examples/crontab" | sed 's/\\%/%/g')
[ -n "$line" ] || fail "no line in examples/crontab"
printf '#!/bin/sh\ncat >/tmp/mail\n' >"$root/usr/sbin/sendmail"
chmod 755 "$root/usr/sbin/sendmail"
in_root sh -c "mv /tmp/people /root/people; $line" || fail "the crontab's line"
grep -q '^Subject: ' "$root/tmp/mail" || fail "no mail of the crontab's line"
rm -r "$root/usr/sbin/sendmail" "$root/tmp/mail" "$root/tmp/own" "$root/root/people"
in_root sh -c 'rm -rf /root/.cache /root/.local /root/.config'

in_root dpkg --purge nurture >/dev/null
everything >"$work/after"
diff "$work/before" "$work/after" || fail "this was left behind"

mkdir "$root/opt/some where"
tar xzf "$archive" -C "$root/opt/some where" --strip-components=1
in_root "/opt/some where/bin/nurture" --version >/dev/null || fail "the .tar.gz doesn't start"
mv "$root/opt/some where" "$root/opt/elsewhere"
in_root /opt/elsewhere/bin/nurture --store /opt/elsewhere/share/doc/nurture/examples/friends due --today 2026-11-23 >/dev/null ||
  fail "the .tar.gz, moved"
echo "both packages: installed, used, removed"
