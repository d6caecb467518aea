/** Describes the people and organisations in the credits of an article, in the vocabulary of https://schema.org/. */
import type { Organization, Person } from 'schema-dts';
import { addressOf } from '../../src/addresses.ts';
import type { Contributor } from '../../src/catalogue/credits.ts';
import type { Frame } from '../../src/site/frame.ts';
import type { Person as Colleague } from '../../src/source/publication/newsroom.ts';
import { nameOf } from '../parts/credits.ts';

export function party(frame: Frame, contributor: Contributor): Person | Organization {
  const { person } = contributor;
  return person?.kind === 'organisation' ? organisationOf(frame, person) : personOf(frame, contributor);
}

export function personOf(frame: Frame, contributor: Contributor): Person {
  const { person } = contributor;
  return {
    '@type': 'Person',
    name: nameOf(frame, contributor),
    ...(person && { url: frame.url(addressOf.person(frame.root, person.id)) }),
  };
}

function organisationOf(frame: Frame, { id, name }: Colleague): Organization {
  return {
    '@type': 'Organization',
    name: frame.say(name),
    url: frame.url(addressOf.person(frame.root, id)),
  };
}
