/** Describes the publisher of the site in the vocabulary of https://schema.org/, with links to its policies. */
import type { NewsMediaOrganization, Organization } from 'schema-dts';
import type { Frame } from '../../src/site/frame.ts';
import type { Policy } from '../../src/source/publication/newsroom.ts';

/** Names of the properties that link to the policies of a publication: https://schema.org/NewsMediaOrganization */
const policyWords = {
  mission: 'missionCoveragePrioritiesPolicy',
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  verification: 'verificationFactCheckingPolicy',
  'unnamed-sources': 'unnamedSourcesPolicy',
  bylines: 'noBylinesPolicy',
  ownership: 'ownershipFundingInfo',
  diversity: 'diversityPolicy',
  feedback: 'actionableFeedbackPolicy',
  masthead: 'masthead',
} as const satisfies Record<Policy, keyof Exclude<NewsMediaOrganization, string>>;

/** Returns the publisher: a `NewsMediaOrganization` if a page of the site states a policy, otherwise an `Organization`. */
export function publisherOf(frame: Frame): Organization | NewsMediaOrganization {
  const { site, root, publisher, assets, navigation } = frame;
  const described = {
    name: frame.say(publisher ?? site.name),
    url: frame.url(root),
    logo: frame.url(assets.mark),
  };
  if (navigation.policies.length === 0) return { '@type': 'Organization', ...described };
  const told = navigation.policies.map(([policy, address]) => [policyWords[policy], frame.url(address)] as const);
  return { '@type': 'NewsMediaOrganization', ...described, ...Object.fromEntries(told) };
}
