import { expect, it } from 'vitest';
import { convertHtml } from '../../../../src/authoring/import/from-html/html-to-markdown.ts';

it.each([
  ['<p><code>a <strong>b</strong> <i>c</i></code></p>', '`a b c`'],
  ['<p><code><a href="https://a.example/">b_c</a></code></p>', '[`b_c`](https://a.example/)'],
  [
    '<p><code>x <a href="https://a.example/">b</a> y <a href="https://b.example/">c</a></code>.</p>',
    '`x` [`b`](https://a.example/) `y` [`c`](https://b.example/).',
  ],
  ['<pre><code>a <b>b</b> <a href="https://a.example/">c</a></code></pre>', '```\na b c\n```'],
  ['<p><a href="https://a.example/"><code>b</code></a></p>', '[`b`](https://a.example/)'],
])('code with marks becomes code and links: %s', (html, markdown) => {
  const addresses = { picture: () => undefined, link: (address: string) => address, ask: () => {} };
  expect(convertHtml(html, addresses).trim()).toBe(markdown);
});
