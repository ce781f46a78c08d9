# What numbers, states and things are called.
