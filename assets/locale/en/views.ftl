# The other pages of data: desk, powers, treaties, council, records.

# Texts of the scenario with numbers in them.
fill-about = What this is about

# What something would do. $hearer is who would be told.
foreseen = Foreseen on what you believe, by this act’s own rules; what others will do is not in it.
foreseen-hears = { $hearer } will hear of { $number }
foreseen-told = what would be told, by the rules of this act
foreseen-report = We will hear of { $number }
foreseen-a-report = a report
foreseen-own = what this would do by its own rules
foreseen-now = what you believe it is now
foreseen-earlier = what it would surely have done by then
foreseen-alike = { $name }, and { $more } more alike
foreseen-others = The others that would change alike
foreseen-each = { $change } each
foreseen-chance = { $name }: { $change } ({ $chance } in 100)
foreseen-after = { $name }: { $change } (after { $turns })
foreseen-chance-after = { $name }: { $change } ({ $chance } in 100, after { $turns })
paper-gone = gone
paper-somewhere = a paper in the world
paper-in = a paper in { $place }

# A paper that a secret order leaves: where it will lie, and how easily it can be denied.
lies-with-us = in { $place }, with us
lies-in = in { $place }
lies-with = in { $place }, with { $holder }
exposed-spent = They keep it. As far as you know, nobody else is left who could read it.
exposed-left = { $ways ->
    [one] It still exists. As far as you know, it can be read in one more way.
   *[other] It still exists. As far as you know, it can be read in { $ways } more ways.
}
way-chance = Chance in each turn in which all is so, in hundredths
deniable-hardly = hardly
deniable-not-easily = not easily
deniable-perhaps = perhaps
deniable-easily = easily

# What was foretold: when it is to come, or when it came.
foretold-by = by { $date }
foretold-in = in { $date }
foretold-within = within { $turns }
foretold-turns = In how many turns it is to come
foretold-record = right { $right } of { $all }
foretold-settled = Foretellings that were settled
foretold-said = said in { $date }, of ‘{ $choice }’

# Motions before councils.
as-of = as of { $date }
council-for = Of the council’s weight, for it
council-not-for = Of the council’s weight, not for it
council-unheard = Of the council’s weight, unheard
council-rounding = by rounding to whole hundredths
voice-serves-another = serves another
voice-own-bent = his own bent
voice-own-bent-rule = His own bent
voice-furthest = no voice leans further than that
voice-comes-to = What it comes to with { $name }

# What an adviser makes of a reason.
advice-that = that
advice-weighs = what the reason weighs, by how far he leans toward { $concern }
advice-weighs-scaled = what the reason weighs, by how far he leans toward { $concern } and by { $number }
advice-makes = What he makes of { $concern }
advice-thinks-little = thinks little of { $concern }

# Powers and what their trust is made of.
power-you = you
fades-never = stays
fades = fades { $fade } a turn
fades-rule = How fast it fades: { $name }
trust-disposition-title = Disposition
trust-at-the-start = as it was at the start
trust-disposition = disposition
trust-less-disposition = less the disposition
trust-heard = their trust, as we hear
trust-rest-title = What none of these explains
trust-rest = what has come and gone, as we hear

# Treaties.
clause-pays = { $from } pays { $to }
clause-owes = { $from } owes { $to }
due-was = was due { $date }
due-this-turn = due { $date }, by the end of this turn
due-after-the-end = due in { $turns }, after the last turn
due-in = due { $date }, in { $turns }
due-counted = the turn by whose end it is due, counted from the first
due-until = Turns until it is due
due-turn-now = the turn that it is now

# The bar above all: what is left to spend.
top-seat-has = what the seat has in a turn
top-left = { $word } left
top-this-turn = ‘{ $name }’, this turn
top-there-is = what there is
top-sealed = what you have sealed this turn, taken when it ends

# Teams of the administration.
teams-in-all-title = Teams in all
teams-in-all = teams in all
teams-wanted = wanted at ‘{ $task }’
teams-not-there = wanted, but not there
teams-idle = Teams that are idle

# What a paper leans on.
mark-attested = attested
mark-disputed = disputed
mark-invented = invented
mark-source = { $mark } · { $source }

# How old knowledge of an army is.
age-now = seen now
age-start = as it was at the start

# What a turn brought.
brought-foretelling = The foretelling

# What sort of thing a line of the past is.
matter-own = Your hand
matter-came = What came of it
matter-deed = Deeds of others
matter-war = War
matter-hazard = Chance
matter-report = Reports
matter-news = News
matter-foretold = Foretellings
matter-course = The course of things

# How it ended.
lesser-causes = by lesser causes
lesser-causes-title = Lesser causes
lesser-all = all of it
you-ordered = You ordered
papers-decided = Papers that { $who } decided

# Vows, historians, and what was never known.
vow-kept = kept
vow-bent = bent
vow-broken = broken
vow-paper = { $title } ({ $detail })
historian-share = What { $judgement } weighs with { $historian }
historian-part = { $judgement } { $score }, weighed { $share }
historian-makes = What { $historian } makes of it
historian-note = Each judgement by its weight, over all the weights.

# Other courts in the same seat, and the months after the end.
courts-worse = Courts in which { $judgement } went worse
courts-alike = Courts in which { $judgement } went as here
courts-ended = Courts that ended so: { $ending }
courts-ruled = ruled so: { $policy }
courts-random = ruled by random leanings
courts-note = Counted among the other courts.
after-ending = Continuations that came to this: { $ending }
after-lasted = Continuations in which the peace lasted
after-stood = Continuations in which the realm stood
after-without-war = without a war
after-with-war = with war, from before or new
after-note = Counted among the continuations.
futures-survive = Futures from { $date } in which the realm survives
futures-survives = in which it survives
futures-note = Counted among futures played from how things truly stood on that morning.

# Charts
chart-trust = Trust in { $us }
chart-loyalty = Loyalty of armies
chart-homeless = People without a home
# $who: a body of refugees
chart-registered = { $who }, registered
chart-moods = Moods at home

# The sheet of charts
# $name: a line of which the truth is known now
chart-believed = { $name }, as believed
chart-why = Why
chart-was-believed = What was believed then.
chart-nothing-moved = Nothing that you know of moved it.
chart-lesser = by lesser causes
