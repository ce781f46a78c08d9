#!/usr/bin/env bash
# Makes assets/fonts/ anew from the Noto fonts of Debian (packages fonts-noto-core, fonts-noto-cjk and fonts-noto-cjk-extra)
# with fonttools (pip install fonttools). Run it after a scenario or translation brings characters that the fonts lack:
#   scripts/fonts.sh            writes the fonts
#   scripts/fonts.sh --check    only lists characters of scenarios/ and src/ that the fonts lack, and fails if any do
set -euo pipefail
cd "$(dirname "$0")/.."
latin=/usr/share/fonts/truetype/noto
cjk=/usr/share/fonts/opentype/noto
out=assets/fonts
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# All characters that people may read, and besides the commoner half of Big5 and GB 2312, so that a modder's text shows. The
# plain serif, behind which nothing stands, has the rarer half of Big5 too: names of the past are full of it.
python3 - "$work/chars.txt" "$work/own.txt" "$work/rare.txt" <<'PY'
import pathlib, sys
own = set()
for folder in ("scenarios", "src", "assets/locale"):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.suffix in {".ron", ".rs", ".csv", ".ftl", ".txt", ".md"}:
            own |= set(path.read_text(encoding="utf-8"))
own = {c for c in own if ord(c) > 0x7E}
common = set()
for lead in range(0xA4, 0xC7):
    for trail in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
        common.add(bytes([lead, trail]).decode("big5", "ignore"))
for lead in range(0xB0, 0xD8):
    for trail in range(0xA1, 0xFF):
        common.add(bytes([lead, trail]).decode("gb2312", "ignore"))
cjk = {c for c in own | common if len(c) == 1 and ord(c) >= 0x2E80}
pathlib.Path(sys.argv[1]).write_text("".join(sorted(cjk)), encoding="utf-8")
pathlib.Path(sys.argv[2]).write_text("".join(sorted(own)), encoding="utf-8")
rare = set()
for lead in range(0xC9, 0xFA):
    for trail in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
        rare.add(bytes([lead, trail]).decode("big5", "ignore"))
pathlib.Path(sys.argv[3]).write_text("".join(sorted(c for c in rare | cjk if len(c) == 1)), encoding="utf-8")
PY

if [ "${1:-}" = "--check" ]; then
    python3 - "$work/own.txt" "$out" <<'PY'
import pathlib, sys
from fontTools.ttLib import TTFont
have = set()
for path in sorted(pathlib.Path(sys.argv[2]).glob("*.?tf")):
    have |= set(TTFont(path).getBestCmap())
lacks = [c for c in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8") if ord(c) not in have and c.isprintable()]
if lacks:
    sys.exit("the fonts lack: " + " ".join(f"{c} (U+{ord(c):04X})" for c in lacks) + "\nrun scripts/fonts.sh")
PY
    exit
fi

mkdir -p "$out"
western="U+0020-007E,U+00A0-024F,U+0259,U+02BB-02BC,U+02C6-02DC,U+0300-036F,U+0370-03FF,U+0400-04FF,U+1E00-1EFF,U+2010-2027,U+2030-203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265"
for face in NotoSerif-Regular NotoSerif-Bold NotoSerif-Italic NotoSans-Regular NotoSans-Bold; do
    pyftsubset "$latin/$face.ttf" --unicodes="$western" --layout-features='kern,liga,mark,mkmk,ccmp,locl,lnum' --output-file="$out/$face.ttf"
done
# Debian's Noto has no minus sign outside its mathematical face; the dash of figures' width stands in.
python3 - "$out" <<'PY'
import pathlib, sys
from fontTools.ttLib import TTFont
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ttf")):
    font = TTFont(path)
    for table in font["cmap"].tables:
        if 0x2013 in table.cmap:
            table.cmap.setdefault(0x2212, table.cmap[0x2013])
    font.save(path)
PY
# Face 2 of each collection is the mainland cut, in which the running text is read; old forms in titles and seals it has too. egui takes kerning from the Western fonts, so no layout tables are kept.
for face in NotoSerifCJK-Medium NotoSerifCJK-Bold NotoSansCJK-Regular; do
    chars=chars
    if [ "$face" = NotoSerifCJK-Medium ]; then chars=rare; fi
    pyftsubset "$cjk/$face.ttc" --font-number=2 --text-file="$work/$chars.txt" --unicodes="U+2190-2193,U+25A0-25CF,U+3000-303F,U+FF01-FF5E" \
        --no-layout-closure --layout-features='' --no-hinting --desubroutinize --drop-tables+=vhea,vmtx,VORG,BASE --output-file="$out/${face/CJK/CJKsc}.otf"
done
ls -l "$out"
