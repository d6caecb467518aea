#!/usr/bin/env bash
# rehype-figure, rehype-figure-title and rehype-title-figure delete all words of a paragraph that contains a picture.
#
# These plugins make a figure with a caption of a picture that stands alone in a paragraph. One would expect them to leave a paragraph alone that has
# words, too, as rehype-image-caption does, or to put the figure beside them. All three replace the whole paragraph by the picture: "Ada ![](a.jpg)
# wrote this." and a credit in the line below the picture are gone. The first two also count paragraphs in quotations and lists as if they
# stood in the article itself: a picture in a quotation stays without a caption, and appears a second time between two paragraphs before it.
#
# The READMEs show pictures that stand alone, and do not mention words; a search of issues found nothing about it. The names of photographers are lost,
# and an article that is otherwise right lacks one sentence. Put each picture into a paragraph of its own, and look for the words after it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps unified@11.0.5 remark-parse@11.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 rehype-figure@1.0.1 rehype-figure-title@1.1.0 rehype-title-figure@0.1.2 rehype-image-caption@2.1.11
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const texts = {
  sentence: 'Ada ![Ada](a.jpg) wrote this.',
  credit: '![Ada](a.jpg)\nPhoto: *Li Na*',
  quotation: 'First.\n\nSecond.\n\n> She said:\n>\n> ![Ada](a.jpg)',
};
const seen = {};
for (const name of ['rehype-figure', 'rehype-figure-title', 'rehype-title-figure', 'rehype-image-caption']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
  const loaded = (await import(name)).default;
  const plugin = loaded.default ?? loaded;
  for (const [kind, text] of Object.entries(texts)) {
    const html = await unified().use(remarkParse).use(remarkRehype).use(plugin).use(rehypeStringify).process(text);
    seen[`${name}: ${kind}`] = String(html).replaceAll('\n', ' ').replaceAll(/ (class|src)="[^"]*"/g, '');
  }
}
console.log(seen);
const expected = [
  '<figure><img alt="Ada"><figcaption>Ada</figcaption></figure>',
  '<figure><img alt="Ada"><figcaption>Ada</figcaption></figure>',
  '<p>First.</p> <p>Second.</p><figure><img alt="Ada"><figcaption>Ada</figcaption></figure><blockquote> <p>She said:</p> <p><img alt="Ada"></p> </blockquote>',
  '<figure><img alt="Ada"></figure>',
  '<figure><img alt="Ada"></figure>',
  '<p>First.</p> <p>Second.</p><figure><img alt="Ada"></figure><blockquote> <p>She said:</p> <p><img alt="Ada"></p> </blockquote>',
  '<img alt="Ada">',
  '<img alt="Ada">',
  '<p>First.</p> <p>Second.</p> <blockquote> <p>She said:</p> <p><img alt="Ada"></p> </blockquote>',
  '<p>Ada <img alt="Ada"> wrote this.</p>',
  '<p><img alt="Ada"> Photo: <em>Li Na</em></p>',
  '<p>First.</p> <p>Second.</p> <blockquote> <p>She said:</p> <figure><img alt="Ada"></figure> </blockquote>',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
