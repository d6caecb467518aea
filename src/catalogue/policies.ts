/**
 * Finds the pages with the publication's policies. If the front matter of a page states a policy, the translations of the page count as
 * pages with this policy too. Has no side effects.
 */
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import { type Policy, policies, type StaticPage } from '../source/publication/newsroom.ts';

/** Returns the pages in one language with a given policy. More than one page is a mistake, which `checkPolicies` reports. */
function pagesOf(policy: Policy, language: string, pages: readonly StaticPage[]): readonly StaticPage[] {
  const slugs = new Set(pages.filter(page => page.policies.includes(policy)).map(({ slug }) => slug));
  return pages.filter(page => page.language === language && slugs.has(page.slug));
}

/** Returns the address of the page for each policy in one language. */
export function policiesIn(language: string, pages: readonly StaticPage[]): ReadonlyMap<Policy, string> {
  const stated = policies.flatMap(policy =>
    pagesOf(policy, language, pages)
      .slice(0, 1)
      .map(({ address }) => [policy, address] as const),
  );
  return new Map(stated);
}

/** Reports each policy that is on two pages of one language, because readers and search engines need a single page. */
export function checkPolicies(pages: readonly StaticPage[], languages: readonly string[]): readonly Problem[] {
  return policies.flatMap(policy => {
    const told = new Set<string>();
    return languages.flatMap(language => {
      const [first, ...others] = pagesOf(policy, language, pages);
      return others.flatMap(other => {
        // If only a translation of the page has the field `policy`, reports the problem in the file of the translation.
        const versions = [other, ...pages.filter(({ slug }) => slug === other.slug)];
        const by = versions.find(page => page.policies.includes(policy));
        if (!first || !by || told.has(other.slug)) return [];
        told.add(other.slug);
        return [
          {
            file: by.file,
            at: ['policy'],
            field: 'policy',
            what: tell('policy-stated-twice')`the policy "${policy}" is already on the page ${first.file}`,
            cure: tell('state-policy-once')`remove the policy from one of the two pages`,
          },
        ];
      });
    });
  });
}
