/** The reference of all fields, as Markdown, in the languages of messages. */
import { quote } from '../fields/quote.ts';
import type { FieldShape } from '../fields/types.ts';
import { otherNamesOf } from '../mend/names.ts';
import { type Language, languages, speak } from '../messages/language.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';
import { listMistakes } from './mistakes.ts';
import { referenceWords, takes } from './reference-words.ts';

/** By its name in `docs/`. */
export const referenceFiles = (): ReadonlyMap<string, string> =>
  new Map(
    languages.map(language => [language === 'en' ? 'fields.md' : `fields.${language}.md`, writeReference(language)]),
  );

function writeReference(language: Language): string {
  const say = (words: keyof typeof referenceWords) => referenceWords[words][language];
  const kinds = fileKinds.filter(({ name }) => name !== 'strings').map(kind => writeKind(kind, language));
  return [`# ${say('title')}`, `<!-- ${say('made')} -->`, say('intro'), ...kinds, say('strings'), ''].join('\n\n');
}

const table = (rows: readonly (readonly string[])[]) => {
  const [head = [], ...others] = rows.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return [head, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...others].join('\n');
};

function writeKind(kind: FileKind, language: Language): string {
  const say = (words: keyof typeof referenceWords) => referenceWords[words][language];
  const { shape, files, isFrontMatter, title } = kind;
  const rows = shape.item ? rowsOf(shape.item.fields, language, `${say('tag')}.`) : rowsOf(shape.fields, language);
  const place = `\`${files}\`${isFrontMatter ? say('above') : say('whole')}`;
  const sections = [
    `## ${title[language]}`,
    place,
    table([[say('field'), '', say('takes'), say('says'), say('example')], ...rows]),
  ];
  return [...sections, ...(kind.name === 'article' ? writeHelp(kind, language) : [])].join('\n\n');
}

/** The rows of fields and of the fields in them; of groups that have the same fields, the first one tells. */
function rowsOf(fields: FieldShape['fields'], language: Language, tag = ''): readonly (readonly string[])[] {
  const told = new Map<string, string>();
  const rowsIn = (some: FieldShape['fields'], before: string): readonly (readonly string[])[] =>
    Object.entries(some).flatMap(([name, shape]) => {
      const { form, item } = shape;
      const inner = form === 'group' ? shape.fields : item?.form === 'group' ? item.fields : {};
      const alike = JSON.stringify(inner);
      const model = told.get(alike);
      if (alike !== '{}' && model === undefined) told.set(alike, `${before}${name}`);
      const row = rowOf(`${before}${name}`, shape, language);
      if (model !== undefined) return [row.with(2, `${row[2]}${asOf(model, language)}`)];
      return [row, ...rowsIn(inner, `${before}${name}${form === 'list' ? '[]' : ''}.`)];
    });
  return rowsIn(fields, tag);
}

const asOf = (model: string, language: Language) =>
  language === 'en' ? `, those of \`${model}\`` : `，与 \`${model}\` 相同`;

function rowOf(path: string, shape: FieldShape, language: Language): readonly string[] {
  const { told, required, fallback } = shape;
  const [called = '', says = ''] = (language === 'en' ? told?.en : told?.zh) ?? [];
  const without = fallback === undefined ? '' : `\`${fallback}\``;
  const example = exampleOf(path.replace(/^.*\./, ''), shape, language);
  return [
    `\`${path}\`<br>${called}`,
    required ? referenceWords.required[language] : without,
    takes(shape, language),
    says,
    `\`${example}\``,
  ];
}

/** A line of YAML that is right. */
export function exampleOf(name: string, shape: FieldShape, language: Language): string {
  const { form, words, fallback, item, traits, told } = shape;
  if (form === 'flag') return `${name}: true`;
  if (form === 'choice') return `${name}: ${words.find(word => word !== fallback)}`;
  const example = (language === 'en' ? undefined : told?.zh[2]) ?? speak(traits.example ?? '', language);
  if (form === 'list' && item?.form === 'group') return `${name}: [${example.replace(/^- /, '')}]`;
  const isText = form !== 'group' && form !== 'list' && form !== 'dictionary';
  return `${name}: ${isText && /: | #/.test(example) ? quote(example) : example}`;
}

/** What `check` knows of articles beyond their fields: other names, and words for what is wrong. */
function writeHelp({ shape }: FileKind, language: Language): readonly string[] {
  const say = (words: keyof typeof referenceWords) => referenceWords[words][language];
  const names = Object.entries(shape.fields).flatMap(([name, { fields, item }]) => [
    [`\`${name}\``, otherNamesOf(name).join(' · ')],
    ...Object.keys({ ...fields, ...item?.fields }).map(part => [
      `\`${name}.${part}\``,
      otherNamesOf(part, name).join(' · '),
    ]),
  ]);
  return [
    `### ${say('others')}`,
    say('othersSaid'),
    table([[say('field'), say('understood')], ...names]),
    `### ${say('wrong')}`,
    say('wrongSaid'),
    table([[say('written'), say('told')], ...listMistakes(language)]),
  ];
}
