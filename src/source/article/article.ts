/** Parses an article: checks its front matter, renders its body, and collects every problem of the file. */

import { addressOf, type Base, hrefOf, rootOf } from '../../addresses.ts';
import { findInvisible } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Fault, LocatedProblem, Position } from '../../problem.ts';
import { checkFields, positionOf } from '../fields/check.ts';
import type { Files } from '../folder.ts';
import { toProblem } from '../mend/change.ts';
import { mayHideSlip, mendFrontMatter } from '../mend/mend.ts';
import type { Focus, Picture } from '../pictures/plan.ts';
import { printSources, textWidth } from '../pictures/sources.ts';
import type { Surroundings } from './body.ts';
import { checkMatter, noteMatter } from './check-matter.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Rendered } from './markdown.ts';
import { renderMarkdown } from './markdown.ts';
import { checkName, parsePlace, splitLanguage } from './place.ts';
import { readingTime } from './reading-time.ts';
import { parseReference } from './references.ts';
import { type ArticleFields, articleSchema } from './schema.ts';
import { type Summary, summarise } from './summary.ts';
import { askForAlt, findUnanswered, unanswered } from './unanswered.ts';
import { listDoubtful } from './unseen-letters.ts';

/** Settings of the publication that parsing an article depends on. */
export interface Settings {
  /** IANA time zone of dates without offset. */
  readonly zone: string;
  /** The publication's languages, the default language first. If absent, any language is allowed. */
  readonly languages: readonly string[] | undefined;
  readonly base: Pick<Base, 'path'>;
  readonly files: Files;
  words(language: string): Surroundings['words'];
}

/** Link in a text to a page or file of the publication. Its target is checked once all articles are parsed. */
export interface Link {
  /** `here` is an anchor in the same text; the target is then the file itself. */
  readonly to: 'file' | 'site' | 'here';
  readonly target: string;
  /** Fragment as it is written, with its `#`. */
  readonly fragment?: string | undefined;
  readonly at: Position;
}

/** Cover picture with its text. */
export interface Cover extends Picture {
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly focus: Focus | undefined;
}

/** Parsed article: the checked fields of its front matter, its address and its rendered body. */
export interface Article extends Omit<ArticleFields, 'cover' | 'summary'>, Summary {
  /** Path from the publication folder. */
  readonly file: string;
  readonly language: string;
  readonly year: string;
  readonly slug: string;
  readonly address: string;
  readonly cover: Cover | undefined;
  readonly body: string;
  readonly links: readonly Link[];
  /** Possible mistakes in the text, which do not stop a build. Absent if there are none. */
  readonly warnings?: readonly LocatedProblem[] | undefined;
  /** Files of the publication that the page shows or links to, as paths from the publication folder. */
  readonly files: readonly string[];
  /** Reading time in minutes: about 230 words or 350 Chinese characters a minute, at least 1. */
  readonly minutes: number;
}

/** Parsed value with its problems. The value is absent if it could not be parsed at all. */
export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly LocatedProblem[];
}

/**
 * Parses an article file. Front matter with obvious mistakes is repaired first; each repair is a problem that shows the corrected line,
 * so that all other problems are found too. `text` has no byte order mark, and its lines end with `\n`.
 */
export function parseArticle(file: string, text: string, settings: Settings): Parsed<Article> {
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

function parseStrictly(file: string, text: string, settings: Settings): Parsed<Article> {
  const problems: LocatedProblem[] = [];
  const place = parsePlace(file);
  if (!place) {
    const cure = tell('move-article-file')`move it to articles/<year>/<slug>.md or articles/<year>/<slug>/index.md`;
    return {
      problems: [
        {
          file,
          at: { line: 1, column: 1 },
          what: tell('no-article-can-lie-here')`an article cannot be in this place`,
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
  const cover = fields?.cover && findPicture(file, fields.cover, settings.files);
  if (cover && 'what' in cover)
    problems.push({ file, at: positionOf(matter.source, ['cover', 'src']), field: 'cover.src', ...cover });
  if (fields) problems.push(...checkMatter(fields, matter));
  if (fields && !fields.draft) {
    if (fields.cover?.alt === askForAlt)
      problems.push({ file, at: positionOf(matter.source, ['cover', 'alt']), field: 'cover.alt', ...unanswered });
    for (const { line, column } of findUnanswered(matter.body))
      problems.push({ file, at: { line: line + matter.linesBefore, column }, field: 'alt', ...unanswered });
  }
  if (!fields) return { problems };
  const warnings = [...noteMatter(fields, matter), ...body.warnings];
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
      cover: cover && 'file' in cover ? cover : undefined,
      body: body.rendered.html,
      links: body.links,
      ...(warnings.length > 0 && { warnings }),
      files: cover && 'file' in cover ? [...body.files, cover.file] : body.files,
      minutes: readingTime(matter.body),
    },
  };
}

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

/** Renders a Markdown text and checks its links, pictures and tables. Columns and static pages use it too. */
export function renderBody({ file, language, settings }: Context, body: string, linesBefore: number): Body {
  const problems: LocatedProblem[] = [];
  const warnings: LocatedProblem[] = [];
  const links: Link[] = [];
  const files = new Set<string>();
  const shift = (at: Position): Position => ({ line: at.line + linesBefore, column: at.column });
  const report: Surroundings['report'] = ({ at, file: other, slip: _, ...words }) =>
    problems.push(other === undefined ? { file, at: shift(at), ...words } : { file: other, at, ...words });
  const { base } = settings;
  const invisible = findInvisible(body);
  if (invisible) report({ at: invisible.position, what: invisible.what, cure: invisible.cure });
  for (const { at, ...words } of listDoubtful(body)) warnings.push({ file, at: shift(at), ...words });
  const rendered = renderMarkdown(body, {
    language,
    words: settings.words(language),
    report,
    note: ({ at, ...words }) => warnings.push({ file, at: shift(at), ...words }),
    resolveLink: (address, at) => {
      const reference = parseReference(address, file);
      if (reference.to === 'elsewhere') return reference.href;
      if (reference.to === 'here') {
        links.push({ to: 'here', target: file, fragment: reference.fragment, at: shift(at) });
        return reference.fragment;
      }
      if (reference.to === 'nowhere') {
        report({ at, what: reference.what, cure: reference.cure });
        return '#';
      }
      if (reference.to === 'site') {
        links.push({ to: 'site', target: reference.path, ...fragmentOf(reference.rest), at: shift(at) });
        return hrefOf(base, reference.path) + reference.rest;
      }
      return resolveFile(reference.file, reference.rest, at);
    },
    readTable: (written, at) => {
      const reference = parseReference(written, file);
      if (reference.to !== 'file') {
        const what = tell('table-outside-publication')`the table ${written} is outside the publication folder`;
        const cure = tell('save-beside-article')`save it beside the article, and write its file name`;
        report({
          at,
          ...(reference.to === 'nowhere' ? { what: reference.what, cure: reference.cure } : { what, cure }),
        });
        return undefined;
      }
      const found = settings.files.table(reference.file);
      if ('text' in found) return { file: reference.file, text: found.text };
      const { what, cure } = found;
      report('at' in found ? { at: found.at, file: found.file, what, cure } : { at, what, cure });
      return undefined;
    },
    resolvePicture: (written, at) => {
      const reference = parseReference(written, file);
      if (reference.to !== 'file') {
        report({
          at,
          what:
            reference.to === 'nowhere'
              ? reference.what
              : tell('picture-outside-publication')`the picture ${written} is outside the publication folder`,
          cure:
            reference.to === 'nowhere'
              ? reference.cure
              : tell('save-beside-article')`save it beside the article, and write its file name`,
        });
        return { address: '#' };
      }
      const found = settings.files.picture(reference.file);
      if ('what' in found) {
        report({ at, what: found.what, cure: found.cure });
        return { address: '#' };
      }
      files.add(reference.file);
      const { width, height } = found;
      const address = hrefOf(base, addressOf.file(reference.file));
      return { address, width, height, sources: printSources(base, found, textWidth) };
    },
  });

  function resolveFile(target: string, rest: string, at: Position): string {
    const address = targetAddress(target, settings.languages?.[0] ?? 'en');
    if (address !== undefined) {
      links.push({ to: 'file', target, ...fragmentOf(rest), at: shift(at) });
      return hrefOf(base, address) + rest;
    }
    const fault = settings.files.fault(target);
    if (fault) report({ at, ...fault });
    else files.add(target);
    return hrefOf(base, addressOf.file(target)) + rest;
  }
  return { rendered, links, files: [...files], problems, warnings };
}

/** Returns the fragment of a link: `?a=b#c` → `#c`. */
function fragmentOf(rest: string): Pick<Link, 'fragment'> {
  const start = rest.indexOf('#');
  return start === -1 ? {} : { fragment: rest.slice(start) };
}

/** Returns the address of an article file or a static page, or `undefined` for any other file. */
export function targetAddress(file: string, firstLanguage: string): string | undefined {
  const place = parsePlace(file);
  if (place) return addressOf.article(rootOf(place.language ?? firstLanguage, firstLanguage), place.year, place.slug);
  const page = /^newsroom\/pages\/([^/]+)\.md$/.exec(file)?.[1];
  if (page === undefined) return undefined;
  const { stem, language = firstLanguage } = splitLanguage(page);
  return addressOf.page(rootOf(language, firstLanguage), stem);
}

/** Finds the cover picture that front matter names by a path relative to its file. */
export function findPicture(file: string, cover: NonNullable<ArticleFields['cover']>, files: Files): Cover | Fault {
  const reference = parseReference(cover.src, file);
  if (reference.to === 'nowhere') return { what: reference.what, cure: reference.cure };
  if (reference.to !== 'file') {
    return {
      what: tell('picture-outside-publication')`the picture ${cover.src} is outside the publication folder`,
      cure: tell('save-beside-article')`save it beside the article, and write its file name`,
    };
  }
  const found = files.picture(reference.file);
  if ('what' in found) return found;
  const { alt, caption, credit, focus } = cover;
  return { ...found, alt, caption, credit, focus };
}
