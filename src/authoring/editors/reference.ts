/** Writes the reference of all fields as Markdown, in English and in Chinese. */

import { loadVoice } from '../../language/messages/load-voice.ts';
import { languages, sayGap, type Voice } from '../../language/messages/voice.ts';
import { shipped, unread } from '../../language/strings/strings.ts';
import { otherNamesOf } from '../../source/fields/names.ts';
import { quote } from '../../source/fields/quote.ts';
import type { FieldShape } from '../../source/fields/shape.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';
import { listMistakes } from './mistakes.ts';
import { referenceWords, takes } from './reference-words.ts';

/** Returns the reference of all fields in each language, by file name in `docs/`. */
export async function referenceFiles(): Promise<ReadonlyMap<string, string>> {
  const voices = await Promise.all(languages.map(loadVoice));
  return new Map(
    voices.map(voice => [voice.language === 'en' ? 'fields.md' : `fields.${voice.language}.md`, writeReference(voice)]),
  );
}

type Words = keyof typeof referenceWords;

function writeReference(voice: Voice): string {
  const word = (words: Words) => referenceWords[words][voice.language];
  const kinds = fileKinds.filter(({ name }) => name !== 'strings').map(kind => writeKind(kind, voice));
  const interfaces = [`## ${word('languages')}`, listLanguages(voice), word('strings')];
  return [`# ${word('title')}`, `<!-- ${word('made')} -->`, word('intro'), ...kinds, ...interfaces, ''].join('\n\n');
}

const table = (rows: readonly (readonly string[])[]) => {
  const [head = [], ...others] = rows.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return [head, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...others].join('\n');
};

/** Returns a table of the interface languages, with a note for each language whose strings no native speaker has read yet. */
function listLanguages({ language }: Voice): string {
  const { language: head, itsName, unread: note } = referenceWords;
  const rows = Object.entries(shipped).map(([tag, { name }]) => [
    `\`${tag}\``,
    name,
    unread.includes(tag) ? note[language] : '',
  ]);
  return table([[head[language], itsName[language], ''], ...rows]);
}

function writeKind(kind: FileKind, voice: Voice): string {
  const word = (words: Words) => referenceWords[words][voice.language];
  const { shape, files, isFrontMatter, title } = kind;
  const rows = shape.item ? rowsOf(shape.item.fields, voice, `${word('tag')}.`) : rowsOf(shape.fields, voice);
  const place = `\`${files}\`${isFrontMatter ? word('above') : word('whole')}`;
  const sections = [
    `## ${title[voice.language]}`,
    place,
    table([[word('field'), '', word('takes'), word('says'), word('example')], ...rows]),
  ];
  return [...sections, ...(kind.name === 'article' ? writeHelp(kind, voice) : [])].join('\n\n');
}

/**
 * Returns one table row for each field, followed by the rows of the fields inside it. If a group has the same fields as an earlier group,
 * the row of the later group only refers to the earlier group.
 */
function rowsOf(fields: FieldShape['fields'], voice: Voice, tag = ''): readonly (readonly string[])[] {
  const told = new Map<string, string>();
  const rowsIn = (some: FieldShape['fields'], before: string): readonly (readonly string[])[] =>
    Object.entries(some).flatMap(([name, shape]) => {
      const { form, item } = shape;
      const inner = form === 'group' ? shape.fields : item?.form === 'group' ? item.fields : {};
      const alike = JSON.stringify(inner);
      const model = told.get(alike);
      if (alike !== '{}' && model === undefined) told.set(alike, `${before}${name}`);
      const row = rowOf(`${before}${name}`, shape, voice);
      if (model !== undefined) return [row.with(2, `${row[2]}${asOf(model, voice)}`)];
      const step = form === 'list' ? '[]' : form === 'dictionary' ? `.${referenceWords.id[voice.language]}` : '';
      return [row, ...rowsIn(inner, `${before}${name}${step}.`)];
    });
  return rowsIn(fields, tag);
}

const asOf = (model: string, { language }: Voice) =>
  language === 'en' ? `, those of \`${model}\`` : `，与 \`${model}\` 相同`;

function rowOf(path: string, shape: FieldShape, voice: Voice): readonly string[] {
  const { told, required, fallback } = shape;
  const [called = '', says = ''] = (voice.language === 'en' ? told?.en : told?.zh) ?? [];
  const without = fallback === undefined ? '' : `\`${fallback}\``;
  const example = exampleOf(path.replace(/^.*\./, ''), shape, voice);
  return [
    `\`${path}\`<br>${called}`,
    required ? referenceWords.required[voice.language] : without,
    takes(shape, voice.language),
    says,
    `\`${example}\``,
  ];
}

/** Returns an example of a field as one valid line of YAML. */
export function exampleOf(name: string, shape: FieldShape, voice: Voice): string {
  const { form, words, fallback, item, traits, told } = shape;
  if (form === 'flag') return `${name}: true`;
  if (form === 'choice') return `${name}: ${words.find(word => word !== fallback)}`;
  const example = (voice.language === 'en' ? undefined : told?.zh[2]) ?? sayGap(traits.example ?? '', voice);
  if (form === 'dictionary') return `${name}: {${example}}`;
  if (form === 'list' && item?.form === 'group') return `${name}: [${example.replace(/^- /, '')}]`;
  const isText = form !== 'group' && form !== 'list';
  return `${name}: ${isText && /: | #/.test(example) ? quote(example) : example}`;
}

/** Returns a table of the alternative names of article fields, and a table of sample mistakes and the messages about these mistakes. */
function writeHelp({ shape }: FileKind, voice: Voice): readonly string[] {
  const word = (words: Words) => referenceWords[words][voice.language];
  const row = (name: string, part: FieldShape) => [`\`${name}\``, otherNamesOf(part).join(' · ')];
  const names = Object.entries(shape.fields).flatMap(([name, whole]) => [
    row(name, whole),
    ...Object.entries({ ...whole.fields, ...whole.item?.fields }).map(([part, inner]) => row(`${name}.${part}`, inner)),
  ]);
  return [
    `### ${word('others')}`,
    word('othersSaid'),
    table([[word('field'), word('understood')], ...names]),
    `### ${word('wrong')}`,
    word('wrongSaid'),
    table([[word('written'), word('told')], ...listMistakes(voice)]),
  ];
}
