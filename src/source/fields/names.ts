/** Other names for the fields of an article, in several languages and programs, if it is clear which field they mean. */
import { withoutUnseen } from '../../language/characters.ts';

const fields: Readonly<Record<string, string>> = {
  title: '标题 題目 题目 标题名 標題 文章标题 headline',
  date: '日期 发布日期 发布时间 发表日期 发表时间 刊发日期 發布日期 pubdate publishdate published_at date_published datepublished',
  summary: '摘要 概要 内容提要 提要 导语 简介 description excerpt abstract',
  by: '作者 作者名 撰文 记者 文 author authors byline',
  editor: '编辑 責任編輯 编者 责编 责任编辑 編輯 editors',
  translator: '译者 翻译 編譯 编译 譯者 translators translated_by',
  photographer: '摄影 摄影师 摄影者 攝影 photographers',
  source: '来源 稿源 出处 來源 文章来源',
  adapted: '改编自 改写自',
  column: '栏目 专栏 专题 欄目',
  tags: '标签 关键词 關鍵詞 关键字 關鍵字 标记 標籤 tag keywords',
  kind: '类型 体裁 文体 類型',
  cover: '封面 封面图 题图 头图 封面图片',
  updated: '更新 更新日期 更新时间 修订日期',
  corrections: '更正 勘误 correction',
  draft: '草稿',
  expires: '过期 有效期至 到期日期 失效日期 expirydate expiry_date',
  aliases: '旧地址 旧网址 原地址 alias redirect_from',
  sources: '参考 参考资料 参考文献 references',
  copyright: '版权 版权声明 版權',
  canonical: '规范地址 canonical_url canonicalurl',
  follows: '所据版本 依据版本',
};

/** Names from other programs that suggest a field. A message may ask about them, but nothing is renamed. */
const hints: Readonly<Record<string, string>> = {
  cover: 'image images thumbnail picture photo featured_image hero 图片 配图',
  updated: 'lastmod modified last_modified last_modified_at updated_at',
  date: 'published created created_at time 时间',
  kind: 'type',
  column: 'category categories series 分类',
  photographer: 'photos',
  by: 'writer credit 供稿',
};

const parts: Readonly<Record<string, string>> = {
  src: '文件 图片 文件名 地址 file image',
  alt: '替代文字 替代文本 图片描述 alt_text alttext',
  caption: '说明 图片说明 图注 图说',
  credit: '署名 图片来源 摄影 来源',
  focus: '焦点',
  name: '名称 名字 标题 题目',
  url: '网址 链接 地址 link href',
  date: '日期 时间',
  text: '内容 文字 说明 更正内容',
};

const invert = (table: Readonly<Record<string, string>>) =>
  new Map(Object.entries(table).flatMap(([name, others]) => [name, ...others.split(' ')].map(other => [other, name])));

const meanings = invert(fields);
const hinted = invert(hints);

/** Fields of each group. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  cover: ['src', 'alt', 'caption', 'credit', 'focus'],
  source: ['name', 'url'],
  adapted: ['name', 'url'],
  sources: ['name', 'url'],
  corrections: ['date', 'text'],
};

const meaningsIn = new Map(
  Object.entries(groups).map(([group, names]) => [
    group,
    invert(Object.fromEntries(names.map(name => [name, parts[name] ?? '']))),
  ]),
);

/** Normalizes a field name: full-width letters, case, quotation marks, spaces and hyphens do not matter. */
const plain = (name: string) =>
  withoutUnseen(name)
    .normalize('NFKC')
    .trim()
    .replace(/^["'“‘【[](.*)["'”’】\]]$/u, '$1')
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();

/** Returns the field that a name certainly means, within a group if one is given. Returns `undefined` if it is unclear. */
export function fieldOfName(written: string, group?: string): string | undefined {
  return (group === undefined ? meanings : meaningsIn.get(group))?.get(plain(written));
}

/** Returns the field that a name probably means. */
export function guessField(written: string): string | undefined {
  return meanings.get(plain(written)) ?? hinted.get(plain(written));
}

/** Lists the other names of a field, or of a field within a group. */
export function otherNamesOf(field: string, group?: string): readonly string[] {
  const table = group === undefined ? meanings : meaningsIn.get(group);
  return [...(table ?? [])].filter(([name, meant]) => meant === field && name !== field).map(([name]) => name);
}

/** Names of all fields of an article. */
export const knownNames: readonly string[] = Object.keys(fields);
