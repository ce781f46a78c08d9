# The window: buttons, panels, screens.
