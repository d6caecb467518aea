/** Keeps the phonetic guides of a Word file, by giving the guides styles that mammoth converts to the elements of `<ruby>`. */

import { childOf, type Element, findAll, makeRun, replaceInRuns, wordsIn } from './xml.ts';

/** Style mappings for mammoth. `makePhonetic` makes Word runs (`w:r`) that have these style ids. */
export const phoneticStyles = [
  'r.HalfskyRubyBase => ruby:fresh',
  'r.HalfskyRubyMark => ruby > rp:fresh',
  'r.HalfskyRubyText => ruby > rt:fresh',
];

/**
 * Makes Word runs for the text `base` and the phonetic guide `guide`. `near` is any element of the document. `base` gets the formatting of
 * the Word run `like`.
 */
export function makePhonetic(near: Element, base: string, guide: string, like?: Element): readonly Element[] {
  if (base === '' || guide === '') return [makeRun(near, base || guide, { like })];
  return [
    makeRun(near, base, { like, style: 'HalfskyRubyBase' }),
    makeRun(near, '(', { style: 'HalfskyRubyMark' }),
    makeRun(near, guide, { style: 'HalfskyRubyText' }),
    makeRun(near, ')', { style: 'HalfskyRubyMark' }),
  ];
}

/** Replaces the phonetic guides (`w:ruby`) of a document with Word runs that have these styles. Spec: ECMA-376, part 1, 17.3.3.25. */
export function keepPhonetic(root: Element): void {
  replaceInRuns(root, 'ruby', ruby => {
    const base = childOf(ruby, 'rubyBase');
    const guide = childOf(ruby, 'rt');
    const like = base && findAll(base, 'r')[0];
    return makePhonetic(root, base ? wordsIn(base) : '', guide ? wordsIn(guide) : '', like);
  });
}
