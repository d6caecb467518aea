/** Tests that styles also work for pages that run from right to left. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../layouts/style');
const styles = globSync('*.css', { cwd: folder }).map(file => ({
  file,
  text: readFileSync(join(folder, file), 'utf8'),
}));

const physical =
  /(?:margin|padding|border)-(?:left|right|top|bottom)\b|(?:^|[\s;{])(?:left|right)\s*:|\b(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;
/** Matches four-value shorthands, whose right and left values may differ: `1px 2px 3px 4px`. */
const sides = /(?:margin|padding|inset|border-width)\s*:\s*(\S+) (\S+) (\S+) (\S+?);/;

it('so no property is of the left or the right side alone', () => {
  expect(styles.length).toBeGreaterThan(4);
  for (const { file, text } of styles) {
    for (const [i, line] of text.split('\n').entries()) {
      const [, , right, , left] = sides.exec(line) ?? [];
      expect(physical.test(line) || right !== left, `${file}:${i + 1} ${line.trim()}`).toBe(false);
    }
  }
});

it('and letters that join are never tracked', () => {
  for (const { file, text } of styles) {
    const tracked = text.match(/letter-spacing: (?!0;|calc\(.* \* var\(--tight\)\)).*/g) ?? [];
    // Chinese may have letter spacing, because its characters do not join as Arabic letters do
    expect(tracked, file).toEqual(file === 'front.css' ? ['letter-spacing: 0.04em;'] : []);
    expect(text).not.toMatch(/text-transform/);
  }
});

// With `text-autospace`, WebKitGTK prints the digits of 2008年 over each other. Only WebKitGTK and Safari support `hanging-punctuation`.
it('and no browser of the WebKit family puts space between Han and figures', () => {
  const guarded =
    /@supports \(text-autospace: normal\) and \(not \(hanging-punctuation: first\)\) \{[^{}]*\{[^{}]*\}\s*\}/g;
  const all = styles.map(({ text }) => text).join('\n');
  expect(all.match(guarded)?.join('')).toContain('text-autospace: normal;');
  expect(all.replaceAll(guarded, '').match(/text-(?:autospace|spacing)\s*:/g)).toBe(null);
});

it.each(['base.css', 'book.css', 'print.css', 'ebook.css', 'stand-alone.css', 'lite.css'])(
  'and lists of Persian pages count in Persian digits, but not lists that run the other way: %s',
  file => {
    const textOf = (name: string): string => styles.find(style => style.file === name)?.text ?? '';
    const imported = [...textOf(file).matchAll(/@import "\.\/(.*)"/g)].map(([, name = '']) => textOf(name));
    const rules = [textOf(file), ...imported].join('\n').match(/ol:lang\(fa\).*\{\s*list-style(?:-type)?: persian;/g);
    expect(rules).toHaveLength(1);
    expect(rules?.[0]).toMatch(/\[type\].*\[dir/);
  },
);

// EPUBCheck of Debian 12 refuses selectors with a list in parentheses, and old e-readers drop such rules.
it('and the style sheet of e-books selects as old e-readers can', () => {
  const ebook = styles.find(({ file }) => file === 'ebook.css');
  expect(ebook?.text).toContain('thead th');
  expect(ebook?.text).not.toMatch(/:(?:is|where|has)\(|:not\([^()]*,/);
});

// A rule such as `:lang(zh) { line-height: 1.8 }` matches every element, so it would win over the rules of `h1`, `sup`, `code` or `td`.
it('and a rule for all elements in a language changes nothing that rules for single elements set', () => {
  for (const { file, text } of styles)
    for (const [, selectors = '', declarations = ''] of text.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
      if (!selectors.split(',').some(selector => /^:lang\([a-z]+\)$/.test(selector.trim()))) continue;
      const names = declarations.split(';').map(line => line.trim().split(':')[0] ?? '');
      expect(
        names.filter(name => name !== '' && !/^(?:--.*|line-break|text-autospace)$/.test(name)),
        `${file}: ${selectors}`,
      ).toEqual([]);
    }
});

// In a list of names or of addresses, lines with long Latin words have gaps between their characters.
it('and only paragraphs of the text are justified, never credits, notes or references', () => {
  const justified = styles.flatMap(({ file, text }) =>
    [...text.matchAll(/([^{}]*)\{[^{}]*text-align: justify/g)].map(([, selector = '']) => `${file} ${selector.trim()}`),
  );
  expect(justified).toHaveLength(4);
  for (const rule of justified) expect(rule).toMatch(/ \.[a-z]+ > p(?::not\(\[class\]\))?:lang\(zh\)$/);
});
