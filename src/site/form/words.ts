/** Labels of the form for writing articles, in English and Chinese. The schema of articles contains the labels of fields. */

/** A label in English and in Chinese. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

export const formWords = {
  articles: { en: 'Articles', zh: '文章' },
  article: { en: 'Article', zh: '文章' },
  flat: { en: 'Articles in one file', zh: '单文件文章' },
  only: { en: 'Articles', zh: '文章' },
  people: { en: 'People', zh: '人物' },
  columns: { en: 'Columns', zh: '栏目' },
  body: { en: 'Text', zh: '正文' },
} as const satisfies Readonly<Record<string, Words>>;

/** Joins the English and the Chinese label: `Article · 文章`. `first` is the language that comes first. */
export const both = ({ en, zh }: Words, first: 'en' | 'zh'): string =>
  first === 'en' ? `${en} · ${zh}` : `${zh} · ${en}`;
