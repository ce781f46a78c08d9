# Sourced: a screen that nobody sees, and the game's window on it.
# Needs Xvfb, a Vulkan or OpenGL driver (mesa-vulkan-drivers), xdotool, ImageMagick.
: "${CARGO_TARGET_DIR:=$HOME/.cache/fragile-peace/target}"
work=$(mktemp -d)
export XDG_RUNTIME_DIR=$work
pids=()
finish() {
    status=$?
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    if [ $status -ne 0 ] && [ -f "$work/log" ]; then tail -20 "$work/log" >&2; fi
    if [ -n "${KEEP:-}" ]; then mkdir -p "$KEEP" && cp "$work"/*.png "$KEEP" 2>/dev/null || true; fi
    wait 2>/dev/null || true
    rm -rf "$work"
    exit $status
}
trap finish EXIT
fail() { echo "${0##*/}: $*" >&2; exit 1; }

# screen SIZE: a screen of that size, such as 1280x800, whose picture lies in $frame.
screen() {
    rm -f "$work/number"
    mkdir -p "$work/screen"
    exec 3<>"$work/number"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -fbdir "$work/screen" -nolisten tcp -noreset >/dev/null 2>&1 &
    xvfb=$!
    pids+=("$xvfb")
    for _ in $(seq 50); do [ -s "$work/number" ] && break; sleep 0.1; done
    exec 3>&-
    DISPLAY=":$(tr -d '[:space:]' <"$work/number")"
    [ "$DISPLAY" != ":" ] || fail "Xvfb does not start"
    export DISPLAY
    unset WAYLAND_DISPLAY WAYLAND_SOCKET
    size=$1
    frame=$work/screen/Xvfb_screen0
}

# opened PROGRAM ARGUMENTS: starts the game, waits for its window, and lets it fill the screen.
opened() {
    "$@" >>"$work/log" 2>&1 &
    game=$!
    pids+=("$game")
    window=
    for _ in $(seq 240); do
        kill -0 "$game" 2>/dev/null || fail "it ended at once"
        window=$(xdotool search --name '^Fragile Peace$' 2>/dev/null | head -1) && [ -n "$window" ] && break
        sleep 0.25
    done
    [ -n "$window" ] || fail "no window opens"
    xdotool windowmove "$window" 0 0 windowsize "$window" "${size%x*}" "${size#*x}" windowfocus "$window"
    waited=0
    until [ "$(colours)" -gt 50 ]; do
        waited=$((waited + 1))
        [ $waited -lt 60 ] || fail "the window stays empty"
        sleep 0.25
    done
    settled
}

# How many colours are on the screen.
colours() { convert "xwd:$frame" -format '%k' info: 2>/dev/null || echo 0; }

# Processor time that the game has used, in ticks.
ticks() { awk '{print $14 + $15}' "/proc/$game/stat"; }

# Waits until the game rests: at rest it draws nothing, so what is on the screen is what there is to see.
settled() {
    local before quiet=0
    for _ in $(seq 100); do
        before=$(ticks)
        sleep 0.15
        if [ "$(ticks)" -eq "$before" ]; then quiet=$((quiet + 1)); else quiet=0; fi
        [ $quiet -lt 2 ] || return 0
    done
}

# keys KEY…: presses each, and waits until the game has answered and rests. False if the last changes nothing.
keys() {
    local before='' worked key
    for key in "$@"; do
        before=$(cksum <"$frame")
        worked=$(ticks)
        xdotool key "$key"
        for _ in $(seq 100); do
            [ "$(ticks)" -eq "$worked" ] || break
            sleep 0.05
        done
        settled
    done
    [ "$(cksum <"$frame")" != "$before" ]
}
