import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { readPages } from '../support/site.ts';

const { shipped, fixture } = inject('sites');

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // The standard takes either case.
      'doctype-style': ['error', { style: 'lowercase' }],
      // A headline is as long as its author made it; the name of the publication stands last, where it can be cut off.
      'long-title': 'off',
      // An id may begin with a digit: a heading such as “1857” does.
      'valid-id': ['error', { relaxed: true }],
      // Author's HTML comes out of sanitize-html as `<img />`; in HTML the slash means nothing.
      'void-style': 'off',
    },
  }),
);

describe.each([
  [shipped.name, shipped],
  [fixture.name, fixture],
])('in %s', (_, site) => {
  test('every page is valid HTML', async () => {
    const pages = readPages(site.folder);
    const faults: string[] = [];
    for (const [path, text] of pages) {
      const { results } = await validator.validateString(text, path);
      for (const { messages } of results) {
        for (const { line, column, ruleId, message } of messages)
          faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(faults).toEqual([]);
    expect(pages.size).toBeGreaterThan(60);
  });
});

test('a page that is not valid is noticed', async () => {
  const { valid } = await validator.validateString(
    '<!doctype html><html lang="en"><body><img src="x"><p><div></div></p></body></html>',
  );
  expect(valid).toBe(false);
});
