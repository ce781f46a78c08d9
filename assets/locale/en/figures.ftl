# Figures, dates and counts.

# Dates. Turns of a month or more have no day. Chinese spells months and days, so that no figure stands where none is meant.
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
    *[12] December
}
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }

# Spans of time: $count chooses the plural, $figure is what is shown.
turns = { $count ->
    [one] { $figure } turn
   *[other] { $figure } turns
}
days = { $count ->
    [one] { $figure } day
   *[other] { $figure } days
}
months = { $count ->
    [one] { $figure } month
   *[other] { $figure } months
}
turns-ago = { $count ->
    [one] { $figure } turn ago
   *[other] { $figure } turns ago
}

# Words in a row: what stands between them, and before the last.
list-between = {", "}
list-and = { $firsts } and { $last }
list-or = { $firsts } or { $last }

# What is told with its date; a number with its value.
dated = { $what }, { $date }
named = { $name }: { $value }
