/** Describes the page of a person or an organisation in the vocabulary of https://schema.org/. */
import type { Graph, Organization, Person } from 'schema-dts';
import { addressOf } from '../../src/addresses.ts';
import type { Frame } from '../../src/site/frame.ts';
import type { Person as Colleague } from '../../src/source/publication/newsroom.ts';
import { breadcrumbs, graph } from './graph.ts';

/** Returns the JSON-LD of a person's page: https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function describePerson(frame: Frame, person: Colleague): Graph {
  const { strings, root, language } = frame;
  const { role, bio, portrait, links } = person;
  const address = addressOf.person(root, person.id);
  const pages = links.map(({ url }) => url).filter(url => url !== undefined);
  const described = {
    name: frame.say(person.name),
    url: frame.url(address),
    ...(bio && { description: frame.say(bio) }),
    ...(portrait && { image: frame.url(addressOf.file(portrait.file)) }),
    ...(pages.length > 0 && { sameAs: pages }),
  };
  const entity: Person | Organization =
    person.kind === 'organisation'
      ? { '@type': 'Organization', ...described }
      : { '@type': 'Person', ...described, ...(role && { jobTitle: frame.say(role) }) };
  return graph(
    {
      '@type': 'ProfilePage',
      '@id': frame.url(address),
      url: frame.url(address),
      inLanguage: language,
      mainEntity: entity,
    },
    breadcrumbs(frame, [
      { name: strings.people, address: addressOf.people(root) },
      { name: frame.say(person.name), address },
    ]),
  );
}
