/** Words of the field reference that belong to no single field. */

import type { Language } from '../../language/messages/voice.ts';
import type { FieldShape } from '../../source/fields/shape.ts';
import type { Said } from './file-kinds.ts';

export const referenceWords = {
  title: { en: 'Fields', 'zh-Hans': '字段' },
  made: {
    en: 'Made by `npm run schemas` from the schemas in src/article and src/publication: changes made here are lost.',
    'zh-Hans': '由 `npm run schemas` 从 src/article 和 src/publication 的定义生成：在这里的修改会丢失。',
  },
  intro: {
    en: '[中文](fields.zh-Hans.md) · Every field of every file. What a publication is made of, and what else is understood, is told in [publication.md](publication.md); how an editor completes and explains these fields, under [In an editor](publication.md#in-an-editor).',
    'zh-Hans':
      '[English](fields.md) · 所有文件的所有字段。写文章从[第一篇文章](guide/authors.zh-Hans.md)开始；其余见 [publication.md](publication.md)（英文）。',
  },
  above: { en: ', between two lines `---` above the text', 'zh-Hans': '，写在正文上面的两行 `---` 之间' },
  whole: { en: '', 'zh-Hans': '' },
  tag: { en: '<tag>', 'zh-Hans': '<标签>' },
  field: { en: 'field', 'zh-Hans': '字段' },
  takes: { en: 'takes', 'zh-Hans': '填什么' },
  says: { en: 'what it says', 'zh-Hans': '含义' },
  example: { en: 'such as', 'zh-Hans': '例如' },
  required: { en: 'required', 'zh-Hans': '必填' },
  others: { en: 'Other names', 'zh-Hans': '其他写法' },
  othersSaid: {
    en: '`halfsky check --fix` puts the field’s name in their place, also where they are written in capitals or full-width letters.',
    'zh-Hans': '这些写法 `halfsky check --fix` 会改成字段的名称，大写和全角字母也一样。',
  },
  understood: { en: 'understood too', 'zh-Hans': '也看得懂' },
  wrong: { en: 'What goes wrong', 'zh-Hans': '写错了会怎样' },
  wrongSaid: {
    en: 'A mistake of each sort, and what `halfsky check` says of it.',
    'zh-Hans': '每一类错误举一个例子，以及 `halfsky check --lang zh-Hans` 会怎么说。',
  },
  written: { en: 'written', 'zh-Hans': '写了' },
  told: { en: 'told', 'zh-Hans': '会说' },
  strings: {
    en: 'The words of the interface in `newsroom/strings/<lang>.yaml` are begun by `npx halfsky strings LANG`, which names every one with its English text.',
    'zh-Hans':
      '界面用语在 `newsroom/strings/<语言>.yaml`，用 `npx halfsky strings LANG` 新建，里面列出每一条和它的英文。',
  },
} as const satisfies Readonly<Record<string, Said>>;

const forms = {
  text: { en: 'text', 'zh-Hans': '文字' },
  prose: { en: 'text', 'zh-Hans': '文字' },
  tags: { en: 'text', 'zh-Hans': '文字' },
  flag: { en: '`true` or `false`', 'zh-Hans': '`true`（是）或 `false`（否）' },
  date: { en: 'a date', 'zh-Hans': '日期' },
  address: { en: 'a full address', 'zh-Hans': '完整的网址' },
  focus: { en: 'a place in a picture', 'zh-Hans': '图上的位置' },
  picture: { en: 'a file', 'zh-Hans': '文件' },
  people: { en: 'an id or a name', 'zh-Hans': '代号或名字' },
  columns: { en: 'an id', 'zh-Hans': '代号' },
  perLanguage: { en: 'text, or one per language', 'zh-Hans': '文字，或每种语言一条' },
  group: { en: 'a group of fields', 'zh-Hans': '一组字段' },
  dictionary: { en: 'fields by name', 'zh-Hans': '按名称的字段' },
} as const satisfies Readonly<Record<Exclude<FieldShape['form'], 'choice' | 'list'>, Said>>;

/** Describes the values that a field takes. */
export function takes({ form, words, item, traits }: FieldShape, language: Language): string {
  const isChinese = language === 'zh-Hans';
  if (form === 'choice') return words.map(word => `\`${word}\``).join(isChinese ? '、' : ', ');
  if (form !== 'list') return forms[form][language];
  const each = item ? takes(item, language) : '';
  if (traits.mayBeOne) return isChinese ? `${each}；一个或列表` : `${each}; one or a list`;
  return isChinese ? `列表：${each}` : `a list: ${each}`;
}
