/** Which page states which policy. What one version of a page says of itself holds for the page in every language. Pure. */
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import { type Policy, policies, type StaticPage } from '../source/publication/newsroom.ts';

/** The pages in a language that state a policy; one, if nothing is wrong. */
function pagesOf(policy: Policy, language: string, pages: readonly StaticPage[]): readonly StaticPage[] {
  const slugs = new Set(pages.filter(page => page.policies.includes(policy)).map(({ slug }) => slug));
  return pages.filter(page => page.language === language && slugs.has(page.slug));
}

/** The addresses of an edition's policies. */
export function policiesIn(language: string, pages: readonly StaticPage[]): ReadonlyMap<Policy, string> {
  const stated = policies.flatMap(policy =>
    pagesOf(policy, language, pages)
      .slice(0, 1)
      .map(({ address }) => [policy, address] as const),
  );
  return new Map(stated);
}

/** Readers and machines are led to one page for a policy: two that claim it are one too many. */
export function checkPolicies(pages: readonly StaticPage[], languages: readonly string[]): readonly Problem[] {
  return policies.flatMap(policy => {
    const told = new Set<string>();
    return languages.flatMap(language => {
      const [first, ...others] = pagesOf(policy, language, pages);
      return others.flatMap(other => {
        // the field stands in one of the versions, perhaps not in this one
        const versions = [other, ...pages.filter(({ slug }) => slug === other.slug)];
        const by = versions.find(page => page.policies.includes(policy));
        if (!first || !by || told.has(other.slug)) return [];
        told.add(other.slug);
        return [
          {
            file: by.file,
            at: ['policy'],
            field: 'policy',
            what: tell('policy-stated-twice')`${policy} is what ${first.file} says it is already`,
            cure: tell('remove-from-one')`remove it from one of the two`,
          },
        ];
      });
    });
  });
}
