# Figures, dates and counts.

