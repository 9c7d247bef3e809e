$ nurture config
store         $TMP/people (the folder you are in)
settings      $TMP/people/nurture.yaml (nurture edit nurture.yaml)
config        $TMP/home/config/nurture/config.yaml (not there yet)
  store       not set: your own store
  me          not set: which of us you are
  mail        not set: your mail address
  also_mail   not set: your other addresses
  timezone    not set: the time zone of your days (default: this machine's)
  editor      not set: used instead of $VISUAL and $EDITOR
  pager       not set: used instead of $PAGER
  commit      not set: 'auto' makes each change a git commit
  index       not set: 'off' keeps no index of the store
  git_filters not set: 'on' lets a repository's own filters run (git-crypt)
$ nurture config mail dave@hartigan-lin.example
mail: dave@hartigan-lin.example
$ nurture config mail
dave@hartigan-lin.example
$ nurture config colour blue
! nurture: unknown key 'colour' of the config
! hint: one of store, me, mail, also_mail, timezone, editor, pager, commit, index, git_filters
? 2
$ nurture config also_mail dave@old.example 'dave+*@hartigan-lin.example'
also_mail: dave@old.example dave+*@hartigan-lin.example
$ nurture config also_mail dave
! nurture: 'dave' is not a mail address
! hint: as in name@example.com, or name+*@example.com for all of them
? 2
$ nurture config mail --unset
mail is not set
$ nurture config mail
$ nurture config --json
{
  "format": 1,
  "config": "$TMP/home/config/nurture/config.yaml",
  "config_exists": true,
  "store": "$TMP/people",
  "store_found_by": "parent",
  "settings": "$TMP/people/nurture.yaml",
  "values": {
    "store": null,
    "me": null,
    "mail": null,
    "also_mail": [
      "dave@old.example",
      "dave+*@hartigan-lin.example"
    ],
    "timezone": null,
    "editor": null,
    "pager": null,
    "commit": null,
    "index": null,
    "git_filters": null
  }
}
$ nurture config me --json
{
  "format": 1,
  "me": null
}
# An answer that can't be written: what it would have said is done, and that is said.
$ nurture config pager more > /dev/full; nurture config pager
more
! nurture: cannot write standard output: no space left on device
! hint: done all the same: 'config: pager'
