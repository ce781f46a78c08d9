#!/usr/bin/env bash
# Measures the window: frames and processor time while nothing moves, the interface's work in a frame, the first frame.
#   scripts/frames.sh [SECONDS]      SECONDS of rest, by default 60
# PROGRAM and BARE are the built program and examples/bare, by default the debug builds; only release builds tell milliseconds
# that count.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/window.sh
program=${PROGRAM:-$CARGO_TARGET_DIR/debug/fragile-peace}
bare=${BARE:-$CARGO_TARGET_DIR/debug/examples/bare}
rest=${1:-60}
export FRAGILE_PEACE_FRAME_LOG=$work/frames

# first PROGRAM ARGUMENTS…: milliseconds from its start to its first frame, the least of three.
first() {
    local least=999999 started ended
    for _ in 1 2 3; do
        rm -f "$FRAGILE_PEACE_FRAME_LOG"
        started=$(date +%s.%N)
        "$@" >>"$work/log" 2>&1 &
        game=$!
        pids+=("$game")
        until [ -s "$FRAGILE_PEACE_FRAME_LOG" ]; do kill -0 "$game" || fail "it ended at once"; sleep 0.05; done
        ended=$(awk 'NR == 1 {print $1}' "$FRAGILE_PEACE_FRAME_LOG")
        least=$(awk -v a="$started" -v b="$ended" -v least="$least" 'BEGIN {ms = (b - a) * 1000; print int(ms < least ? ms : least)}')
        kill "$game"
        wait "$game" 2>/dev/null || true
    done
    echo "$least"
}

# resting NAME: frames drawn and processor time used while nothing moves.
resting() {
    settled
    local lines=$(wc -l <"$FRAGILE_PEACE_FRAME_LOG") used=$(ticks)
    sleep "$rest"
    awk -v name="$1" -v frames=$(($(wc -l <"$FRAGILE_PEACE_FRAME_LOG") - lines)) -v used=$(($(ticks) - used)) \
        -v hertz="$(getconf CLK_TCK)" -v rest="$rest" \
        'BEGIN {printf "%-24s %4d frames in %d s, %.2f %% of a core\n", name, frames, rest, 100 * used / hertz / rest}'
}

# moving NAME: the interface's work in each frame while the pointer moves.
moving() {
    settled
    local lines=$(wc -l <"$FRAGILE_PEACE_FRAME_LOG")
    for step in $(seq 200); do echo mousemove $((200 + step * 4)) $((250 + step)) sleep 0.02; done | xdotool -
    settled
    tail -n +$((lines + 1)) "$FRAGILE_PEACE_FRAME_LOG" | awk '{print $2}' | sort -n |
        awk -v name="$1" '{all[NR] = $1} END {printf "%-24s %6.2f ms at the middle, %6.2f ms at the 95th of 100, %d frames\n", name, all[int(NR * 0.5 + 0.5)], all[int(NR * 0.95 + 0.5)], NR}'
}

printf 'vow 1 2\n' >"$work/turns"
printf 'end now%.0s\n' {1..60} >>"$work/turns"
"$program" play zhang_jue --terminal --seed 7 --save-dir "$work/saves" --script "$work/turns" >/dev/null
screen 1280x800
game_first=$(first "$program" play --save-dir "$work/none")
if [ -x "$bare" ]; then
    bare_first=$(first "$bare")
    awk -v game="$game_first" -v bare="$bare_first" \
        'BEGIN {printf "first frame: %d ms; a bare window %d ms; %.2f times as long\n", game, bare, game / bare}'
else
    echo "first frame: $game_first ms (no $bare to compare with: cargo build --example bare)"
fi

opened "$program" play zhang_jue --seed 7 --save-dir "$work/saves"
keys Return Return Return 1 2 Return
resting 'at the table'
# Over a figure in the bar above, its tooltip opens.
xdotool mousemove 420 24
sleep 1
resting 'with a tooltip'
keys s || fail 'no sheet of saves opens'
resting 'in a field for text'
keys Escape
moving 'the table'
kill "$game"
wait "$game" 2>/dev/null || true
opened "$program" play zhang_jue --save-dir "$work/saves" --load last
moving 'the ending'
keys v
moving 'consequences'
for page in powers:p treaties:t chronicle:j charts:h court:n; do
    keys "${page#*:}" || fail "no page opens"
    moving "${page%:*}"
    keys Escape
done
