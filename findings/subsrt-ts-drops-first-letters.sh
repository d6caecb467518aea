#!/usr/bin/env bash
# subsrt-ts drops the first letter of every caption of an ASS or SSA file: "She" becomes "he", and 1949 becomes 949.
#
# ASS and SSA are the files of subtitle editors such as Aegisub. A line ends with nine fields, a comma and the words. One would expect subsrt-ts,
# which lists both formats and began as a copy of subsrt, to read the words as that library does. It skips one character after the last comma,
# as if a space always stood there, also in files that it has written itself. If a caption begins with a command such as {\i1}, the command loses
# its brace, and becomes part of the words. All other formats are read right, and a caption without its first letter is often another word:
# "she" and "he", "women" and "omen", 1949 and 949.
#
# The README does not mention it. Programs that read subtitles report first letters lost in Arabic and Chinese, without saying why
# (https://github.com/xtremexq/StremioSubMaker/issues/32 and https://github.com/mkdir700/EchoPlayer/pull/229). A subtitle says "he was born" of a
# woman, and a test that looks for a word in the middle passes. Read the files with subsrt, or with ass-compiler.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subsrt-ts@2.1.2 subsrt@1.1.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');

const libraries = { 'subsrt-ts': require('subsrt-ts').default, subsrt: require('subsrt') };
for (const name of Object.keys(libraries)) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const ass = `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,20,&H00FFFFFF,&H000000FF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,2,2,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,She was born in Beijing.
Dialogue: 0,0:00:04.00,0:00:06.00,Default,,0,0,0,,1949
Dialogue: 0,0:00:07.00,0:00:09.00,Default,,0,0,0,,妇女能顶半边天
Dialogue: 0,0:00:10.00,0:00:12.00,Default,,0,0,0,,{\\i1}Women{\\i0} won.
`;
const srt = '1\n00:00:01,000 --> 00:00:03,000\nShe was born in Beijing.\n';
const words = captions => captions.filter(({ type }) => type === 'caption').map(({ text }) => text.trim());
const seen = {};
for (const [name, library] of Object.entries(libraries)) {
  seen[name] = words(library.parse(ass));
  for (const format of ['srt', 'vtt', 'ssa', 'ass']) seen[`${name}: ${format}, written by itself`] = words(library.parse(library.convert(srt, { format })));
}
console.log(seen);
const right = ['She was born in Beijing.'];
const wrong = ['he was born in Beijing.'];
const expected = [
  ['he was born in Beijing.', '949', '女能顶半边天', '\\i1}Women won.'],
  right,
  right,
  wrong,
  wrong,
  ['She was born in Beijing.', '1949', '妇女能顶半边天', 'Women won.'],
  right,
  right,
  right,
  right,
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.cjs
