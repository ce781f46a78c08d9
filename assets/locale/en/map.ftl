# The map: modes, legend, cards.

# What a screen reader is told of the whole.
map-map = Map. Comma and full stop go from place to place.

# Tabs of the modes: what the colours of the map show.
map-mode-holder = Holder
map-mode-claims = Claims
map-mode-trust = Trust
map-mode-houses = Houses
map-mode-unrest = Unrest
map-mode-stores = Stores
map-mode-armies = Armies
map-mode-papers = Papers

# The legend: what colours and patterns stand for.
map-calm = calm; unrest:
map-bare = no grain; stores:
map-none-empty = no house empty; empty:
map-people-without = people without a house
map-your-own = your own
map-trusts-you = the holder trusts you
map-distrusts-you = distrusts you; the darker, the more
map-who-claims = stripes of another who claims it
map-army-seen = seen now
map-army-reported = only reported: the paler, the older
map-paper-lies = your paper, and who has it
map-paper-rides = sealed this turn, on its way
map-order-rides = sent openly this turn, on its way

# Beside the name of a place, where the map shows claims; and beside people on the move.
map-claimed-by = claimed: { $who }
map-people = { $number } people

# Facts on the card of a place.
map-between = {", "}
map-walls = Walls
map-garrison = Garrison
map-stores = Stores
map-unrest = Unrest
map-empty-houses = Empty houses

# The card of an army. $age: how old the knowledge of it is.
map-men = Men
map-marches-to = Marches to
map-commander = Commander
map-quality = Quality
map-loyalty = Loyalty
map-months-unpaid = Months unpaid
map-stores-turns = Stores, turns

# An army on the map, where the map shows armies; and the button of a card.
map-army = { $strength }, { $age }
map-close = Close

# The card of a paper abroad, and of an order on its way.
map-rider-goes = Goes to
map-rider-leaves = Leaves there
map-rider-undo = Until the turn ends it can be taken back (U).
