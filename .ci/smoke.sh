#!/usr/bin/env bash
# Plays a turn in a real window on a screen that nobody sees, with a real mouse and real keys, and looks at the picture.
# Needs Xvfb, a Vulkan or OpenGL driver (mesa-vulkan-drivers), xdotool, ImageMagick.
#   .ci/smoke.sh [PROGRAM]      PROGRAM: the built program, by default the debug build
# With KEEP=FOLDER the pictures are kept there.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${CARGO_TARGET_DIR:=$HOME/.cache/fragile-peace/target}"
program=${1:-$CARGO_TARGET_DIR/debug/fragile-peace}
work=$(mktemp -d)
pids=()
finish() {
    status=$?
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    if [ $status -ne 0 ] && [ -f "$work/log" ]; then tail -20 "$work/log" >&2; fi
    if [ -n "${KEEP:-}" ]; then mkdir -p "$KEEP" && cp "$work"/*.png "$KEEP" 2>/dev/null || true; fi
    rm -rf "$work"
    exit $status
}
trap finish EXIT
fail() { echo "smoke: $*" >&2; exit 1; }

# Without display or driver it says so in two lines, and does not panic.
for missing in "env -u DISPLAY -u WAYLAND_DISPLAY -u WAYLAND_SOCKET" "env DISPLAY=:7431"; do
    told=$($missing "$program" play mini --save-dir "$work/none" 2>&1 >/dev/null) && fail "a window without a display ($missing)"
    [ "$(wc -l <<<"$told")" -eq 2 ] && grep -q -- --terminal <<<"$told" || fail "without a display it says: $told"
done

exec 3<>"$work/number" || true
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
pids+=($!)
for _ in $(seq 50); do [ -s "$work/number" ] && break; sleep 0.1; done
export DISPLAY=":$(tr -d '[:space:]' <"$work/number")"
[ "$DISPLAY" != ":" ] || fail "Xvfb does not start"
unset WAYLAND_DISPLAY WAYLAND_SOCKET

told=$(VK_ICD_FILENAMES=/dev/null VK_DRIVER_FILES=/dev/null WGPU_BACKEND=vulkan "$program" play mini --save-dir "$work/none" 2>&1 >/dev/null) &&
    fail "a window without a driver"
grep -q -- --terminal <<<"$told" || fail "without a driver it says: $told"

"$program" play mini --seed 7 --save-dir "$work/saves" >"$work/log" 2>&1 &
game=$!
pids+=("$game")
for _ in $(seq 120); do
    kill -0 "$game" 2>/dev/null || fail "it ended at once"
    window=$(xdotool search --name '^Fragile Peace$' 2>/dev/null | head -1) && [ -n "$window" ] && break
    sleep 0.5
done
[ -n "${window:-}" ] || fail "no window opens"
xdotool windowfocus "$window"
sleep 3

picture() { import -window root "$work/$1.png"; }
# The same part of two pictures: how many points differ.
differ() { compare -metric AE -extract "$3" "$work/$1.png" "$work/$2.png" null: 2>&1 || true; }

# Opening pages and vows, by keys, until the table with its button lies there: the bar below is dark on every screen of
# the table, and light letters stand in its right corner.
for _ in $(seq 8); do xdotool key --window 0 Return 2>/dev/null || xdotool key Return; sleep 0.6; done
for key in 1 2 3; do xdotool key "$key"; sleep 0.3; done
xdotool key Return
sleep 2
picture table
colours=$(identify -format '%k' "$work/table.png")
[ "$colours" -gt 1500 ] || fail "the table has only $colours colours"

# An answer of the open paper, by mouse: whichever stands under the pointer; then it is sent openly.
for y in $(seq 250 24 600); do xdotool mousemove 1000 "$y" click 1; sleep 0.15; done
sleep 1
picture chosen
xdotool mousemove 960 657 click 1
sleep 2
picture answered
changed=$(differ table answered 260x40+180+4)
[ "${changed%%[!0-9]*}" -gt 0 ] || fail "sending an answer cost no attention"

# The end of the turn, by mouse; the campaign writes its save.
xdotool mousemove 1190 746 click 1
turn() { grep -a -m1 -oE 'turn: ?[0-9]+' "$work/saves/autosave-1.peace" 2>/dev/null | tr -dc 0-9; }
for _ in $(seq 60); do [ "$(turn)" = 2 ] && break; sleep 0.5; done
[ "$(turn)" = 2 ] || fail "the turn did not end: the save is of turn '$(turn)'"
sleep 2
picture consequences
colours=$(identify -format '%k' "$work/consequences.png")
[ "$colours" -gt 1000 ] || fail "the consequences have only $colours colours"

# At rest it rests: less than a twentieth of one processor over ten seconds.
sleep 2
ticks() { awk '{print $14 + $15}' "/proc/$game/stat"; }
before=$(ticks); sleep 10; after=$(ticks)
limit=$(($(getconf CLK_TCK) / 2))
[ $((after - before)) -le "$limit" ] || fail "idle, it used $((after - before)) ticks in ten seconds"
echo "smoke: a turn was played in a window; idle it used $((after - before)) ticks in ten seconds"
