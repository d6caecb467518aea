/** Converts the query string in the address of the search page to a search, and a search to a query string. */
import type { Question } from './engine.ts';

/** Names of the filters that a reader can choose in the form. */
export const filterNames = ['year', 'column', 'tag', 'kind'] as const;

/** Parses a query string such as `q=well&year=2017&sort=newest`. */
export function readQuestion(text: string): Question {
  const parameters = new URLSearchParams(text);
  const filters = Object.fromEntries(
    filterNames.flatMap(name => (parameters.get(name) ? [[name, parameters.get(name) ?? '']] : [])),
  );
  return { query: parameters.get('q') ?? '', filters, newest: parameters.get('sort') === 'newest' };
}

/** Writes a search as a query string, without empty parameters. */
export function writeQuestion({ query, filters, newest }: Question): string {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...filters, ...(newest && { sort: 'newest' }) });
  return parameters.toString();
}
