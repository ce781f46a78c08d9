#!/usr/bin/python3
"""Plays a campaign in the open window, to its ending: by what a screen reader is told and may press, by a real mouse, or by
real keys. Where things are and whether they are there, all three know from the accessibility tree alone.

    play.py reader|mouse|keys SAVES

Needs python3-gi, gir1.2-atspi-2.0, xdotool; the game runs on the same D-Bus session, as campaign.sh starts it.
"""

import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# What this scenario calls things; the rest are words of the window.
SCENARIO, TURNS = "A Lesson in Ink", 3
PAPER = "1: The wall has fallen"
OPEN, SECRET, END = "The open way", "The secret way", "Close the month"
PRESSABLE = (Atspi.Role.PUSH_BUTTON, Atspi.Role.RADIO_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.TOGGLE_BUTTON)


def game():
    """The game among the applications."""
    for _ in range(200):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app and app.get_name() == "fragile-peace":
                app.set_cache_mask(Atspi.Cache.NONE)
                return app
        time.sleep(0.1)
    sys.exit("play.py: no application fragile-peace is on the bus")


GAME = game()


def told(node=GAME):
    """Everything that is told, from the top."""
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child:
            yield from told(child)


def find(*names):
    """The first that can be pressed now and whose name begins so, if it is there."""
    try:
        for node in told():
            if node.get_role() in PRESSABLE and (node.get_name() or "").startswith(names):
                if "Action" in node.get_interfaces() and Atspi.Action.get_n_actions(node) > 0:
                    return node
    except gi.repository.GLib.Error:
        pass  # It went while we looked.
    return None


def wait(*names):
    """Waits for it."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        node = find(*names)
        if node:
            return node
        time.sleep(0.1)
    there = sorted({f"{node.get_role_name()} '{node.get_name()}'" for node in told() if node.get_name()})
    sys.exit(f"play.py: nothing to press is named {' or '.join(names)}; there are:\n  " + "\n  ".join(there))


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def middle(node):
    box = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
    return box.x + box.width // 2, box.y + box.height // 2


class Reader:
    """Presses as a screen reader does."""

    def press(self, *names):
        Atspi.Action.do_action(wait(*names), 0)

    seal = None


class Mouse:
    """Presses with the left button, after a rest as long as one needs to read: the window sleeps by then."""

    def press(self, *names):
        xdotool("mousemove", *middle(wait(*names)), "sleep", 1.2, "mousedown", 1, "sleep", 0.1, "mouseup", 1)

    def seal(self):
        """A secret order is sealed by holding the button."""
        self.press(SECRET)
        xdotool("mousemove", *middle(wait("Hold to seal")), "sleep", 0.2, "mousedown", 1, "sleep", 1.5, "mouseup", 1)


class Keys:
    """Presses the key that does the same."""

    KEYS = {"Begin": "Return", "Turn the page": "Return", "Swear": "Return", OPEN: "o", END: "space",
            "Go on": "space", "To the desk": "space", "The end": "space", "Close the records": "Escape"}

    def press(self, *names):
        node = wait(*names)
        name = node.get_name()
        if name.startswith(SCENARIO):
            # It stands at the top of the list.
            while not node.get_state_set().contains(Atspi.StateType.CHECKED):
                xdotool("key", "Up", "sleep", 0.3)
        else:
            known = [key for begins, key in self.KEYS.items() if name.startswith(begins)]
            # Answers begin with their letter; a vow stands at its number.
            xdotool("key", known[0] if known else "a" if name.startswith("A: ") else "1")

    def seal(self):
        xdotool("key", "x")
        wait("Hold to seal")
        xdotool("key", "Return")


def saved(saves, turn):
    """Whether the newest automatic save is of this turn."""
    path = Path(saves, "autosave-1.peace")
    return path.exists() and f"turn:{turn}" in path.read_bytes()[:2000].decode("ascii", "ignore").replace(" ", "")


def play(player, saves):
    player.press(SCENARIO)
    player.press("Begin")
    player.press("Turn the page")
    player.press("Begin")
    player.press("No sheet in my hand")
    player.press("Swear")
    for turn in range(1, TURNS + 1):
        wait(END)
        if turn == 1:
            wait(PAPER)
        if find("A: "):
            player.press("A: ")
            time.sleep(0.5)
            # The first paper is answered by a letter.
            if turn == 1 and player.seal and find(SECRET):
                player.seal()
            elif find(OPEN):
                player.press(OPEN)
            time.sleep(0.5)
        player.press(END)
        # A letter of ours may have been read.
        wait("Go on", "To the desk", "The end")
        time.sleep(0.5)
        while find("Go on"):
            player.press("Go on")
            time.sleep(0.5)
        last = turn == TURNS
        player.press("The end" if last else "To the desk")
        if not last:
            assert saved(saves, turn + 1), f"turn {turn} is not saved"
    player.press("Close the records")
    wait("Begin")


started = time.monotonic()
way, folder = sys.argv[1:]
play({"reader": Reader, "mouse": Mouse, "keys": Keys}[way](), folder)
print(f"play.py: a campaign was played to its ending by {way}, in {time.monotonic() - started:.0f} s")
