#!/usr/bin/env bash
# @extractus/feed-extractor gives the date of the last correction as `published`, but only for Atom feeds.
#
# An Atom entry has two dates: <published> and <updated> (RFC 4287, 4.2.9 and 4.2.15). One would expect `published` of the result to be
# <published>, and <updated> only where an entry has no other date, because the same library takes `date_published` from a JSON Feed.
# Instead, <updated> wins. The README says "published: string; // ISO datetime", and a search of issues found nothing. The option
# `getExtraEntryFields` can return the real date.
#
# An article of last year with a corrected name turns up as news of today, and has another place in a reader of the Atom feed than in a reader of
# the JSON Feed. The standard asks for <updated> at significant changes only: change it only for what readers should see again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';

const name = '@extractus/feed-extractor';
console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const [published, corrected] = ['2025-03-08T08:00:00Z', '2026-11-01T12:00:00Z'];
const entry = dates =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>a:a</id><title>A</title><updated>${corrected}</updated><author><name>A</name></author><entry><id>a:b</id><title>B</title><link href="https://a.example/b"/>${dates}<summary>Words.</summary></entry></feed>`;
const item = { id: 'a:b', title: 'B', url: 'https://a.example/b', content_text: 'Words.' };
const json = { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [{ ...item, date_published: published, date_modified: corrected }] };
const both = entry(`<published>${published}</published><updated>${corrected}</updated>`);
const dates = feed => feed.entries.map(each => each.published);
const seen = {
  Atom: dates(extractFromXml(both)),
  'JSON Feed': dates(extractFromJson(json)),
  'Atom, date by option': extractFromXml(both, { getExtraEntryFields: ({ published }) => ({ first: published }) }).entries.map(each => each.first),
};
console.log(seen);
const expected = [['2026-11-01T12:00:00.000Z'], ['2025-03-08T08:00:00.000Z'], ['2025-03-08T08:00:00Z']];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
