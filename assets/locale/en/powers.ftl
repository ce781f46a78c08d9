# The powers, their relations and treaties, as the window shows them.

# How the powers stand to each other: the diagram, the table, and what the lines stand for.
relations-diagram = Diagram
relations-table = Table
relations-table-told = Each row: how far that power trusts the others.
relations-key-war = war
relations-key-treaty = treaty
relations-key-trust = trust
relations-key-distrust = distrust
relations-key-seen = known
relations-key-told = believed
relations-key-old = an old report
# $age: "seen now", "as of May 1200"; $word: "content".
relations-trust = Trust of { $holder } in { $about }: { $trust }, { $word } ({ $age }).
relations-known = { $name }: { $trust }, { $word } ({ $age }).
relations-awe = Awe: { $awe } of 100.
relations-at-war = They are at war.
relations-sworn = Sworn between them: { $treaties }.

# One power.
relations-own = Your own side
relations-in-us = Its trust in us
relations-ours = Our trust in it
relations-ours-in-all = Our trust in the others
relations-proof = Proof against us: { $paper }
# $fades: "fades 1 a turn"; may be empty.
relations-memory = { $amount } { $name }. { $fades }
relations-treaties = Sworn with us
relations-clauses = { $clauses ->
    [one] one clause
   *[other] { $clauses } clauses
}
relations-clauses-bad = { $bad } of { $clauses } broken or disputed

# What its council weighs. $as_of: "as of May 1200".
relations-heard = { $word }, { $as_of }
relations-read = as we read him
# $leaning: "+45"; $words: what is known of it; $weight: "influence 40".
relations-voice = { $name }: { $leaning }, { $words }, { $weight }
relations-leans = { $name } leans, { $as_of }
relations-comes-to = As your side reads him, it comes to
relations-would-move = What would move him

# The page of treaties. The first five are the buttons that choose which clauses are shown.
clauses-all = All
clauses-ours = Ours
clauses-theirs = Theirs
clauses-due = Due
clauses-broken = Broken or disputed
clauses-counted = { $name } · { $count }
clauses-keys = comma, full stop: the one before, the next
clauses-none = No clause is of this sort.
clauses-parties = between { $parties }
clauses-both-read = BOTH SIDES READ IT
clauses-we-read = WE READ IT
clauses-they-read = THEY READ IT
# $due may be empty; $sign: "a gain", "a loss".
clauses-state = { $parties }: { $state }, { $sign }. { $due }
