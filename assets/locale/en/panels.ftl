# The panels of the table and its sheets.

# In many panels. $word is how the scenario calls it.
panel-close = Close
panel-take-back = Take back
panel-why = Why
panel-click-why = Click: why it is so
panel-nobody = nobody
panel-as-believed = as believed
panel-between = {", "}
panel-sentences = { $first } { $then }
panel-sentence = { $text }.
panel-named = { $name }: { $what }
panel-with-office = { $name }, { $office }
panel-with-record = { $name }, { $record }
panel-with-key = { $name } ({ $key })

# The bar above: the turn, what is left to spend, the ways to the sheets, the gauges.
panel-turn = turn { $turn } of { $turns }
panel-attention = { $word } { $left } of { $all }
panel-idle = { $word }: { $idle } idle

# The pages over the table, by their tabs.
page-orders = Orders
page-realm = Realm
page-court = Court
page-powers = Powers
page-treaties = Treaties
page-chronicle = Chronicle
page-charts = Charts
page-encyclopedia = Encyclopedia

panel-powers = Powers
panel-since-last-turn = { $change } since last turn
panel-gauge = { $name }: { $value } { $unit }, { $change } since last turn
panel-gauge-value = { $value } { $unit } ({ $change } since last turn)

# The desk. $paper and $teams are how the scenario calls them.
panel-desk-clear = The desk is clear
panel-desk-clear-hint = No { $paper } waits for you. You may still give orders (G), set { $teams } to work (K), or let time pass.
panel-tab = { $number }: { $title }
panel-tab-answered = { $number }: { $title }, answered
panel-fold = Fold the papers (F)
panel-unfold = Spread the papers (F)
panel-choose-hint = Choose an answer to see who is for it, who is against it, and what it does.
panel-if-done = If { $letter } is done
panel-option = { $label }. { $detail }
panel-option-impossible = { $label }. { $detail }, not possible
panel-option-lettered = { $letter }: { $option }
# $way: openly or secretly, as the scenario calls it.
panel-answered = Answered: { $letter } ({ $way }). U takes it back.
# Who decides if the player does not, what, and in how many turns.
panel-left = Leave it, and { $name } decides.
panel-left-answer = Leave it, and { $name } decides: { $letter }.
panel-left-answer-later = Leave it, and { $name } decides in { $turns }: { $letter }.
panel-openly-hint = On the record. It lands after the others have moved, and leaves nothing hidden to be found.
panel-secretly-hint = At once, before the others move. It may leave a paper that somebody can read one day.

# Orders that can be given unasked.
panel-orders-none = There is nothing that you could order now.
panel-order-given = Given. It goes out when the turn ends; U takes it back.
panel-if-given = If it is given

# What an answer or an order does, and who speaks for it and against it.
panel-change-after = { $change } in { $turns }
panel-chance = { $name } ({ $chance } in 100)
panel-refused = Not possible as things stand
panel-would-change = What would change it: { $needs }
panel-nothing-foreseen = Nothing that your side can foresee.
panel-only-by = Only by { $way }
panel-for-answer = FOR { $letter }
panel-against-answer = AGAINST { $letter }
panel-for-order = FOR IT
panel-against-order = AGAINST IT
panel-also = also { $names }

# A secret order before it is sealed: who may come to read it.
panel-secret-swift = secret · swift
panel-in-answer-to = In answer to: { $title }
panel-exposed-head = Read in { $date }
panel-exposed-did = WHAT CAME OF IT
panel-exposed-on = Go on
panel-exposed-why = Why
panel-readers = Who may read it one day
panel-no-paper = It leaves no paper, as far as you know.
panel-no-way-known = You know of no way in which it could be read. That is not the same as none.
panel-ways-known = { $ways ->
    [one] Ink does not forget. One way, as far as you know:
   *[other] Ink does not forget. { $ways } ways, as far as you know, each with its own chance:
}
panel-what-it-does = What it does
# $attention is how the scenario calls it, $left how much of it there is.
panel-seal-cost = It lands before the others move. It takes { $cost } of your { $left } { $attention }.
panel-lay-aside = Lay it aside
panel-send-openly = Send it openly
panel-hold-to-seal = Hold to seal
# How near it is that this reader reads it.
panel-way-now = now · { $reader }
panel-way-not-yet = not yet · { $reader }
panel-way-met = so by now
panel-way-unmet = not yet
panel-way-sure-now = nothing hinders it
panel-way-chance-now = { $chance } in 100 each turn
panel-way-sure = once all is so, nothing hinders it
panel-way-chance = once all is so: { $chance } in 100 each turn
panel-it-proves = It proves
panel-it-lies = It lies
panel-deniable = Can it be denied?
panel-if-read = If it is read

# Teams and their tasks.
panel-teams-hint = { $idle } of { $all } idle. Whoever is moved does nothing in this turn and works from the next; whoever is set to nothing goes back.
panel-teams = { $at_work } at work · most { $most }
panel-teams-and-arriving = { $at_work } at work, { $arriving } on the way · most { $most }
panel-teams-of = { $wanted } of { $most }
panel-team-fewer = One team fewer: { $task }
panel-team-more = One team more: { $task }

# Those at home.
panel-realm-hint = Those at home can refuse, bring ministers down, or depose you.
panel-mood = mood
panel-witnesses-head = WITNESSES
panel-audiences-head = THOSE AT HOME
panel-audience = { $name }: mood { $mood }, { $word }

# The powers and their trust.
panel-trust = trust
panel-trust-in-us = trust in us
panel-power = { $name }: trust { $trust }, { $word }
panel-at-war-with-us = at war with us
panel-awe = It fears us { $awe } of 100.
panel-at-war = At war with { $powers }.
panel-click-trust = Click: why its trust is so

# Treaties and their clauses.
panel-all-treaties = All treaties
panel-treaties-none = No treaty binds you.
panel-our-clause = A clause of ours
panel-no-clause-due = None of ours falls due.
panel-next-clause = Next clause due
panel-paid = { $paid } of { $amount } paid
panel-if-breached = If it is breached, as believed

# What councils weigh. $as_of: "as of May 1200", how old the knowledge is.
panel-share = { $share } in 100 for it
panel-share-as-of = { $share } in 100 for it, { $as_of }
panel-share-unheard = nothing heard
panel-share-part-heard = { $share } in 100 for it, { $unheard } unheard
panel-in-council = In council: { $motion }
panel-council-rests = It does not seem to be debated now. { $why }
panel-no-voice = no voice: { $why }
panel-leans = { $word } { $leaning }
# $reasons: reasons with what each is worth; may be empty.
# $needs: sentences that say what is still missing; may be empty.

# One's own ministers, and what was foretold. $record: "right 2 of 3".
panel-influence = influence { $influence }
panel-influence-in-council = Influence in council
panel-in-place = in { $place }
panel-cares = CARES FOR
panel-scorns = THINKS LITTLE OF
panel-blind = DOES NOT SEE
panel-foretold-head = FORETOLD
panel-foretold-nothing = Nothing yet. What a minister foretells of an answer stands with it on the desk.
panel-advises-head = ON THE PAPERS NOW
panel-is-for = For { $answer }
panel-is-against = Against { $answer }
panel-foretold-spoken = { $text } { $came }, { $said }
# $state and $date: "right", "in May 1200"; or "open", "by May 1200".
panel-foretold-came = { $state } { $date }
panel-foretells = { $name } foretells, { $date }: “{ $text }”
panel-foretells-record = { $name } ({ $record }) foretells, { $date }: “{ $text }”

# The voices in the bar below. $word: the mood; $sign: gain or loss; $line: what is said, may be empty.
panel-voice = { $name } is { $word }, { $sign }. { $line }
panel-voice-unmoved = Nothing has moved this voice yet.
panel-says-nothing = { $name } says nothing.

# A chain of causes: the key, and a link for a screen reader.
panel-key-choice = your choice
panel-key-believed = believed
panel-key-known = known
panel-since-the-beginning = It has been so since the beginning.
panel-link = { $title }. { $detail }. { $date }
panel-link-choice = Your choice. { $title }. { $detail }. { $date }

# The chronicle, and what is sought in it and in what a turn brought.
panel-seek = Search ( / )
panel-seek-all = Show all
panel-seek-nothing = Nothing that is known fits this.
panel-found = { $found } of { $all }
panel-matter = What sort of thing
panel-any-matter = All that happened
panel-whom = Whom it concerns
panel-anybody = Everybody, everywhere
panel-newest-first = Newest first
panel-oldest-first = Oldest first
panel-chronicle-empty = Nothing has happened yet. What the first turn brings will stand here.
# $brief: the sort of thing, and what it changed most.
panel-chronicle-row = { $date }. { $title }. { $brief }
panel-concerns = CONCERNS
panel-pin = Pin
panel-unpin = Take the pin out
panel-worth = Gains or losses
panel-worth-any = All
panel-worth-gains = Gains
panel-worth-losses = Losses
panel-worth-own = Your hand
panel-power-sought = Which power
panel-any-power = All powers

# Beneath a chain of causes in short.
panel-chain-whole = The whole chain
panel-chain-between = { $count ->
    [one] one step between is left out
   *[other] { $count } steps between are left out
}

# Why an answer's way is barred.
panel-choose-first = Choose an answer first.
panel-no-such-way = This answer cannot be given in this way.
panel-no-such-order = It cannot be given in this way.

# On the sheet that tells how a secret paper can come to be read.
panel-hold-hint = Hold the button down until its line is full, or press Enter. Letting go earlier seals nothing.

# Beneath what is told of a council at the table.
panel-voices-on-page = Voice by voice among the powers (P). A click shows why.
panel-not-enough = Not enough { $attention } is left this turn.
