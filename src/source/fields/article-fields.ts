/**
 * Defines the fields of an article, the other names of each field, and the other spellings of values. Error messages, `check --fix`, the
 * form at `/admin/`, the JSON Schemas for text editors and `docs/fields.md` are generated from these definitions.
 */

import { tell } from '../../language/messages/tell.ts';
import { address, path } from './addresses.ts';
import { date, deadline } from './dates.ts';
import { correction, picture, reference } from './groups.ts';
import { text } from './texts.ts';
import { choice, field, flag, list, meaning, oneOrMore, oneOrMoreOrOff, withExample } from './types.ts';

const kinds = ['news', 'feature', 'opinion', 'notice', 'story'] as const;

const spellings = {
  news: '新闻 消息 新聞',
  feature: '特写 专题报道 特稿 特寫 專題報導 專題報道',
  opinion: '评论 观点 社论 評論 觀點 社論',
  notice: '通知 公告 启事 啟事 啓事',
  story: '故事',
};

const names = (example: string) => oneOrMore(meaning(text(example), 'people'), example).optional();

/** Returns the fields for headline, date and summary. */
const headline = (zone: string) => ({
  title: field(withExample(text(tell('example-of-headline')`"title: A headline"`), 'A headline'), {
    en: ['Headline', 'The headline, as plain text'],
    zh: ['标题', '文章标题，纯文本', '村里的水井谁来修'],
    also: '題目 题目 标题名 標題 文章标题 headline',
  }),
  date: field(date(zone), {
    en: [
      'Date',
      'The day or time of publication. A date without an offset is in the publication’s time zone. An article with a future date appears at that time',
    ],
    zh: ['日期', '发布时间：哪一天，也可以写几点；不写时差就按本刊的时区。填将来的时间，到时才发布'],
    also: '发布日期 发布时间 发表日期 发表时间 刊发日期 發布日期 pubdate publishdate published_at date_published datepublished',
    hints: 'published created created_at time 时间',
  }),
  summary: field(meaning(text(tell('example-of-summary')`Six women open a tea house`), 'prose').optional(), {
    en: ['Summary', 'One or two sentences. Without a summary, the first paragraph serves'],
    zh: ['摘要', '一两句话；不填则用正文第一段'],
    also: '概要 内容提要 提要 导语 简介 description excerpt abstract',
  }),
});

/** Returns the fields that credit people and publications. */
const credits = (zone: string) => ({
  by: field(names('women-voice'), {
    en: ['By', 'The authors: ids of people or organisations, or plain names; one or a list'],
    zh: ['作者', '写文章的人：人物或机构的代号，或直接写名字；一个或几个'],
    also: '作者名 撰文 记者 文 author authors byline',
    hints: 'writer credit 供稿',
  }),
  editor: field(names('rong-chen'), {
    en: ['Editor', 'The editors'],
    zh: ['编辑', '编辑文章的人'],
    also: '責任編輯 编者 责编 责任编辑 編輯 editors',
  }),
  translator: field(names('women-of-china'), {
    en: [
      'Translator',
      'The translators. A translator who is also the editor gets one credit: translated and edited by',
    ],
    zh: ['译者', '翻译文章的人；同时是编辑的，只署一次名：编译'],
    also: '翻译 編譯 编译 譯者 translators translated_by',
  }),
  follows: field(date(zone).optional(), {
    en: [
      'Follows',
      'Only in translations: the date of the version of the original that the translation follows. By default, the date of the translation’s own last change',
    ],
    zh: ['所据版本', '仅用于译文：译自原文哪一天的版本；不填则按译文自己最后修改的日期'],
    also: '依据版本',
  }),
  photographer: field(names('wang-fang'), {
    en: ['Photographer', 'The photographers'],
    zh: ['摄影', '拍摄照片的人'],
    also: '摄影师 摄影者 攝影 photographers',
    hints: 'photos',
  }),
  source: field(reference().optional(), {
    en: ['Source', 'The publication in which the text first appeared'],
    zh: ['来源', '最早发表在哪里'],
    also: '稿源 出处 來源 文章来源',
  }),
  adapted: field(reference().optional(), {
    en: ['Adapted from', 'The work from which the text is adapted'],
    zh: ['改编自', '改编自哪篇作品'],
    also: '改写自',
  }),
});

/** Returns the fields for column, tags, kind and cover picture. */
const placing = () => ({
  column: field(meaning(text('federation-reform'), 'columns').optional(), {
    en: ['Column', 'The id of the article’s special column'],
    zh: ['栏目', '属于哪个专栏：专栏的代号'],
    also: '专栏 专题 欄目',
    hints: 'category categories series 分类',
  }),
  tags: field(list(meaning(text('law'), 'tags'), tell('example-of-tags')`[law, history]`).optional(), {
    en: ['Tags', 'The topics of the article'],
    zh: ['标签', '文章的主题，一格填一个', '[法律, 历史]'],
    also: '关键词 關鍵詞 关键字 關鍵字 标记 標籤 tag keywords',
  }),
  kind: field(choice(kinds, spellings).default('news'), {
    en: ['Kind', 'The type of article'],
    zh: ['体裁', 'news 消息，feature 特写，opinion 评论，notice 通知，story 故事'],
    also: '类型 文体 類型',
    hints: 'type',
  }),
  cover: field(picture().optional(), {
    en: ['Lead picture', 'The picture at the top of the article'],
    zh: ['封面图', '文章的主图'],
    also: '封面 题图 头图 封面图片',
    hints: 'image images thumbnail picture photo featured_image hero 图片 配图',
  }),
  help: field(oneOrMoreOrOff(text('night-line'), 'night-line').optional(), {
    en: [
      'Help lines',
      'The ids of the help lines in the article’s help box; without this field, the tags decide; false: no help box',
    ],
    zh: ['求助信息', '文章求助栏里列出哪些：newsroom/help.yaml 里的代号；不填则由标签决定，false：不显示求助栏'],
    also: '求助',
  }),
});

/** Returns the fields for updates, corrections, draft, expiry and old addresses. */
const changes = (zone: string) => ({
  updated: field(date(zone).optional(), {
    en: ['Updated', 'The date of the last substantial change to the text'],
    zh: ['更新日期', '正文最后一次实质性修改的时间'],
    also: '更新 更新时间 修订日期',
    hints: 'lastmod modified last_modified last_modified_at updated_at',
  }),
  corrections: field(list(correction(zone), '- {date: 2017-09-06, text: …}').optional(), {
    en: ['Corrections', 'The published corrections of the article'],
    zh: ['更正', '公开的更正记录'],
    also: '勘误 correction',
  }),
  draft: field(flag().default(false), {
    en: ['Draft', 'true keeps the article unpublished'],
    zh: ['草稿', '打开（true）则不发布'],
  }),
  expires: field(deadline(zone).optional(), {
    en: [
      'Expires',
      'The article’s last day in lists, feeds and search; with a time, the moment at which it leaves them. Its page still answers, and says that the article has expired',
    ],
    zh: [
      '失效日期',
      '有效期的最后一天，当天仍列出；也可以写几点，到时就失效。此后不再列出、不进订阅和搜索，原地址仍可打开，并注明已过期',
    ],
    also: '过期 有效期至 到期日期 expirydate expiry_date',
  }),
  aliases: field(oneOrMore(path('/old/address/'), '/old/address/').optional(), {
    en: ['Old addresses', 'Old addresses that must keep working, the oldest first'],
    zh: ['旧地址', '必须继续有效的旧地址，最早的写在前面，例如 /old/address/'],
    also: '旧网址 原地址 alias redirect_from',
  }),
});

/** Returns the fields for references, copyright notice and canonical address. */
const rights = () => ({
  sources: field(list(reference(), '- {name: …, url: https://…}').optional(), {
    en: ['References', 'The references for the facts in the text'],
    zh: ['参考资料', '文中依据的资料'],
    also: '参考 参考文献 references',
  }),
  copyright: field(text('© Women Voice').optional(), {
    en: ['Copyright', 'A notice that replaces the publication’s own'],
    zh: ['版权', '代替全站版权声明', '© 妇女之声'],
    also: '版权声明 版權',
  }),
  canonical: field(address().optional(), {
    en: [
      'Canonical address',
      'The original address of a syndicated text: search engines go there, and sitemaps leave this page out',
    ],
    zh: ['规范地址', '转载文章的原始地址：搜索引擎以它为准，站点地图不列出本页'],
    also: 'canonical_url canonicalurl',
  }),
});

/**
 * Returns the fields of an article, in the order of the form at `/admin/` and of `docs/fields.md`. Dates without a UTC offset are in
 * `zone`, an IANA time zone.
 */
export const articleFields = (zone: string) => ({
  ...headline(zone),
  ...credits(zone),
  ...placing(),
  ...changes(zone),
  ...rights(),
});
