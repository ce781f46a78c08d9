# What numbers, states and things are called.

# What is nowhere and nobody; the player's own side in a sentence.
nowhere = nowhere
nobody = nobody
nothing = nothing
us = us

# Numbers. $name, $holder, $about and others are names of things.
number-own = { $quantity } of { $name }
number-own-flag = { $name }, { $quantity }
number-own-nameless = Quantity
number-hears = How well { $name } hears
number-capital = Seat of { $name }
number-mood = Mood of { $name }
number-home = Home of { $name }
number-serves = Whom { $name } serves
number-place = Place of { $name }
number-influence = Influence of { $name }
number-foretold-right = What { $name } foretold rightly
number-foretold-wrong = What { $name } foretold wrongly
number-walls = Walls of { $name }
number-garrison = Garrison of { $name }
number-siege = Siege of { $name }
number-holder = Holder of { $name }
number-besieger = Besieger of { $name }
number-houses = Empty houses in { $name }
number-stores-in = Stores in { $name }
number-unrest = Unrest in { $name }
number-owner = Owner of { $name }
number-clause-state = Clause ‘{ $clause }’
number-clause-paid = Paid on ‘{ $clause }’
number-clause-due = Day of ‘{ $clause }’
number-clause-late = Turns late with ‘{ $clause }’
number-clause-amount = Amount of ‘{ $clause }’
number-strength = Strength of { $name }
number-quality = Quality of { $name }
number-loyalty = Loyalty of { $name }
number-unpaid = Months without pay, { $name }
number-stores = Stores of { $name }
number-paymaster = Paymaster of { $name }
number-commander = Commander of { $name }
number-goal = Goal of { $name }
number-progress = Days marched by { $name }
number-registered = Registered of { $name }
number-claimant = Who claims { $name }
number-origin = Home of { $name }
number-paper-holder = Who has { $name }
number-author = Whose hand { $name } is
number-deniable = How far { $name } can be denied
number-teams = Teams at work: { $name }
number-teams-arriving = Teams on their way: { $name }
number-seat = Whose seat you hold
number-turn = The turn
number-year = The year
number-month = The month
number-day = The day
number-days = The days
number-attention = The attention
number-answered-times = Times ‘{ $name }’ was answered
number-answered-choice = Answer to ‘{ $name }’
number-answered-last = When ‘{ $name }’ was answered
number-event-times = Times of ‘{ $name }’
number-event-last = When ‘{ $name }’ last was
number-share = Share of the council for { $name }
number-leaning = Leaning of { $person } on { $motion }
number-leaning-nobody = Leaning of nobody
number-foretelling-due = Until when { $by } gave it: ‘{ $text }’
number-foretelling = What { $by } foretold, ‘{ $text }’
number-trust-ours = Our trust in { $about }
number-trust = Trust of { $holder } in { $about }
number-awe-ours = Our awe of { $about }
number-awe = Awe of { $holder } before { $about }
number-war-ours = Between us and { $about }
number-war = Between { $holder } and { $about }
number-proof-ours = What we can prove by { $paper }
number-proof = What { $reader } can prove by { $paper }
number-other = { $quantity } of { $name }
figure-before = { $name }, before
figure-after = { $name }, after

# Values that are words.
value-war = war
value-peace = peace
value-exists = exists
value-none = none
value-never = never
value-after-the-end = after the last turn
value-yes = yes
value-no = no
value-now = now { $value }
proof-none = none
proof-suspected = suspected
proof-proven = proven
proof-public = public

# States of clauses, persons and foretellings.
state-dormant = dormant
state-not-in-force = not in force
state-pending = pending
state-met = met
state-late = late
state-short = short
state-breached = breached
state-waived = waived
state-disputed = disputed
state-none = none
state-open = open
state-right = right
state-wrong = wrong
state-active = in office
state-dismissed = out of office
state-captive = captive
state-dead = dead
state-unknown = unknown

# How somebody leans in a council, from most for it to most against it.
leans-bent = bent on it
leans-for = for it
leans-inclined = inclined to it
leans-undecided = undecided
leans-disinclined = disinclined
leans-against = against it
leans-set-against = set against it

# How a power is disposed, by its trust, and how a group at home feels.
disposed-devoted = devoted
disposed-content = content
disposed-hopeful = hopeful
disposed-watchful = watchful
disposed-doubting = doubting
disposed-bitter = bitter
disposed-hostile = hostile
temper-glad = glad
temper-content = content
temper-hopeful = hopeful
temper-waiting = waiting
temper-uneasy = uneasy
temper-bitter = bitter
temper-lost = lost

# What the scenario may have a word of its own for.
word-attention = attention
