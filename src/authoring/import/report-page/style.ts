/** Style sheet of the page with the report. The page contains it, so that the page is a single file. */

import { createHash } from 'node:crypto';
import { html } from '../../../html.ts';

export const style = html`
:root {
  color-scheme: light dark;
  --paper: #fbf6ec;
  --shade: #f1e8d8;
  --ink: #211a16;
  --soft: #54483f;
  --rule: #cdbfa9;
  --accent: #96220d;
  --mark: #ffe49b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181311;
    --shade: #241c18;
    --ink: #f1e8dc;
    --soft: #c9bba9;
    --rule: #4c4038;
    --accent: #ffab96;
    --mark: #5c4300;
  }
}
* {
  box-sizing: border-box;
}
body {
  max-width: 100rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem / 1.6 -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
:lang(zh) {
  font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
}
h1,
h2,
h3 {
  line-height: 1.3;
  margin: 2.5rem 0 0.5rem;
}
h1 {
  margin-top: 0;
}
h3 {
  font-size: 1.125rem;
  margin: 0;
}
p,
ul {
  margin: 0.4rem 0;
  max-width: 60rem;
}
ul {
  padding-inline-start: 1.3rem;
}
a {
  color: var(--accent);
}
a:focus-visible,
summary:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
}
code,
pre {
  font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono", monospace;
  font-size: 0.875rem;
  unicode-bidi: isolate;
}
summary {
  cursor: pointer;
  padding: 0.4rem 0;
}
.note {
  color: var(--soft);
}
.articles {
  list-style: none;
  padding: 0;
  max-width: none;
}
.articles > li {
  border-top: 1px solid var(--rule);
  padding: 1rem 0;
}
.texts {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  gap: 1rem;
}
.texts h4 {
  margin: 0 0 0.3rem;
}
pre {
  margin: 0;
  padding: 0.8rem;
  background: var(--shade);
  border: 1px solid var(--rule);
  white-space: pre-wrap;
}
mark {
  background: var(--mark);
  color: inherit;
}
`;

/**
 * Content security policy of the page. The page must not load files, run scripts or send data.
 * https://www.w3.org/TR/CSP3/
 */
export const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style.toString()).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
