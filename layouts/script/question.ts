/** Reads and writes a search as the query string of the search page. */
import type { Question } from './engine.ts';

/** Names of the filters that a reader can choose. */
export const filterNames = ['year', 'column', 'tag', 'kind'] as const;

/** Parses a query string. */
export function readQuestion(text: string): Question {
  const parameters = new URLSearchParams(text);
  const filters = Object.fromEntries(
    filterNames.flatMap(name => (parameters.get(name) ? [[name, parameters.get(name) ?? '']] : [])),
  );
  return { query: parameters.get('q') ?? '', filters, newest: parameters.get('sort') === 'newest' };
}

/** Writes a query string; leaves out empty parts. */
export function writeQuestion({ query, filters, newest }: Question): string {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...filters, ...(newest && { sort: 'newest' }) });
  return parameters.toString();
}
