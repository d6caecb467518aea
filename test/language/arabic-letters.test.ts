import { describe, expect, it } from 'vitest';
import { groupByLetter } from '../../layouts/parts/letters.ts';
import { sortNames } from '../../src/catalogue/sort-names.ts';
import { unifyLetters } from '../../src/language/arabic-letters.ts';
import { anArticleText, load, problemsOf } from '../builders.ts';

describe('the Arabic and the Persian form of a letter', () => {
  it.each([
    ['fa', 'كتاب', 'کتاب'],
    ['fa', 'زندگى و ياد', 'زندگی و یاد'],
    ['fa', 'خانۀ', 'خانه\u0654'],
    ['ur', 'كتابي', 'کتابی'],
    ['ckb', 'كورد', 'کورد'],
    ['ar', 'کتاب علی', 'كتاب علي'],
  ])('are one letter in %s: %s', (language, text, usual) => {
    expect(unifyLetters(text, language)).toBe(usual);
  });

  it.each([
    ['ar', 'منى'],
    ['ps', 'ښځي او ښځی'],
    ['ug', 'ئايال'],
    ['en', 'كتاب'],
  ])('are not in %s: %s', (language, text) => {
    expect(unifyLetters(text, language)).toBe(text);
  });

  it.each([
    ['fa', ['كار', 'کتاب', 'ياد', 'یار'], ['ک', 'ی']],
    ['ar', ['كتاب', 'کار', 'ياسمين', 'یار'], ['ك', 'ي']],
    ['ur', ['كتاب', 'کام', 'ياد'], ['ک', 'ی']],
  ])('make one letter of an index in %s', (language, names, letters) => {
    expect(groupByLetter(names, name => name, language).map(({ letter }) => letter)).toEqual(letters);
  });

  it.each([
    ['fa', 'کا كب کپ'],
    ['ar', 'كا کب كت'],
    ['ur', 'کا كب کت'],
  ])('stand together in lists in %s', (language, names) => {
    const named = (name: string) => ({ name, isPerson: false, id: name });
    const sorted = sortNames(names.split(' ').toReversed(), named, { language, readName: undefined });
    expect(sorted.map(({ item }) => item).join(' ')).toBe(names);
  });
});

describe('tags that differ only by such forms', () => {
  const articles = (language: string, ...tags: readonly string[]) => ({
    'newsroom/site.yaml': `name: A\nlanguages: [${language}]\n`,
    ...Object.fromEntries(
      tags.map((tag, i) => [`articles/2017/${'abc'[i] ?? 'd'}.md`, anArticleText('A.\n', `tags: [${tag}]`)]),
    ),
  });

  it.each([
    ['fa', 'کتاب', 'كتاب'],
    ['fa', 'زندگی', 'زندگى'],
    ['ar', 'علي', 'علی'],
    ['ur', 'یاد', 'ياد'],
  ])('are told in %s, with the spelling that is used most', (language, usual, other) => {
    expect(problemsOf(articles(language, usual, usual, other))).toEqual([
      `articles/2017/c.md:4:8 tags: "${other}" and "${usual}" differ only in Arabic and Persian forms of the same letters, but would be two tags; use the spelling "${usual}"`,
    ]);
  });

  it.each([
    ['fa', 'کتاب', 'كتاب'],
    ['ar', 'علي', 'علی'],
  ])('with the usual spelling of %s, if both are used alike', (language, usual, other) => {
    for (const [first, second] of [
      [usual, other],
      [other, usual],
    ] as const)
      expect(problemsOf(articles(language, first, second)).join()).toContain(`use the spelling "${usual}"`);
  });

  it.each([
    ['ar', 'منى', 'مني'],
    ['ps', 'ښځي', 'ښځی'],
    ['fa', 'خانه', 'خانة'],
  ])('but not in %s where they may be two words: %s, %s', (language, one, other) => {
    expect(problemsOf(articles(language, one, other)).filter(line => line.includes('tags:'))).toEqual([]);
  });

  it('are one tag if newsroom/tags.yaml has it', () => {
    const { catalogue, problems } = load({
      ...articles('fa', 'کتاب', 'كتاب'),
      'newsroom/tags.yaml': 'کتاب: {address: book}\n',
    });
    expect(problems).toEqual([]);
    expect(catalogue.editions[0].tags.map(({ of, pieces }) => [of.slug, pieces.length])).toEqual([['book', 2]]);
  });
});
