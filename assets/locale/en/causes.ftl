# Causes and chains.

# What brought a change about. $what is what the player answered or ordered, $secretly the scenario's phrase for the secret way.
cause-start = How things stood at the start
cause-untold = Something of which you have not been told
cause-you = You: { $what }
cause-you-secretly = You ({ $secretly }): { $what }
cause-secretly = secretly
cause-delegated = { $who } decided for you: { $answer }
cause-left = ‘{ $paper }’, left on the desk in { $date }
cause-left-meant = ‘{ $paper }’, left on the desk in { $date }; in the morning he had meant: { $meant }
cause-ordered = ordered in { $date }
cause-moved-teams = You moved teams: { $task }
cause-hazard = outside anybody's will
cause-teams = teams at work
cause-sworn = What was sworn: { $clause }
cause-read = { $paper } was read by { $reader }
cause-marched = { $army } marched
cause-battle = Battle at { $place }
cause-siege = The siege of { $place }
cause-reported = { $who } reported
cause-as-reported = as reported
cause-reports = What was reported
cause-only-heard = not seen, only heard
cause-seen = What is plain to see
cause-time = Time went by
cause-faded = Time went by: { $memory }
cause-weighed = { $who } weighed it anew: { $motion }
cause-in-council = in council
cause-debate = the council of { $power } on { $motion }
cause-by-weight = by the weight of those who speak
cause-foretold = { $by } foretold of it
cause-came-right = What { $by } foretold proved right
cause-came-wrong = What { $by } foretold proved wrong
cause-desk = ‘{ $paper }’ came to the desk
cause-ending = how it ended
cause-cited = { $text } ({ $source })
cause-disputed = scholars differ: { $low }; { $high }
cause-acted-alone = { $who } acted alone
cause-word-came = Word came: { $title }

# Chains of causes.
why = Why: { $asked }
why-both = { $first }; { $second }
why-unheard = What has not reached us
why-rest = All else that moved it

# Accounts: how a figure came to be.
account-rule = The rules of this game state it; nothing that happens changes it.
account-as-stated = as the scenario states
account-first-told = as it was first told
account-at-the-start = as it was at the start
account-unseen = what has come and gone unseen
account-reported = You have it from reports; this is what they have made of it.
account-since = { $change } since { $date }
account-weighs = Each number counts by the weight that the scenario gives it here, from the first morning on.
account-weighed = { $name } { $moved }, { $date }
account-remembered = What is remembered
