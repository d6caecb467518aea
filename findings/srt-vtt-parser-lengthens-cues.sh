#!/usr/bin/env bash
# @plussub/srt-vtt-parser reads the place of a caption as part of its time: with "line:0" a caption of 3 seconds lasts 4 minutes.
#
# A WebVTT line of times may leave out the hours, and may end with settings such as "line:0" or "align:start" (W3C WebVTT, section 4). One would
# expect the parser to ignore the settings, because its README says that it ignores styles and notes. It does so if the time has hours.
# Without hours, "00:04.000 line:0" ends at 240 seconds, "position:10%" at 240.01 seconds, and "align:start" at `NaN`. A caption with a
# region ("region:a") is missing, with hours or without. There is no error. The README does not mention settings, and a search of issues found
# nothing.
#
# Captions of a talk cover each other or never go away, or a sentence is missing in the transcript. Write hours in all times, and take regions
# out of the files that you give to this parser.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @plussub/srt-vtt-parser@2.0.5
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from '@plussub/srt-vtt-parser';

const name = '@plussub/srt-vtt-parser';
console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const region = 'REGION\nid:a\nwidth:40%\n\n';
const times = (hours, settings) => {
  const file = `WEBVTT\n\n${region}${hours}00:01.000 --> ${hours}00:04.000${settings}\nWe came to vote.\n`;
  return parse(file).entries.map(({ from, to, text }) => [from, to, text].join(' '));
};
const seen = {};
for (const settings of ['', ' line:0', ' position:10%', ' align:start', ' region:a'])
  seen[`00:04.000${settings}`] = [times('', settings), times('00:', settings)];
console.log(seen);
const right = ['1000 4000 We came to vote.'];
const expected = [
  [right, right],
  [['1000 240000 We came to vote.'], right],
  [['1000 240010 We came to vote.'], right],
  [['1000 NaN We came to vote.'], right],
  [[], []],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
