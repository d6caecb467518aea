/** Renders the text of an article, a column or a page, and collects its links, files and problems. */

import { listInvisible } from '../../language/characters.ts';
import type { LocatedProblem, Position } from '../../problem.ts';
import type { Link, Settings } from './article.ts';
import type { Surroundings } from './body.ts';
import { type Rendered, renderMarkdown } from './markdown.ts';
import { AddressResolver } from './resolve-addresses.ts';
import { listDoubtful } from './unseen-letters.ts';

interface Context {
  readonly file: string;
  readonly language: string;
  readonly settings: Settings;
}

/** Rendered text, with the links, files and problems in it. */
export interface Body {
  readonly rendered: Rendered;
  readonly links: readonly Link[];
  readonly files: readonly string[];
  readonly problems: readonly LocatedProblem[];
  /** Possible mistakes, which do not stop a build. */
  readonly warnings: readonly LocatedProblem[];
}

/** Renders a Markdown text and checks its links, pictures and tables. `linesBefore` is the number of lines before the text in the file. */
export function renderBody({ file, language, settings }: Context, body: string, linesBefore: number): Body {
  const problems: LocatedProblem[] = [];
  const warnings: LocatedProblem[] = [];
  const shift = (at: Position): Position => ({ line: at.line + linesBefore, column: at.column });
  const report: Surroundings['report'] = ({ at, file: other, slip: _, ...words }) =>
    problems.push(other === undefined ? { file, at: shift(at), ...words } : { file: other, at, ...words });
  for (const { position, what, cure } of listInvisible(body)) report({ at: position, what, cure });
  for (const { at, ...words } of listDoubtful(body)) warnings.push({ file, at: shift(at), ...words });
  const addresses = new AddressResolver({ file, settings, report });
  const rendered = renderMarkdown(body, {
    language,
    words: settings.words(language),
    report,
    note: ({ at, ...words }) => warnings.push({ file, at: shift(at), ...words }),
    resolveLink: (address, at) => addresses.resolveLink(address, at),
    readTable: (address, at) => addresses.readTable(address, at),
    resolvePicture: (address, at) => addresses.resolvePicture(address, at),
  });
  const links = addresses.links.map(link => ({ ...link, at: shift(link.at) }));
  return { rendered, links, files: [...addresses.files], problems, warnings };
}
