#!/usr/bin/env bash
# feedsmith writes every date of a feed in UTC, even a date given as text with an offset.
#
# One would expect that a date given as valid text ("Sun, 01 Nov 2026 00:00:00 +0800" for RSS,
# "2026-11-01T00:00:00+08:00" for Atom and JSON Feed) goes into the feed unchanged, because text has an offset and a Date has none.
# Instead, feedsmith parses the text and writes it again in UTC: an article of 1 November says 31 October. It keeps only text that
# is no date. Its documentation of generateRssFeed, generateAtomFeed and generateJsonFeed does not mention this.
#
# To keep the offset, pass an object of a class that extends Date and overrides toUTCString and toISOString: feedsmith calls only
# these two methods of a date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feedsmith@3.0.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

console.log('feedsmith', JSON.parse(readFileSync('node_modules/feedsmith/package.json', 'utf8')).version);
const [rfc822, iso] = ['Sun, 01 Nov 2026 00:00:00 +0800', '2026-11-01T00:00:00+08:00'];
const rss = date => generateRssFeed({ title: 'A', link: 'https://a.example/', description: 'A', items: [{ title: 'A', pubDate: date }] });
const atom = generateAtomFeed({ id: 'a:a', title: { value: 'A' }, updated: iso, entries: [{ id: 'a:b', title: { value: 'A' }, updated: iso }] });
const json = generateJsonFeed({ title: 'A', items: [{ id: 'a', content_text: 'A', date_published: iso }] }, { lenient: true });
class Zoned extends Date {
  toUTCString() {
    return rfc822;
  }
}
const seen = {
  'RSS, from text': /<pubDate>([^<]*)/.exec(rss(rfc822))?.[1],
  'Atom, from text': /<entry>[\s\S]*<updated>([^<]*)/.exec(atom)?.[1],
  'JSON Feed, from text': json.items[0].date_published,
  'RSS, from a Date that writes itself': /<pubDate>([^<]*)/.exec(rss(new Zoned(iso)))?.[1],
};
console.log(seen);
const expected = ['Sat, 31 Oct 2026 16:00:00 GMT', '2026-10-31T16:00:00.000Z', '2026-10-31T16:00:00.000Z', rfc822];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
