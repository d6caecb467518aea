/** Makes what the pages of a language share, and the digests of pages. */
import { hash } from 'node:crypto';
import { Digests } from '../site/digest.ts';
import { type FrameFacts, toFrame } from '../site/frame.ts';
import type { Drawing } from '../site/kind.ts';
import { hashOf } from '../store/cache.ts';
import { describe } from './memory/references.ts';

/** Data and functions from which the digests of pages are computed. */
export interface Digesting {
  /** Fingerprint of the engine. */
  readonly engine: string;
  /** Returns the digest of an article; undefined for any other object. If undefined, the build has no cache, and pages get no digest. */
  readonly digestOf: ((value: object) => string | undefined) | undefined;
  /** Returns a digest of all of an article but its text; undefined for any other object. */
  readonly shapeOf: (value: object) => string | undefined;
  /** Callback that receives each article on which a digest depends. */
  readonly note?: ((article: object) => void) | undefined;
}

/**
 * Returns two functions: `frame` returns the parts that all pages of a language share, such as the header; `digest` returns the hash of the
 * inputs of a page, or undefined if the publication was loaded without a cache. The hash covers the engine, the whole `Frame` and the data
 * that the page shows.
 */
export function framesOf(
  facts: readonly FrameFacts[],
  { engine, digestOf, shapeOf, note }: Digesting,
): Pick<Drawing, 'frame' | 'digest'> {
  const frames = new Map(facts.map(fact => [fact.language, toFrame(fact)]));
  const frameDigests = new Map(facts.map(fact => [fact.language, hashOf(engine, JSON.stringify(fact))]));
  const textless = new Digests(text => hash('sha256', text), shapeOf);
  return {
    frame: language => known(frames, language),
    digest(language, parts, isTextless = false) {
      if (!digestOf) return undefined;
      const shown = isTextless ? textless.of(parts) : describe(parts, noting(digestOf, note));
      return hashOf(known(frameDigests, language), shown);
    },
  };
}

/** Returns `digestOf` as a function that also passes each article to `note`. */
const noting = (digestOf: Digesting['shapeOf'], note: Digesting['note']): Digesting['shapeOf'] => {
  if (!note) return digestOf;
  return value => {
    const digest = digestOf(value);
    if (digest !== undefined) note(value);
    return digest;
  };
};

function known<T>(byLanguage: ReadonlyMap<string, T>, language: string): T {
  const found = byLanguage.get(language);
  if (found === undefined) throw new Error(`there is no edition in ${language}`);
  return found;
}
