/** Finds out whether front matter hides an article from readers. In doubt, an article is not public. */

import { type Entry, type ForeignValues, foldName } from './foreign-values.ts';
import { isNo, isYes } from './switches.ts';

/** Fields that hide an article unless their value means no, as in `draft: false`. */
const hiding = (
  'draft isdraft private isprivate hidden ishidden unlisted unpublished secret confidential wip nopublish ' +
  'donotpublish password'
).split(' ');

/** Fields that hide an article only if their value means yes, because these fields have other uses, too. */
const mayHide = ['hide', 'protected', 'headless', 'eleventyexcludefromcollections'];

/** Fields that hide an article if their value means no. For example, Eleventy writes no page for `permalink: false`. */
const showing =
  'published ispublished publish public ispublic listed visible approved enabled active render permalink'.split(' ');

/** Fields that state whether an article is published. Programs that convert WordPress sites write `status: pending`. */
const stages = ['status', 'poststatus', 'publishstatus', 'publicationstatus', 'visibility', 'postvisibility'];

/** Fields that may state whether an article is published, but can also mean something else, as in `state: Ohio`. */
const otherStages = new Set([
  ...['state', 'stage', 'workflow', 'workflowstate', 'workflowstatus', 'reviewstatus', 'editorialstatus'],
  ...['articlestatus', 'contentstatus'],
]);

/** Values, such as `draft`, that mean that an article is hidden from readers. */
const hiddenStages = new Set(
  (
    'draft drafts drafting pending private unpublished review reviewing wip scheduled future embargoed hidden trash trashed deleted ' +
    'rejected withdrawn inreview inprogress needsreview todo idea 草稿 待审 未发布'
  ).split(' '),
);

const isHiddenStage = (text: string) => hiddenStages.has(foldName(text));

/** Values, such as `published`, that mean that readers see an article. */
const publicStages = new Set(
  (
    'publish published public live visible listed release released approved final active open complete completed done ' +
    'sticky featured evergreen ok 发布 已发布 公开'
  ).split(' '),
);

const isPublic = (text: string) => isYes(text) || publicStages.has(text.toLowerCase());

/**
 * Returns the field that hides an article from readers; undefined if the article is public. An unknown value, such as `status: other`, hides
 * the article.
 */
export function findHiding(values: ForeignValues): Entry | undefined {
  const isHidden = [
    ...values.named(hiding).filter(entry => !says(entry, isNo)),
    ...values.named(mayHide).filter(entry => says(entry, isYes)),
    ...values.named(showing).filter(entry => says(entry, isNo)),
    ...values.named(stages).filter(entry => !says(entry, isPublic)),
    ...values.unread().filter(entry => otherStages.has(foldName(entry.name)) && says(entry, isHiddenStage)),
    ...values.named(['build']).filter(isHiddenInHugo),
  ];
  return isHidden[0];
}

/** Returns a field as front matter writes it, such as `status: private`. */
export const showEntry = ({ name, value }: Entry) =>
  `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;

/** Returns whether `means` is true for the value of a field, or for every entry if the value is a list. Only strings can fulfil `means`. */
function says({ value }: Entry, means: (text: string) => boolean): boolean {
  const texts = Array.isArray(value) ? value : [value];
  return texts.every(text => typeof text === 'string' && means(text.trim()));
}

/** Returns whether the field `build` makes Hugo skip the page or leave it out of lists: https://gohugo.io/content-management/build-options/ */
function isHiddenInHugo({ value }: Entry): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const hides = (name: string, choice: string) =>
    (['render', 'list'].includes(name) && isNo(choice)) ||
    (name === 'render' && choice.trim().toLowerCase() === 'link');
  return Object.entries(value).some(([name, choice]) => typeof choice === 'string' && hides(foldName(name), choice));
}
