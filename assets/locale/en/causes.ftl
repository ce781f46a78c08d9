# Causes and chains.
