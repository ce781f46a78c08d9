# Figures, dates and counts.
turns = { $count } { $n ->
    [one] turn
   *[other] turns
}
