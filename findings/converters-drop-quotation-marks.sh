#!/usr/bin/env bash
# turndown, html-to-text and node-html-markdown turn `<q>` into text without quotation marks, so a quotation becomes the author's own words.
#
# A browser shows quotation marks around `<q>`, and the HTML standard forbids authors to write them as well. One would expect a converter to
# Markdown or to plain text to write them, because nothing else in its output shows that the words are quoted. rehype-remark does. The other three
# print only the words: "She said never again." They do not warn, their READMEs do not mention `q`, and a search of their issues found nothing.
# Somebody reported the same about the Python package markdownify: https://github.com/matthewwithanm/python-markdownify/issues/216.
#
# In news, this changes who says a sentence. Replace `<q>` by the quotation marks of the language before you convert.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 html-to-text@10.0.1 node-html-markdown@2.0.0 \
  rehype-remark@10.0.1 rehype-parse@9.0.1 remark-stringify@11.0.0 unified@11.0.5
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'html-to-text';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import TurndownService from 'turndown';
import { unified } from 'unified';

const names = ['turndown', 'html-to-text', 'node-html-markdown', 'rehype-remark'];
const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(names.map(name => `${name} ${version(name)}`).join(', '));
const html = '<p>She said <q>never again</q>.</p>';
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
const seen = [
  new TurndownService().turndown(html),
  convert(html),
  NodeHtmlMarkdown.translate(html),
  String(await rehype.process(html)).trim(),
];
console.log(seen);
const bare = 'She said never again.';
if (JSON.stringify(seen) !== JSON.stringify([bare, bare, bare, 'She said "never again".'])) {
  console.log('this has changed');
  process.exit(1);
}
JS
node ask.mjs
