# Figures, dates and counts.
