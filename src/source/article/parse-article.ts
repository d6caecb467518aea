/** Parses an article: checks its front matter, renders its body, and collects every problem of the file. */

import { addressOf, rootOf } from '../../addresses.ts';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import { checkFields, positionOf } from '../fields/check.ts';
import { toProblem } from '../mend/change.ts';
import { mayHideSlip, mendFrontMatter } from '../mend/mend.ts';
import type { ParsedArticle, Settings } from './article.ts';
import { checkMatter, noteMatter } from './check-matter.ts';
import { findCover } from './find-picture.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { checkName, parsePlace } from './place.ts';
import { readingTime } from './reading-time.ts';
import { renderBody } from './render-body.ts';
import { noteRepeatedCover } from './repeated-cover.ts';
import { type ArticleFields, articleSchema } from './schema.ts';
import { summarise } from './summary.ts';
import { askForAlt, findUnanswered, unanswered } from './unanswered.ts';

/**
 * Parses an article file. If the front matter has obvious mistakes, parses a repaired copy of the text, to find all other problems too.
 * Reports each repair as a problem that shows the corrected line. `text` has no byte order mark, and its lines end with `\n`.
 */
export function parseArticle(file: string, text: string, settings: Settings): ParsedArticle {
  const read = parseStrictly(file, text, settings);
  if (read.problems.length === 0 && !mayHideSlip(text)) return read;
  const mended = mendFrontMatter(text);
  if (!mended) return read;
  const again = parseStrictly(file, mended.text, settings);
  const left = again.problems.map(problem =>
    problem.file === file ? { ...problem, at: { ...problem.at, line: mended.origin(problem.at.line) } } : problem,
  );
  return { ...again, problems: [...mended.changes.map(change => toProblem(file, change)), ...left] };
}

function parseStrictly(file: string, text: string, settings: Settings): ParsedArticle {
  const problems: LocatedProblem[] = [];
  const place = parsePlace(file);
  if (!place) {
    const cure = tell(
      'move-article-file',
    )`move the file to articles/<year>/<slug>.md or articles/<year>/<slug>/index.md`;
    return {
      problems: [
        {
          file,
          at: { line: 1, column: 1 },
          what: tell('no-article-can-lie-here')`an article file cannot have this path`,
          cure,
        },
      ],
    };
  }
  const first = settings.languages?.[0] ?? 'en';
  const language = place.language ?? first;
  problems.push(...checkName(file, place.slug, language, settings.languages));
  const matter = parseFrontMatter(file, text);
  if (!('data' in matter)) return { problems: [...problems, ...matter] };
  const { fields, problems: faults } = checkFields(articleSchema(settings.zone), matter.data, matter.source);
  problems.push(...(faults ?? []));
  const body = renderBody({ file, language, settings }, matter.body, matter.linesBefore);
  problems.push(...body.problems);
  const cover = fields?.cover && findCover(file, fields.cover, settings.files);
  if (cover && 'what' in cover)
    problems.push({ file, at: positionOf(matter.source, ['cover', 'src']), field: 'cover.src', ...cover });
  if (fields) problems.push(...checkMatter(fields, matter));
  if (fields && !fields.draft) problems.push(...listUnanswered(file, fields, matter));
  if (!fields) return { problems, ...(matter.data.draft !== true && { links: body.links }) };
  const shown = cover && 'file' in cover ? cover : undefined;
  const repeated = shown ? noteRepeatedCover(file, shown, body.files, matter) : [];
  const warnings = [...noteMatter(fields, matter), ...repeated, ...body.warnings];
  const root = rootOf(language, first);
  return {
    problems,
    value: {
      ...fields,
      file,
      language,
      year: place.year,
      slug: place.slug,
      address: addressOf.article(root, place.year, place.slug),
      ...summarise(fields.summary, body.rendered.firstParagraph),
      cover: shown,
      body: body.rendered.html,
      ...(isNothing.test(body.rendered.html) && { isEmpty: true }),
      links: body.links,
      ...(warnings.length > 0 && { warnings }),
      files: shown ? [...body.files, shown.file] : body.files,
      minutes: readingTime(matter.body),
    },
  };
}

/** Lists the questions of an import about descriptions of pictures that nobody has answered. */
function* listUnanswered(file: string, { cover }: ArticleFields, matter: FrontMatter): Generator<LocatedProblem> {
  if (cover?.alt === askForAlt)
    yield { file, at: positionOf(matter.source, ['cover', 'alt']), field: 'cover.alt', ...unanswered };
  for (const { line, column } of findUnanswered(matter.body))
    yield { file, at: { line: line + matter.linesBefore, column }, field: 'alt', ...unanswered };
}

/** Matches a body that is empty or has only empty paragraphs. */
const isNothing = /^(?:\s|<\/?p>|<br>|&nbsp;)*$/;
