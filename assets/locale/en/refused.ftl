# Why a command is not taken, and what would be right.
refused-over = The game is over.
refused-over-needs = Load an earlier save or start anew.
refused-nothing-done = Nothing has been done this turn.
refused-nothing-done-needs = What happened in earlier turns stands; load an earlier save to try it otherwise.
refused-vow-stands = A vow that is sworn stands.
refused-vow-stands-needs = Begin anew to swear otherwise.
refused-order-given = That order has been given this turn.
refused-order-given-needs = Undo it to give it otherwise.
refused-order-rests = That order was given too lately, whatever it was about.
refused-order-once = It can be given once only.
refused-order-again = It can be given again on turn { $turn }.
refused-teams-most = { $teams } teams cannot work at this.
refused-teams-most-needs = It can use 0 to { $most }.
refused-teams = There are { $all } teams, and { $others } are at other tasks.
refused-teams-needs = { $free ->
    [0] None is free: take some away elsewhere first.
   *[other] At most { $free } can go here; take some away elsewhere first.
}
refused-attention = It needs { $needs } attention; { $left } is left this turn.
refused-attention-needs = Undo something, choose a cheaper way if there is one, or leave it to the next turn.
refused-secretly = This cannot be done secretly.
refused-secretly-needs = It can be done openly.
refused-openly = This cannot be done openly.
refused-openly-needs = It can be done secretly.
refused-not-possible = This is not possible as things stand.
refused-not-possible-needs = Its conditions are listed with it.
refused-cost = It costs { $cost } of { $purse }; { $left } is left.
refused-cost-needs = { $more } more is needed.
refused-cost-the-purse = the purse
