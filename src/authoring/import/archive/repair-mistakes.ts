/**
 * Repairs mistakes that another generator accepts but a build of this engine refuses: brackets that refer to missing footnotes or pictures,
 * `:::` lines of unknown blocks, table cells beyond the last column, repeated ids, and links to anchors that do not exist. Removes no text of
 * the article.
 */
import { readFragment } from '../../../addresses.ts';
import { type AnchorTarget, findDeadAnchors } from '../../../catalogue/check-anchors.ts';
import type { Position } from '../../../problem.ts';
import type { Link, Settings } from '../../../source/article/article.ts';
import { parseFrontMatter } from '../../../source/article/front-matter.ts';
import { renderMarkdown } from '../../../source/article/markdown.ts';
import type { Change } from '../changes.ts';
import { escapeSurplusBars } from './surplus-cells.ts';
import { unlink } from './unlink.ts';

export interface RepairContext extends Pick<Settings, 'zone' | 'files' | 'words'> {
  readonly languages: readonly string[];
  /** Records a change for the report; `path` is the path of the file in the publication. */
  note(path: string, change: Change, about: string): void;
}

const maySlip =
  /:::|-:?[ \t]*\||：：|```\s*[A-Z]|[·‘’'｀´]{3}|\[\^|[［【]\^|＾|!\[[^\]]*\](?!\()|!\[[^\]]*\]\([^)\s]*\s|\sid=/;

/**
 * Escapes Markdown that the new site cannot read, so that readers see the Markdown as text, and removes repeated ids. Takes up to four
 * rounds, because a mistake may hide another mistake: for example, a broken reference inside a footnote that nothing refers to.
 */
export function escapeSlips(path: string, text: string, { words, note }: RepairContext): string {
  if (!maySlip.test(text)) return text;
  let out = text;
  for (let round = 0; round < 4; round++) {
    const matter = parseFrontMatter(path, out);
    if (!('data' in matter)) return out;
    const lines = out.split('\n');
    const slips = listSlips(matter.body, words);
    if (slips.length === 0) return out;
    for (const { at, slip } of slips.toReversed()) {
      const row = at.line + matter.linesBefore - 1;
      const { change, repair } = repairs[slip];
      const line = lines[row] ?? '';
      note(path, change, slip === 'id' ? slip : line.slice(at.column - 1, at.column + 59));
      lines[row] = repair(line, at.column - 1);
    }
    out = lines.join('\n');
  }
  return out;
}

interface Repair {
  readonly change: Change;
  /** Repairs the mistake at the offset `start` of a line. */
  repair(line: string, start: number): string;
}

/** Repairs by kind of mistake. */
const repairs: Readonly<Record<Slip['slip'], Repair>> = {
  brackets: { change: 'stray-brackets-kept', repair: escapeBracket },
  marks: { change: 'stray-marks-kept', repair: escapeMark },
  cells: { change: 'surplus-bars-escaped', repair: escapeSurplusBars },
  id: { change: 'attributes-left-out', repair: dropId },
};

function escapeBracket(line: string, column: number): string {
  const bracket = line.slice(column).search(/[[［【]/);
  return escapeMark(line, bracket === -1 ? column : column + bracket);
}

/**
 * Escapes the character at the offset `start` of a line: an ASCII character with a backslash, any other character as a reference such as
 * `&#65306;`.
 */
function escapeMark(line: string, start: number): string {
  const mark = line[start] ?? '';
  return mark >= '!' && mark <= '~'
    ? `${line.slice(0, start)}\\${line.slice(start)}`
    : `${line.slice(0, start)}&#${line.codePointAt(start)};${line.slice(start + 1)}`;
}

/**
 * Removes the last `id` attribute that begins before the offset `column` of a line. If no `id` attribute begins there, removes the first
 * `id` attribute of the line.
 */
function dropId(line: string, column: number): string {
  const found = [...line.matchAll(/\s+id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi)];
  const one = found.findLast(({ index }) => index < column) ?? found[0];
  return one ? line.slice(0, one.index) + line.slice(one.index + one[0].length) : line;
}

interface Slip {
  readonly at: Position;
  readonly slip: 'brackets' | 'marks' | 'cells' | 'id';
}

/** Renders the body of a text, and returns the mistakes in it, sorted by position. */
function listSlips(body: string, words: Settings['words']): readonly Slip[] {
  const slips: Slip[] = [];
  renderMarkdown(body, {
    language: 'en',
    words: words('en'),
    readTable: () => undefined,
    resolveLink: address => address,
    resolvePicture: address => ({ address }),
    report: ({ at, slip }) => slip !== undefined && slips.push({ at, slip }),
    note: () => {},
  });
  return slips.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/**
 * Corrects misspelt anchors in the links of texts. If no element has a similar id, removes the anchor from the link; a link inside the same
 * text becomes plain text. Returns the changed texts by path. `finished` has an entry for every text of the publication, by path. `read`
 * returns the text at a path.
 */
export function settleAnchors(
  finished: ReadonlyMap<string, { readonly links: readonly Link[]; readonly ids: string }>,
  read: (path: string) => string,
  note: RepairContext['note'],
): ReadonlyMap<string, string> {
  const sources = [...finished].map(([file, { links }]) => ({ file, links })).filter(({ links }) => links.length > 0);
  if (sources.length === 0) return new Map();
  const targets = new Map<string, AnchorTarget>();
  for (const [file, { ids }] of finished) targets.set(file.normalize('NFC'), { file, beside: [], body: ids });
  const changed = new Map<string, string>();
  for (const [file, dead] of Map.groupBy(findDeadAnchors(sources, targets), ({ file }) => file)) {
    const lines = read(file).split('\n');
    for (const { link, same } of dead.toReversed()) {
      const { at, fragment = '', to } = link;
      const line = lines[at.line - 1] ?? '';
      // The source may contain characters where the parsed link has their percent-encoding.
      const spellings = [fragment, `#${readFragment(fragment)}`];
      const spelling = spellings.find(each => line.includes(each, at.column - 1));
      if (spelling === undefined) continue;
      const start = line.indexOf(spelling, at.column - 1);
      const end = start + spelling.length;
      const words = same === undefined && to === 'here' ? unlink(line, { start, end }) : undefined;
      const written =
        same === undefined
          ? to === 'here'
            ? '#'
            : ''
          : `#${/^[\p{L}\p{N}_-]+$/u.test(same) ? same : encodeURI(same)}`;
      lines[at.line - 1] = words ?? line.slice(0, start) + written + line.slice(end);
      if (same === undefined)
        note(file, words === undefined ? 'dead-anchors-left-out' : 'dead-links-made-text', fragment);
    }
    changed.set(file, lines.join('\n'));
  }
  return changed;
}
