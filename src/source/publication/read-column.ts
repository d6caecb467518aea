/** Reads a column from `newsroom/columns/<id>.md`. */
import { parse } from 'node:path';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import { checkName } from '../article/place.ts';
import { noteMarkup } from '../article/plain-fields.ts';
import { parseReference } from '../article/references.ts';
import { renderBody } from '../article/render-body.ts';
import { positionOf, type YamlSource } from '../fields/check.ts';
import type { Column } from './newsroom.ts';
import { type Context, checkLanguages, readMatter, readPicture } from './read-file.ts';
import { columnSchema } from './schema.ts';

/** Reads a column. If its front matter has mistakes, reports the mistakes and returns `undefined`. */
export function readColumn(file: string, context: Context): Column | undefined {
  const { settings, site, problems } = context;
  problems.push(...checkName(file, parse(file).name, site.languages[0], undefined));
  const read = readMatter(file, columnSchema, context);
  if (!read) return undefined;
  const { title, summary, editor, cover, order, lead, closed } = read.fields;
  checkLanguages({ title, summary }, read.source, { languages: site.languages, problems });
  const body = renderBody({ file, language: site.languages[0], settings }, read.body, read.linesBefore);
  problems.push(...body.problems);
  return {
    id: parse(file).name,
    file,
    title,
    summary,
    editor,
    cover: readPicture(cover, 'cover', read.source, context),
    order,
    lead: readLead(lead, read.source, problems),
    closed,
    body: body.rendered.html,
    files: body.files,
    links: body.links,
    warnings: [...noteMarkup(read.fields, read.source), ...body.warnings],
  };
}

/**
 * Parses the reference to a column's lead article: an address on the site, or a file path relative to the column's file or to the
 * publication folder. For any other reference, adds a problem to `problems` and returns `undefined`.
 */
function readLead(written: string | undefined, source: YamlSource, problems: LocatedProblem[]): Column['lead'] {
  if (written === undefined) return undefined;
  const at = positionOf(source, ['lead']);
  const reference = parseReference(written.startsWith('articles/') ? `../../${written}` : written, source.file);
  if (reference.to === 'file') return { to: 'file', target: reference.file, at };
  if (reference.to === 'site') return { to: 'site', target: reference.path, at };
  const what =
    reference.to === 'nowhere'
      ? reference.what
      : tell('no-article-of-publication')`"${written}" is not an article of this publication`;
  problems.push({
    file: source.file,
    at,
    field: 'lead',
    what,
    cure: tell(
      'write-article-address',
    )`write the address of an article, such as /2017/ploughs/, or the path of an article file`,
  });
  return undefined;
}
