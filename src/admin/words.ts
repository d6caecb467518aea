/** What the form calls each field of an article, and the hint below it, in English and in Chinese. */
import type { ArticleFields } from '../article/schema.ts';

export interface Words {
  readonly en: string;
  readonly zh: string;
}

interface FieldWords {
  readonly label: Words;
  /** In Chinese; the English hint is what the schema says. */
  readonly zh: string;
}

const words = (en: string, zh: string, hint: string): FieldWords => ({ label: { en, zh }, zh: hint });

/** A field of the schema without words here does not compile. */
export const fieldWords: Readonly<Record<keyof ArticleFields, FieldWords>> = {
  title: words('Headline', '标题', '文章标题，纯文本'),
  date: words('Date', '日期', '发布时间；填将来的时间，到时才发布'),
  summary: words('Summary', '摘要', '一两句话；不填则用正文第一段'),
  by: words('By', '作者', '谁写的'),
  editor: words('Editor', '编辑', '谁编辑的'),
  translator: words('Translator', '译者', '谁翻译的'),
  follows: words('Follows', '所据版本', '仅用于译文：译自原文哪一天的版本'),
  photographer: words('Photographer', '摄影', '照片是谁拍的'),
  source: words('Source', '来源', '最早发表在哪里'),
  adapted: words('Adapted from', '改编自', '改编自哪篇作品'),
  column: words('Column', '栏目', '属于哪个专栏'),
  tags: words('Tags', '标签', '文章讲什么，一格填一个'),
  kind: words('Kind', '体裁', 'news 消息，feature 特写，opinion 评论，notice 通知，story 故事'),
  cover: words('Lead picture', '封面图', '文章的主图'),
  updated: words('Updated', '更新日期', '正文最后一次实质性修改的时间'),
  corrections: words('Corrections', '更正', '公开的更正记录'),
  draft: words('Draft', '草稿', '打开则不发布'),
  expires: words('Expires', '失效日期', '此后不再列出，原地址仍可打开'),
  aliases: words('Old addresses', '旧地址', '必须继续有效的旧地址，例如 /old/address/'),
  sources: words('References', '参考资料', '文中依据的资料'),
  copyright: words('Copyright', '版权', '代替全站版权声明'),
  canonical: words('Canonical address', '规范地址', '转载文章的原始地址'),
};

/** The same for the fields inside of groups, by their name. */
export const partWords: Readonly<Record<string, FieldWords>> = {
  name: words('Name', '名称', ''),
  url: words('Address', '网址', '以 https:// 开头的完整网址'),
  src: words('File', '文件', '图片文件，与文章放在一起'),
  alt: words('Description', '图片描述', '写给看不见图的人：图上是什么'),
  caption: words('Caption', '图注', '图片讲了什么'),
  credit: words('Credit', '署名', '谁的作品'),
  focus: words('Focus', '焦点', '裁切时必须看得见的位置，例如 50% 30%'),
  date: words('Date', '日期', '哪一天'),
  text: words('Text', '内容', '错在哪里，正确的是什么'),
};

export const formWords = {
  articles: { en: 'Articles', zh: '文章' },
  article: { en: 'Article', zh: '文章' },
  flat: { en: 'Articles in one file', zh: '单文件文章' },
  only: { en: 'Articles', zh: '文章' },
  people: { en: 'People', zh: '人物' },
  columns: { en: 'Columns', zh: '栏目' },
  body: { en: 'Text', zh: '正文' },
} as const satisfies Readonly<Record<string, Words>>;

/** Both languages, the writer's first. */
export const both = ({ en, zh }: Words, first: 'en' | 'zh'): string =>
  first === 'en' ? `${en} · ${zh}` : `${zh} · ${en}`;
