/** Names the contestants in tables, each with the versions of its programs. */

const titles: Readonly<Record<string, string>> = {
  'hugo-bare': 'bare Hugo',
  hugo: 'full Hugo',
  astro: 'Astro',
  eleventy: 'Eleventy',
};
const programs: Readonly<Record<string, string>> = {
  'hugo-bare': 'Hugo',
  hugo: 'Hugo',
  astro: 'Astro',
  eleventy: 'Eleventy',
};

/** Returns the number in a version that a program prints: `hugo v0.111.3+extended linux/amd64 …` → `0.111.3`. */
const shorten = (version: string) => /\d+(?:\.\d+)+/.exec(version)?.[0] ?? version;

/**
 * Returns the name of a contestant with the versions of its programs, such as `bare Hugo 0.111.3 + Pagefind 1.6.0`. `versions` are the
 * versions that the programs print, by program. Returns the name of a contestant of this project unchanged.
 */
export function nameContestant(contestant: string, versions: Readonly<Record<string, string>>): string {
  const [, engine = '', kind] = /^(.+?)(?:-(search|unchanged|one-changed))?$/.exec(contestant) ?? [];
  const [title, program] = [titles[engine], programs[engine]];
  if (title === undefined || program === undefined) return contestant;
  const name = (words: string, of: string) =>
    [words, shorten(versions[of] ?? '')].filter(part => part !== '').join(' ');
  const search = kind === undefined ? '' : ` + ${name('Pagefind', 'Pagefind')}`;
  const state = kind === 'unchanged' ? ', nothing changed' : kind === 'one-changed' ? ', one changed' : '';
  return `${name(title, program)}${search}${state}`;
}
