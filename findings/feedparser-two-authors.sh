#!/usr/bin/env bash
# feedparser (npm) credits an article with two authors in an Atom feed to the publication, and links to the last translation.
#
# An Atom entry may have several authors, and several links with rel="alternate" that differ in language (RFC 4287, 4.2.1 and 4.1.1). One would
# expect both authors, or at least the first, and the link in the language of the entry, or at least the first. Instead, feedparser finds no name
# if there are two `<author>` elements, and takes the author of the feed, which is usually the publication. If the feed has no author, the
# article has none. The last alternate link wins: readers of an English feed get the Chinese article. Of two `<dc:creator>` elements in RSS,
# feedparser takes the first. The README lists `author` and `link` without these cases, and a search of issues found nothing.
#
# To credit both authors in every reader, name them in the text too. Give each Atom entry one alternate link.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feedparser@2.6.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';

console.log('feedparser', JSON.parse(readFileSync('node_modules/feedparser/package.json', 'utf8')).version);
async function read(xml) {
  const items = Readable.from([xml]).pipe(new FeedParser());
  for await (const { author, link } of items) return [author, link];
}
const author = name => `<author><name>${name}</name></author>`;
const link = (path, language) => `<link rel="alternate" hreflang="${language}" href="https://a.example/${path}"/>`;
const dated = (id, title) => `<id>a:${id}</id><title>${title}</title><updated>2026-11-01T12:00:00Z</updated>`;
const atom = (inEntry, inFeed = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">${dated('a', 'Feed')}${inFeed}<entry>${dated('b', 'Entry')}${inEntry}</entry></feed>`;
const creators = '<dc:creator>First</dc:creator><dc:creator>Second</dc:creator>';
const rss = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed</title><link>https://a.example/</link><description>a</description><item><title>Entry</title><link>https://a.example/en</link>${creators}</item></channel></rss>`;
const both = author('First') + author('Second');
const seen = {
  'one author': await read(atom(author('First') + link('en', 'en'), author('Publication'))),
  'two authors': await read(atom(both + link('en', 'en'), author('Publication'))),
  'two authors, none of the feed': await read(atom(both + link('en', 'en'))),
  'two alternate links': await read(atom(author('First') + link('en', 'en') + link('zh', 'zh'))),
  'RSS, two authors': await read(rss),
};
console.log(seen);
const expected = [
  ['First', 'https://a.example/en'],
  ['Publication', 'https://a.example/en'],
  [null, 'https://a.example/en'],
  ['First', 'https://a.example/zh'],
  ['First', 'https://a.example/en'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
