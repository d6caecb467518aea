/** Types and helpers for the rules of the W3C's feed validator, under the validator's names: https://validator.w3.org/feed/docs/ */
import { type FeedDocument, hostileFeeds } from '../hostile.ts';
import { type Reading, valuesAt } from './reading.ts';

/** A change that breaks a rule: the feed of the hostile publication, the text to replace, and the replacement. */
export type Break = readonly [address: string, from: string | RegExp, to: string];

/** Returns the feed with the change applied. */
export function broken([address, from, to]: Break): FeedDocument {
  const feed = hostileFeeds().find(each => each.address === address);
  if (!feed) throw new Error(`there is no ${address}`);
  const text = feed.text.replace(from, to);
  if (text === feed.text) throw new Error(`${from} does not stand in ${address}`);
  return { ...feed, text };
}

export interface Rule {
  readonly name: string;
  readonly formats: readonly FeedDocument['format'][];
  /** Returns every breach of the rule, one line each. */
  find(feed: Reading): readonly string[];
  readonly breaks: readonly Break[];
}

type Find = Rule['find'];
type Formats = 'r' | 'a' | 'o' | 'ra' | 'rao';
const formatOf = { r: 'rss', a: 'atom', o: 'opml' } as const;

export function rule(name: string, formats: Formats, find: Find, ...breaks: readonly Break[]): Rule {
  const letters = { r: ['r'], a: ['a'], o: ['o'], ra: ['r', 'a'], rao: ['r', 'a', 'o'] } as const;
  return { name, formats: letters[formats].map(letter => formatOf[letter]), find, breaks };
}

/** Returns a check that finds wrong values at these places, such as `item/link`. */
export function wrongAt(places: readonly string[], isRight: (value: string, feed: Reading) => boolean): Find {
  return feed =>
    valuesAt(feed, ...places)
      .filter(({ value }) => !isRight(value, feed))
      .map(({ place, value }) => `${place} is ${JSON.stringify(value)}`);
}

/** Returns the values that occur more than once. */
export const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);

export const rss = '/feed.xml';
export const atom = '/atom.xml';
export const opml = '/feeds.opml';
