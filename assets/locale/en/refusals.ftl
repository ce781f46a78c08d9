# Refusals and conditions.
