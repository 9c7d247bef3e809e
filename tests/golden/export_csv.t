# A row a person, a column a key; formulas are kept from being any.
$ nurture export csv --tag steering-group | tr -d '\r' | head -c 300
id,name,uid,source,also,formerly,org,title,level,role,owner,rating,cadence,segment,email,phone,address,timezone,url,tags,about,since,added,met,referred_by,knows,warmth,reviewed,dates,needs,follow_ups,snooze,past,archived,interactions
annelies-bakker,Annelies Bakker,,,,,Van der Meer Pompen,Chief Oper
\ no newline
$ nurture set annelies title='=1+1'
Annelies Bakker: title =1+1
$ nurture export csv --tag steering-group | grep -o "'=1+1"
'=1+1
$ nurture export csv --tag steering-group --raw | grep -o ",=1+1"
,=1+1
