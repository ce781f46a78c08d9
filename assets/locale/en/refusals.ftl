# Refusals and conditions.

# Why something cannot be, and what would change that. $name is a number's name, $now what it is, with its unit.
refusal-costs = It costs { $costs }; { $name } stands at { $now }.
refusal-needs-more = Needs { $lacks } more.
refusal-needs-less = Needs { $lacks } less.
refusal-over = { $more } is { $have }; { $less } is { $want }.
refusal-over-needs = { $more } must grow by { $lacks } to reach it.
refusal-month = It is { $month }.
refusal-month-needs = It can be only in { $months }.
refusal-far = { $left } is not next to { $right }.
refusal-far-needs = They must be neighbours or the same.
refusal-otherwise = { $name }: it stands otherwise.
refusal-otherwise-needs = It must come to another point first.
refusal-must-be = It must be { $value }.
refusal-must-be-so = It must be: { $value }.
refusal-must-be-other = It must be another than { $value }.
refusal-is = { $name }: { $now }.
refusal-is-not = { $name } is not { $value }.
refusal-no-way = None of the ways to it is open.
refusal-one-way = One of these must be: { $ways }.
refusal-so = It is so: { $says }.
refusal-not-so = It must not be so.
refusal-missing = What it is about is not there.
refusal-unanswered = ‘{ $title }’ has not been answered.
refusal-unanswered-needs = It must be answered first.
refusal-answered = ‘{ $title }’ has been answered.
refusal-answered-needs = It can be only before that.
refusal-at-least = { $name } is { $now }; it must be at least { $needed }.
refusal-at-most = { $name } is { $now }; it must be at most { $needed }.
refusal-never-was = ‘{ $what }’ has not been.
refusal-never-was-needs = It must be { $turns } ago.
refusal-too-soon = ‘{ $what }’ was only { $turns } ago.
refusal-too-soon-needs = In { $turns } it can be.
refusal-unfit = It does not fit what this is about.
refusal-attention = It takes { $needs } { $word }; { $left } left.

# Conditions as words that say what would be so; $now says what is.
says-now = {" "}(it is { $now })
says-another-point = { $name } stands at another point
says-moved = a change in ‘{ $name }’
says-other-word = { $name }: other than { $value }
says-word = { $name }: { $value }
says-at-least = { $name } at least { $value }
says-at-most = { $name } at most { $value }
says-other-thing = it is about another thing
says-is = { $name } is { $value }
says-is-not = { $name } is not { $value }
says-over = { $more }{ $have } at least as much as { $less }{ $want }
says-ago = ‘{ $what }’ at least { $turns } ago (it was { $last })
says-never = never
says-month = the month is { $months }
says-near = { $left } is next to { $right }
says-one-of = one of these: { $ways }
says-one-of-many = one of { $count } things
says-not = not so: { $says }
says-gone = something that is not there

# Between ways of which one is enough, months of which one is, and conditions that must all hold.
says-or-way = {"; or "}
says-or-month = {" or "}
says-and = {" and "}

# What figures in a refusal are made of.
lack = What is lacking
lack-asked = What is asked for here
lack-costs = what it costs
lack-reach = what it must reach
lack-bound = what is asked for
lack-turn-now = the turn that it is now
lack-turn-then = the turn when it was
lack-turns-asked = the turns that it takes
lack-turns-since = the turns since then
lack-takes = what it takes
lack-left = what is left in this turn
lack-time = What it takes of your time
attention-left = { $word } left
attention-this-turn = in this turn

# An order that was given too lately.
order-given = It has been given this turn, about another.
order-too-soon = This order was last given { $turns } ago.
order-once = Nothing: it can be given only once.
order-again = In { $turns } it can be given again.
order-not-again = Nothing: the game ends before it can be given again.
order-rests = How many turns it rests
order-rests-turns = turns that it rests
order-since = turns since it was given
order-until = Turns until it can be given again
order-ago = Turns since it was given
order-calendar = by the calendar
