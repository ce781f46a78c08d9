#!/usr/bin/env bash
# Takes a picture of every screen and page, in both languages, at two sizes of window and two sizes of text.
#   scripts/pictures.sh [OUT] [SET…]     OUT: a folder, by default target/pictures
#                                        SET: such as 1280x800/en/100; by default all eight
# They come as OUT/1280x800/en/100/07-mode-trust.png, and all of a set on one sheet: OUT/1280x800-en-100.png.
# PROGRAM is the built program, by default the debug build.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/window.sh
program=${PROGRAM:-$CARGO_TARGET_DIR/debug/fragile-peace}
out=${1:-target/pictures}
shift || true
sets=("$@")
if [ ${#sets[@]} -eq 0 ]; then
    for size in 1280x800 1920x1080; do for language in en zh; do for text in 100 150; do
        sets+=("$size/$language/$text")
    done; done; done
fi

# The last turn of a campaign, kept for the ending: its papers are left to the ministers.
printf 'vow 1 2\n' >"$work/turns"
printf 'end now%.0s\n' {1..60} >>"$work/turns"
"$program" play zhang_jue --terminal --seed 7 --save-dir "$work/over" --script "$work/turns" >/dev/null

# picture NAME KEY…: presses the keys, and takes the picture.
missing=0
picture() {
    local name=$1
    shift
    if ! keys "$@"; then
        echo "pictures: $set/$name: pressing '$*' changes nothing" >&2
        missing=$((missing + 1))
        return 1
    fi
    count=$((count + 1))
    cp "$frame" "$work/$count.xwd"
    convert "xwd:$work/$count.xwd" -quality 10 "$folder/$(printf %02d $count)-$name.png" &
}

for set in "${sets[@]}"; do
    IFS=/ read -r size language text <<<"$set"
    folder=$out/$set
    rm -rf "$folder" "$work/saves"
    mkdir -p "$folder" "$work/saves"
    spoken=$([ "$language" = zh ] && echo Chinese || echo English)
    echo "(language: $spoken, text: $text, motion: false)" >"$work/saves/window.ron"
    count=0
    screen "$size"
    opened "$program" play --seed 7 --save-dir "$work/saves"

    picture title || true
    picture scenarios Down || true
    picture opening Return || true
    keys Return Return Return 1
    picture vows 2 || true
    picture first-turn Return || true
    for mode in claims trust houses unrest stores armies papers holder; do picture "mode-$mode" m || true; done
    picture place period && keys Escape
    picture paper-advice a || true
    # A name in the paper opens its card; on that a further name shows its own.
    picture card y Return || true
    picture card-in-card y && keys Escape Escape
    picture sealing c x && keys Escape
    picture consequences space || true
    picture causes Down || true
    for _ in 1 2 3; do keys space space; done
    keys space
    picture desk-later || true
    for page in orders:g tasks:k realm:r court:n powers:p treaties:t chronicle:j charts:h encyclopedia:i \
        settings:F2 keys:F1 save:s load:l; do
        picture "${page%:*}" "${page#*:}" && keys Escape
    done

    # A secret letter, and the month in which it is read.
    kill "$game"
    wait "$game" 2>/dev/null || true
    rm -f "$work/saves/"*.peace
    opened "$program" play first_lesson --seed 15 --save-dir "$work/saves"
    keys Return Return Return 2 Return
    keys a x
    keys Return
    keys space space
    picture exposed space && keys Escape

    kill "$game"
    wait "$game" 2>/dev/null || true
    cp "$work/over/"*.peace "$work/saves/"
    opened "$program" play zhang_jue --save-dir "$work/saves" --load last
    picture ending || true
    xdotool mousemove $((${size%x*} / 5)) $((${size#*x} / 2)) click --repeat 40 --delay 20 5
    settled
    picture records || true
    picture ending-causes w || true
    kill "$game" "$xvfb"
    wait
    montage "$folder"/*.png -tile 5x -geometry "640x+6+6" -background '#222' -fill '#ddd' -label '%t' "$out/${set//\//-}.png"
    echo "$folder: $count pictures"
done
[ $missing -eq 0 ] || fail "$missing pictures are missing"
