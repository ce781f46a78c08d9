#!/usr/bin/env bash
# Plays whole campaigns in a real window on a screen that nobody sees: as a screen reader does, by mouse, by keys.
#   .ci/campaign.sh [PROGRAM] [WAY…]     PROGRAM: by default the debug build; WAY: reader, mouse, keys; by default all
# Needs what window.sh needs, and dbus, at-spi2-core, python3-gi, gir1.2-atspi-2.0.
set -euo pipefail
cd "$(dirname "$0")/.."
# A bus of its own, with an accessibility bus beside it, that ends with this script. What the daemons say is nobody's business.
[ -n "${OWN_BUS:-}" ] || OWN_BUS=1 exec dbus-run-session -- "$0" "$@" 3>&2 2>/dev/null
exec 2>&3 3>&-
. .ci/window.sh
program=${1:-$CARGO_TARGET_DIR/debug/fragile-peace}
shift || true
[ $# -gt 0 ] || set -- reader mouse keys

# Without a reader the game fills no tree.
reader() {
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set \
        string:org.a11y.Status string:ScreenReaderEnabled "variant:boolean:$1" >/dev/null
}

screen 1280x800
for way in "$@"; do
    opened "$program" play --seed 7 --save-dir "$work/$way"
    # It comes while the window sleeps.
    sleep 3
    reader true
    timeout 180 /usr/bin/python3 .ci/play.py "$way" "$work/$way" || { convert "xwd:$frame" "$work/$way.png"; fail "by $way"; }
    kill "$game"
    wait "$game" 2>/dev/null || true
    reader false
done
