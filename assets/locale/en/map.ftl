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
map-calm = calm
map-unrest-scale = unrest: the darker the more
map-bare = bare
map-stores-scale = stores: the darker the more
map-none-empty = none empty
map-houses-scale = empty houses: the darker the more
map-trusts-you = the holder trusts you
map-distrusts-you = distrusts you
map-who-claims = who claims it

# The card of a place. $claimants are powers in a row.
map-held = Held by { $holder }
map-held-claimed = Held by { $holder }; claimed by { $claimants }
map-nobody = nobody
map-between = {", "}
map-walls = Walls
map-garrison = Garrison
map-stores = Stores
map-unrest = Unrest
map-empty-houses = Empty houses
map-besieged = Besieged
# $far: how far the siege has come, of 100.
map-besieged-by = by { $who }, { $far } of 100
map-registered = { $number }, { $registered } registered
map-your-paper = Your paper lies here
map-as-believed = Figures are as your side believes them.

# The card of an army. $age: how old the knowledge of it is.
map-army-of = Of { $owner }; { $age }
map-men = Men
map-stands-at = Stands at
map-marches-to = Marches to
map-commander = Commander
map-quality = Quality
map-loyalty = Loyalty
map-months-unpaid = Months unpaid
map-stores-turns = Stores, turns

# An army on the map, where the map shows armies; and the button of a card.
map-army = { $name }: { $strength }, { $age }
map-close = Close
