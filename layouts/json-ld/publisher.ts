/** The publisher of the site, with the policies that it states. */
import type { NewsMediaOrganization, Organization } from 'schema-dts';
import type { Frame } from '../../src/site/frame.ts';
import type { Policy } from '../../src/source/publication/newsroom.ts';

/** The words of the vocabulary for what a publication tells of its rules: https://schema.org/NewsMediaOrganization */
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

/** Who publishes: a news organisation, where a page says by which rules it works. */
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
