/** Describes the home page in the vocabulary of https://schema.org/. */
import type { Graph } from 'schema-dts';
import type { Frame } from '../../src/site/frame.ts';
import { inLanguage } from '../../src/source/publication/newsroom.ts';
import { graph } from './graph.ts';
import { publisherOf } from './publisher.ts';

export function describeSite(frame: Frame): Graph {
  const { site, root, language } = frame;
  return graph({
    '@type': 'WebSite',
    '@id': frame.url(root),
    url: frame.url(root),
    name: inLanguage(site.name, language),
    ...(site.tagline && { description: frame.say(site.tagline) }),
    inLanguage: language,
    publisher: publisherOf(frame),
  });
}
