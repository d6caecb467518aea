/** Finds Markdown and HTML in fields that pages show as plain text, such as `title`. Readers would see the asterisks, brackets and tags. */
import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Fault, FieldPath, LocatedProblem } from '../../problem.ts';
import { nameOf, positionOf, type YamlSource } from '../fields/check.ts';
import type { PerLanguage } from '../fields/types.ts';
import { markdown } from './parser.ts';
import { toPlainText } from './plain-text.ts';

/** Fields of an article, page or column that pages show as plain text. */
interface PlainFields {
  readonly title?: PerLanguage | undefined;
  readonly summary?: PerLanguage | undefined;
  readonly copyright?: string | undefined;
  readonly cover?: Readonly<Partial<Record<'alt' | 'caption' | 'credit', string | undefined>>> | undefined;
  readonly corrections?: readonly { readonly text: string }[] | undefined;
}

/** Quick test: a text without a match has no Markdown and no HTML. */
const mayBeMarked = /[*_`]|~~|\]\(|<(?:https?|mailto):|<\/?[a-z]/i;

/** Matches a tag of an element that people write in prose. Any other text in angle brackets may be meant as it is. */
const tag = /^<\/?(?:a|b|br|em|i|mark|p|r[tp]|ruby|s|small|span|strong|su[bp]|u)\b/i;

/** Returns a warning for each plain-text field that contains Markdown. */
export function noteMarkup(fields: PlainFields, source: YamlSource): readonly LocatedProblem[] {
  const { title, summary, copyright, cover, corrections = [] } = fields;
  const texts: readonly (readonly [FieldPath, PerLanguage | undefined])[] = [
    [['title'], title],
    [['summary'], summary],
    [['copyright'], copyright],
    [['cover', 'alt'], cover?.alt],
    [['cover', 'caption'], cover?.caption],
    [['cover', 'credit'], cover?.credit],
    ...corrections.map(({ text }, i) => [['corrections', i, 'text'], text] as const),
  ];
  return texts.flatMap(([path, text]) => {
    if (typeof text === 'object')
      return Object.entries(text).flatMap(([language, each]) => noteOne([...path, language], each, source));
    return text === undefined ? [] : noteOne(path, text, source);
  });
}

function noteOne(path: FieldPath, text: string, source: YamlSource): readonly LocatedProblem[] {
  const fault = findMarkup(text);
  return fault ? [{ file: source.file, at: positionOf(source, path), field: nameOf(path), ...fault }] : [];
}

/** Returns the problem with a plain text that contains Markdown or HTML: emphasis, code, links, pictures or tags. */
export function findMarkup(text: string): Fault | undefined {
  if (!mayBeMarked.test(text)) return undefined;
  const pieces = markdown.parseInline(text, {}).flatMap(({ children }) => children ?? []);
  const marks = new Set(pieces.flatMap(piece => markOf(piece)));
  if (marks.size === 0) return undefined;
  const shown = [...marks].join(' ');
  if (pieces.some(({ type, content }) => type === 'html_inline' && tag.test(content)))
    return {
      what: tell('tags-in-plain-text')`readers will see ${shown}, because Markdown and HTML do not work here`,
      cure: tell('write-text-without-tags')`write the text alone: ${spell(pieces)}`,
    };
  return {
    what: tell('markup-in-plain-text')`readers will see ${shown}, because Markdown does not work here`,
    cure: tell('write-plain-words')`write the text without Markdown: ${spell(pieces)}`,
  };
}

function markOf({ type, markup, content }: Token): readonly string[] {
  if (type === 'link_open') return [markup === 'autolink' ? '<…>' : '[…](…)'];
  if (type === 'image') return ['![…](…)'];
  if (type === 'html_inline' && tag.test(content)) return [content];
  return /^(?:strong_open|em_open|s_open|code_inline)$/.test(type) ? [`${markup}…${markup}`] : [];
}

const spell = (pieces: readonly Token[]): string =>
  toPlainText(
    pieces.flatMap(piece => {
      if (piece.type === 'image') return piece.children ?? [];
      // text in angle brackets that is no tag stays
      return piece.type === 'html_inline' && !tag.test(piece.content) ? Object.assign(piece, { type: 'text' }) : piece;
    }),
  );
