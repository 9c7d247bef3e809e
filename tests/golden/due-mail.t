# One complete message. The date is the clock's, the boundary and the id follow the store's path.
$ nurture due --mail you@example.com | sed -n "s/^\\(Date\\|Message-ID\\): .*/\\1: …/; s/boundary=.*/boundary=…/; /^\$/q; p"
From: you@example.com
To: you@example.com
Subject: 4 people today, Monday 23 November
Date: …
Message-ID: …
MIME-Version: 1.0
Auto-Submitted: auto-generated
Content-Type: multipart/alternative;
 boundary=…

# The sender is the config's.
$ nurture config mail dave@hartigan-lin.example
mail: dave@hartigan-lin.example
$ nurture due --mail you@example.com | grep '^From'
From: dave@hartigan-lin.example
$ nurture due --mail 'you@example.com
> Bcc: everyone@example.com'
! nurture: 'you@example.com Bcc: everyone@example.com' is not a mail address
! hint: as in --mail you@example.com
? 2
$ nurture due --mail nobody
! nurture: 'nobody' is not a mail address
! hint: as in --mail you@example.com
? 2

# Nobody is due and everything could be judged: nothing, so that nothing is sent.
$ nurture due --mail you@example.com --tag press

# What could not be read is always said.
$ printf 'name: Bob\nname: Rob\n' > contacts/bob.yaml
$ nurture due --mail you@example.com --tag press > mail
! contacts/bob.yaml:2:1: duplicate key 'name' (first on line 1)
? 1
$ grep -c "can.t be read" mail
1
