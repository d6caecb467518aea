/** Turns an article into lines: headline, credits and date as they are said, corrections, text, and places where listeners find help. */
import type { Piece } from '../../catalogue/catalogue.ts';
import { listCredits } from '../../catalogue/credit-rows.ts';
import type { ListedName } from '../../catalogue/credits.ts';
import { spellDay } from '../../language/spell-dates.ts';
import { withTables } from '../../source/charts/in-text.ts';
import type { HelpLine } from '../../source/publication/newsroom.ts';
import type { BareFrame } from '../frame.ts';
import { type Node, parseNodes, textOf } from '../tree.ts';
import { speakBlocks } from './blocks.ts';
import { type Around, say } from './inline.ts';
import { stopIn, withDay } from './punctuation.ts';
import type { LeftOut, Line, ScriptArticle, Words } from './script.ts';

/** An article without help for reading it, and without its length. */
export type SpokenArticle = Omit<ScriptArticle, 'seconds'>;

/** Returns everything of an article that is read aloud, and what is left out. */
export function speakArticle(frame: BareFrame, piece: Piece): SpokenArticle {
  const { article } = piece;
  const { strings, language: own } = frame;
  const nodes = parseNodes(withTables(article.body));
  const plain = withoutBlanks(textOfAll(nodes));
  const leftOut: LeftOut[] = [];
  const around: Around = { language: own, own, strings, leftOut, isRepeated: sentence => plain.includes(sentence) };
  const text = speakBlocks(nodes, around);
  const { cover, sources = [], copyright } = article;
  const picture = [cover?.alt, cover?.caption, cover?.credit].filter(Boolean).join(' ');
  const rest = [
    ...(picture ? [{ label: strings.picture, text: picture }] : []),
    ...leftOut,
    ...sources.map(({ name }) => ({ label: strings.sources, text: name })),
    ...(copyright ? [{ label: strings.copyright, text: copyright }] : []),
  ];
  const lines = [
    ...notes(frame, piece).map(words => toLine('note', words, around)),
    ...sentences(frame, piece).map(words => toLine('text', words, around)),
    ...text,
    ...piece.help.flatMap((line, i) => speakHelp(frame, line, i === 0)),
    toLine('note', strings.theEnd, around),
  ];
  return { headline: [say(article.title, around)], lines, leftOut: rest };
}

const toLine = (kind: Line['kind'], text: string, around: Pick<Around, 'own'>): Line => ({
  kind,
  words: [say(text, around)],
});

/** Returns the text outside pull quotes. */
function textOfAll(nodes: readonly Node[]): string {
  const isPullQuote = (node: Node) => node.kind === 'element' && node.attributes.get('class') === 'pullquote';
  return textOf(nodes.filter(node => !isPullQuote(node)));
}

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

/** Returns what the announcer should know about an article that is out of date. */
function notes({ strings, language }: BareFrame, { drift }: Piece): readonly string[] {
  return drift ? [strings.drifted(spellDay(drift.changed.day, language))] : [];
}

/** Returns the sentences between the headline and the text. */
function sentences(frame: BareFrame, piece: Piece): readonly string[] {
  const { strings, language, say: inLanguage } = frame;
  const { article, column, corrections } = piece;
  const { colon } = strings;
  const stop = stopIn(language);
  const about = column ? `${strings.column}${colon}${inLanguage(column.title)}${stop}` : '';
  const rows = listCredits(piece, strings);
  const facts = [
    ...rows.credits.map(row => [row.label, 'work' in row ? row.work.name : sayNames(frame, row.names)]),
    ...[rows.published, rows.updated].flatMap(row => (row ? [[row.label, spellDay(row.date.day, language)]] : [])),
  ];
  const told = facts.map(([label, value]) => `${label}${colon}${value}${stop}`);
  return [
    ...(article.standfirst === undefined ? [] : [article.standfirst]),
    [about, ...told].filter(Boolean).join(stop === '.' ? ' ' : ''),
    ...corrections.map(({ date, text }) => {
      const day = spellDay(date.day, language);
      return `${withDay(strings.correction, day, strings)}${colon}${text}`;
    }),
  ];
}

const sayNames = ({ say: inLanguage }: BareFrame, names: readonly ListedName[]): string =>
  names.map(({ before, name }) => `${before}${inLanguage(name)}`).join('');

/** Speaks an entry of the help box. */
function speakHelp(frame: BareFrame, line: HelpLine, isFirst: boolean): readonly Line[] {
  const { strings, language: own, say: inLanguage } = frame;
  const { name, text, phones, hours, place, url } = line;
  const stop = stopIn(own);
  const blank = stop === '.' ? ' ' : '';
  const plain = (value: string): Words => ({ text: value, language: own });
  const row = (term: string, value: string | undefined): readonly Words[] =>
    value ? [plain(`${blank}${term}${strings.colon}${value}${stop}`)] : [];
  const numbers = phones.flatMap((phone, i): readonly Words[] => [
    plain(i === 0 ? `${blank}${strings.helpPhone}${strings.colon}` : strings.comma),
    { text: phone, language: own, isPhone: true },
  ]);
  const words = [
    plain(`${inLanguage(name)}${stop}`),
    ...(text ? [plain(`${blank}${inLanguage(text)}`)] : []),
    ...numbers,
    ...(numbers.length > 0 ? [plain(stop)] : []),
    ...row(strings.helpHours, hours && inLanguage(hours)),
    ...row(strings.helpPlace, place && inLanguage(place)),
    ...row(strings.helpSite, url),
  ];
  const head: readonly Line[] = isFirst ? [{ kind: 'heading', words: [plain(strings.helpTitle)] }] : [];
  return [...head, { kind: 'text', words }];
}
