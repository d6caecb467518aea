/**
 * Front matter of an article: the only definition of its fields. The messages, the form at `/admin/`, the JSON Schemas for editors and
 * `docs/fields.md` are generated from it.
 */
import { tell } from '../../language/messages/tell.ts';
import {
  address,
  choice,
  date,
  deadline,
  type Fields,
  field,
  flag,
  focus,
  group,
  list,
  meaning,
  oneOrMore,
  path,
  text,
  withExample,
} from '../fields/types.ts';

export const kinds = ['news', 'feature', 'opinion', 'notice', 'story'] as const;
export type Kind = (typeof kinds)[number];

/** Returns the schema of a work published elsewhere: its name, and its address if it has one. */
export const reference = () =>
  group(
    {
      name: field(text('Women Voice'), {
        en: ['Name', 'The name of the work or the publication'],
        zh: ['名称', '作品或刊物的名称', '妇女之声'],
      }),
      url: field(address().optional(), {
        en: ['Address', 'The full address, beginning with https://'],
        zh: ['网址', '以 https:// 开头的完整网址'],
      }),
    },
    '{name: Women Voice, url: https://example.org/}',
  );

/** Returns the schema of a picture with its text. */
export const picture = () =>
  group(
    {
      src: field(meaning(text('cover.jpg'), 'picture'), {
        en: ['File', 'The picture file, in the folder of this file'],
        zh: ['文件', '图片文件，与本文件放在同一个文件夹'],
      }),
      alt: field(text(tell('example-of-description')`A village notice board with two posters`), {
        en: ['Description', 'Describes the picture for people who cannot see it'],
        zh: ['图片描述', '写给看不见图的人：图上是什么'],
      }),
      caption: field(text(tell('example-of-caption')`The board in spring`).optional(), {
        en: ['Caption', 'Explains the picture'],
        zh: ['图注', '说明图片的内容', '春天的布告栏'],
      }),
      credit: field(text(tell('example-of-credit')`Photo: Wang Fang`).optional(), {
        en: ['Credit', 'The photographer or artist'],
        zh: ['署名', '摄影者或作者', '王芳 摄'],
      }),
      focus: field(focus().optional(), {
        en: [
          'Focus',
          'The point that stays visible when the picture is cropped: its distance from the left and from the top',
        ],
        zh: ['焦点', '裁切时必须看得见的一点：离左边和上边多远，例如 50% 30%'],
      }),
    },
    tell('example-of-cover')`{src: cover.jpg, alt: what the picture shows}`,
  );

const correction = (zone: string) =>
  group(
    {
      date: field(date(zone), { en: ['Date', 'The day of the correction'], zh: ['日期', '更正的日期'] }),
      text: field(meaning(text(tell('example-of-correction')`What was wrong and what is right`), 'prose'), {
        en: ['Text', 'The mistake, and the correct fact'],
        zh: ['内容', '错在哪里，正确的是什么'],
      }),
    },
    '{date: 2017-09-06, text: …}',
  );

const names = (example: string) => oneOrMore(meaning(text(example), 'people'), example).optional();

const define = (zone: string) =>
  group({
    title: field(withExample(text(tell('example-of-headline')`title: A headline in plain text`), 'A headline'), {
      en: ['Headline', 'The headline, as plain text'],
      zh: ['标题', '文章标题，纯文本', '村里的水井谁来修'],
    }),
    date: field(date(zone), {
      en: [
        'Date',
        'The day or time of publication. A date without an offset is in the publication’s time zone. An article with a future date appears at that time',
      ],
      zh: ['日期', '发布时间：哪一天，也可以写几点；不写时差就按本刊的时区。填将来的时间，到时才发布'],
    }),
    summary: field(meaning(text(tell('example-of-summary')`One or two sentences`), 'prose').optional(), {
      en: ['Summary', 'One or two sentences. Without a summary, the first paragraph serves'],
      zh: ['摘要', '一两句话；不填则用正文第一段'],
    }),
    by: field(names('women-voice'), {
      en: ['By', 'The authors: ids of people or organisations, or plain names; one or a list'],
      zh: ['作者', '写文章的人：人物或机构的代号，或直接写名字；一个或几个'],
    }),
    editor: field(names('rong-chen'), { en: ['Editor', 'The editors'], zh: ['编辑', '编辑文章的人'] }),
    translator: field(names('women-of-china'), {
      en: [
        'Translator',
        'The translators. A translator who is also the editor gets one credit: translated and edited by',
      ],
      zh: ['译者', '翻译文章的人；同时是编辑的，只署一次名：编译'],
    }),
    follows: field(date(zone).optional(), {
      en: [
        'Follows',
        'Only in translations: the date of the version of the original that the translation follows. By default, the date of the translation’s own last change',
      ],
      zh: ['所据版本', '仅用于译文：译自原文哪一天的版本；不填则按译文自己最后修改的日期'],
    }),
    photographer: field(names('wang-fang'), {
      en: ['Photographer', 'The photographers'],
      zh: ['摄影', '拍摄照片的人'],
    }),
    source: field(reference().optional(), {
      en: ['Source', 'The publication in which the text first appeared'],
      zh: ['来源', '最早发表在哪里'],
    }),
    adapted: field(reference().optional(), {
      en: ['Adapted from', 'The work from which the text is adapted'],
      zh: ['改编自', '改编自哪篇作品'],
    }),
    column: field(meaning(text('federation-reform'), 'columns').optional(), {
      en: ['Column', 'The id of the article’s special column'],
      zh: ['栏目', '属于哪个专栏：专栏的代号'],
    }),
    tags: field(list(meaning(text('law'), 'tags'), tell('example-of-tags')`[law, history]`).optional(), {
      en: ['Tags', 'The topics of the article'],
      zh: ['标签', '文章的主题，一格填一个', '[法律, 历史]'],
    }),
    kind: field(choice(kinds).default('news'), {
      en: ['Kind', 'The type of article'],
      zh: ['体裁', 'news 消息，feature 特写，opinion 评论，notice 通知，story 故事'],
    }),
    cover: field(picture().optional(), {
      en: ['Lead picture', 'The picture at the top of the article'],
      zh: ['封面图', '文章的主图'],
    }),
    updated: field(date(zone).optional(), {
      en: ['Updated', 'The date of the last substantial change to the text'],
      zh: ['更新日期', '正文最后一次实质性修改的时间'],
    }),
    corrections: field(list(correction(zone), '- {date: 2017-09-06, text: …}').optional(), {
      en: ['Corrections', 'The published corrections of the article'],
      zh: ['更正', '公开的更正记录'],
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
    }),
    aliases: field(oneOrMore(path('/old/address/'), '/old/address/').optional(), {
      en: ['Old addresses', 'Old addresses that must keep working, the oldest first'],
      zh: ['旧地址', '必须继续有效的旧地址，最早的写在前面，例如 /old/address/'],
    }),
    sources: field(list(reference(), '- {name: …, url: https://…}').optional(), {
      en: ['References', 'The references for the facts in the text'],
      zh: ['参考资料', '文中依据的资料'],
    }),
    copyright: field(text('© Women Voice').optional(), {
      en: ['Copyright', 'A notice that replaces the publication’s own'],
      zh: ['版权', '代替全站版权声明', '© 妇女之声'],
    }),
    canonical: field(address().optional(), {
      en: [
        'Canonical address',
        'The original address of a syndicated text: search engines go there, and sitemaps leave this page out',
      ],
      zh: ['规范地址', '转载文章的原始地址：搜索引擎以它为准，站点地图不列出本页'],
    }),
  });

const defined = new Map<string, ReturnType<typeof define>>();

/**
 * Returns the schema of an article's front matter. Dates without an offset are in `zone`, an IANA time zone. Cached, because building it
 * takes longer than parsing an article.
 */
export function articleSchema(zone: string): ReturnType<typeof define> {
  const known = defined.get(zone);
  if (known) return known;
  const schema = define(zone);
  defined.set(zone, schema);
  return schema;
}

/** Checked front matter of an article. */
export type ArticleFields = Fields<ReturnType<typeof define>>;
