#!/usr/bin/env bash
# vtt-to-json, vtt-2-json and subtitles-parser-vtt add an editor's notes and the names of captions to the words that are spoken.
#
# A WebVTT file may contain comments, which begin with NOTE, and each caption may have a name in the line above its time. Players show neither,
# and one would expect a converter to leave them out, or to give them separately, as node-webvtt does. The first two are for making transcripts,
# and the third gives the text of each caption. All three take everything up to the next line with a time for text: "We met in 1949." goes on with
# the note "cut her surname" and with the name of the following caption. vtt-to-json also leaves out the last caption. Their lists of words know
# only Latin letters, so a Chinese caption has one empty word. The first two have no README, the third mentions no limitation; a search of issues
# found nothing about them.
#
# A transcript prints what an editor wrote for herself, as if the woman in the film had said it. Use node-webvtt, or delete notes and names first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vtt-to-json@0.1.1 vtt-2-json@1.1.4 subtitles-parser-vtt@0.1.0 node-webvtt@2.0.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import webvtt from 'node-webvtt';
import subtitles from 'subtitles-parser-vtt';
import vtt2Json from 'vtt-2-json';
import vttToJson from 'vtt-to-json';

for (const name of ['vtt-to-json', 'vtt-2-json', 'subtitles-parser-vtt', 'node-webvtt'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const film = `WEBVTT

00:00:01.000 --> 00:00:03.000
We met in 1949.

NOTE cut her surname

answer
00:00:04.000 --> 00:00:06.000
We did.

00:00:07.000 --> 00:00:09.000
女权万岁
`;
const lines = text => text.split('\n').filter(Boolean).join(' / ');
const parts = cues => cues.map(({ part }) => lines(part));
const words = await vtt2Json(film);
const seen = {
  'node-webvtt': webvtt.parse(film).cues.map(({ text }) => lines(text)),
  'vtt-to-json': parts(await vttToJson(film)),
  'vtt-2-json': parts(words),
  'subtitles-parser-vtt': subtitles.fromVtt(film).map(({ text }) => lines(text)),
  'words of the Chinese caption in vtt-2-json': words.at(-1).words.map(({ word }) => word),
};
console.log(seen);
const mixed = ['We met in 1949. / NOTE cut her surname / answer', 'We did.', '女权万岁'];
const expected = [
  ['We met in 1949.', 'We did.', '女权万岁'],
  ['We met in 1949.', 'NOTE cut her surname answer', 'We did.'],
  mixed,
  mixed,
  [''],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
