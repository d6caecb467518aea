#!/usr/bin/env bash
# juice, inline-css and @css-inline/css-inline delete CSS rules with `:lang()` or `:dir()` from a newsletter, and say nothing.
#
# These libraries copy the rules of a style sheet into the `style` attributes of a mail, and then delete the style sheet. `:lang(zh)` depends only on
# the `lang` attributes of the page, so one would expect them to copy it, or to keep the rule in the style sheet, as juice does for `:hover`. Instead,
# the rule is in neither place, nor is `:not(:lang(zh))`. The README of juice lists the selectors of modern CSS that it handles, but does not say
# that `:lang()` is missing. The library under juice lacks it (https://github.com/fb55/css-select/issues/1302) and throws an error, which juice
# catches. The option `preservedSelectors` of juice keeps the rule.
#
# The font of Chinese and the direction of Persian text are right on the web and wrong in the mail, although both have the same style sheet. Write
# `[lang|=zh] p` in place of `p:lang(zh)`, and `[dir=rtl] p` in place of `p:dir(rtl)`, in style sheets for mail.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund juice@12.2.0 inline-css@4.0.3 @css-inline/css-inline@0.21.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { inline } from '@css-inline/css-inline';
import inlineCss from 'inline-css';
import juice from 'juice';

for (const name of ['juice', 'inline-css', '@css-inline/css-inline'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const mail = selector =>
  `<html><head><style>${selector} { color: red }</style></head><body><div lang="zh" dir="ltr"><p>女工</p></div><div lang="fa" dir="rtl"><p>زنان</p></div></body></html>`;
const answer = html => {
  if (html.includes('<style>')) return 'keeps the rule';
  return [...html.matchAll(/<p( style="color: ?red;?")?>/g)].map(([, style]) => (style ? 'red' : 'plain')).join(', ');
};
const ask = async selector => [
  answer(juice(mail(selector))),
  answer(await inlineCss(mail(selector), { url: ' ' })),
  answer(inline(mail(selector))),
  answer(juice(mail(selector), { preservedSelectors: [':lang('] })),
];
const seen = {};
for (const selector of ['[lang|=zh] p', '[dir=rtl] p', 'p:lang(zh)', 'p:not(:lang(zh))', 'p:dir(rtl)']) seen[selector] = await ask(selector);
seen['p:hover'] = [answer(juice(mail('p:hover')))];
console.log(seen);
const expected = [
  ['red, plain', 'red, plain', 'red, plain', 'red, plain'],
  ['plain, red', 'plain, red', 'plain, red', 'plain, red'],
  ['plain, plain', 'plain, plain', 'plain, plain', 'keeps the rule'],
  ['plain, plain', 'plain, plain', 'plain, plain', 'keeps the rule'],
  ['plain, plain', 'plain, plain', 'plain, plain', 'plain, plain'],
  ['keeps the rule'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
