# Settings, saves, keys.
