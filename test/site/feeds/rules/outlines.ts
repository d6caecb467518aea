/** Rules for the list of feeds in OPML. */
import { at, nameOf, valuesAt } from './reading.ts';
import { opml, type Rule, rule, wrongAt } from './rule.ts';

/** Returns a check that finds the `outline` elements of feeds that lack this attribute. */
function outlines(attribute: string): Rule['find'] {
  return feed =>
    at(feed, 'outline/outline')
      .filter(element => !element.hasAttribute(attribute))
      .map(element => nameOf(element, feed.format));
}

export const outlineRules: readonly Rule[] = [
  rule(
    'InvalidOPMLVersion',
    'o',
    wrongAt(['opml@version'], value => value === '2.0'),
    [opml, 'opml version="2.0"', 'opml version="3.0"'],
  ),
  rule('MissingXmlURL', 'o', outlines('xmlUrl'), [opml, / xmlUrl="[^"]*"/, '']),
  rule('MissingTitleAttr', 'o', outlines('title'), [opml, / title="[^"]*"/, '']),
  rule('MissingOutlineType', 'o', outlines('type'), [opml, ' type="rss"', '']),
  rule(
    'MissingUrlAttr',
    'o',
    wrongAt(['*/outline@type'], value => value === 'rss'),
    [opml, ' type="rss"', ' type="link"'],
  ),
  rule(
    'InvalidOutlineType',
    'o',
    wrongAt(['*/outline@type'], value => value === 'rss'),
    [opml, /version="2.0">([\s\S]*?) type="rss"/, 'version="1.1">$1 type="sky"'],
  ),
  rule('InvalidOutlineVersion', 'o', feed => valuesAt(feed, '*/outline@version').map(({ value }) => value), [
    opml,
    ' type="rss"',
    ' type="rss" version="2.0"',
  ]),
  rule(
    'InvalidTrueFalse',
    'o',
    feed => valuesAt(feed, '*/outline@isComment', '*/outline@isBreakpoint').map(({ value }) => value),
    [opml, ' type="rss"', ' type="rss" isComment="no"'],
  ),
];
