#!/usr/bin/env bash
# Plays a turn in a real window on a screen that nobody sees, by real keys, and looks at the picture; then lets it rest.
# What it needs stands in window.sh.
#   .ci/smoke.sh [PROGRAM]      PROGRAM: the built program, by default the debug build
# With KEEP=FOLDER the pictures are kept there.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/window.sh
program=${1:-$CARGO_TARGET_DIR/debug/fragile-peace}

# Without display or driver it says so in two lines, and does not panic.
for missing in "env -u DISPLAY -u WAYLAND_DISPLAY -u WAYLAND_SOCKET" "env DISPLAY=:7431"; do
    told=$($missing "$program" play mini --save-dir "$work/none" 2>&1 >/dev/null) && fail "a window without a display ($missing)"
    [ "$(wc -l <<<"$told")" -eq 2 ] && grep -q -- --terminal <<<"$told" || fail "without a display it says: $told"
done

screen 1280x800
told=$(VK_ICD_FILENAMES=/dev/null VK_DRIVER_FILES=/dev/null WGPU_BACKEND=vulkan "$program" play mini --save-dir "$work/none" 2>&1 >/dev/null) &&
    fail "a window without a driver"
grep -q -- --terminal <<<"$told" || fail "without a driver it says: $told"

opened "$program" play mini --seed 7 --save-dir "$work/saves"

picture() { convert "xwd:$frame" "$work/$1.png"; }

# Opening pages and vows, until the table lies there.
for key in Return Return Return Return 1 2 3 Return; do keys "$key" || true; done
picture table
[ "$(colours)" -gt 1500 ] || fail "the table has only $(colours) colours"

# The end of the turn; the campaign writes its save.
keys space
turn() { grep -a -m1 -oE 'turn: ?[0-9]+' "$work/saves/autosave-1.peace" 2>/dev/null | tr -dc 0-9; }
for _ in $(seq 60); do [ "$(turn)" = 2 ] && break; sleep 0.5; done
[ "$(turn)" = 2 ] || fail "the turn did not end: the save is of turn '$(turn)'"
settled
picture consequences
[ "$(colours)" -gt 1000 ] || fail "the consequences have only $(colours) colours"

# At rest it rests: less than a twentieth of one processor over ten seconds.
sleep 2
before=$(ticks); sleep 10; after=$(ticks)
limit=$(($(getconf CLK_TCK) / 2))
[ $((after - before)) -le "$limit" ] || fail "idle, it used $((after - before)) ticks in ten seconds"
echo "smoke: a turn was played in a window; idle it used $((after - before)) ticks in ten seconds"
