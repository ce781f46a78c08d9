# The map: modes, legend, cards.
