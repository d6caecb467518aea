/** Schemas of the files in `newsroom/`: settings, people, columns, tags and static pages. */
import { canHoldSite } from '../../addresses.ts';
import { tell } from '../../language/messages/tell.ts';
import { address, secureAddress } from '../fields/addresses.ts';
import { picture, reference } from '../fields/groups.ts';
import { patterns } from '../fields/patterns.ts';
import { languageTag, perLanguage, sortKey, text } from '../fields/texts.ts';
import {
  choice,
  dictionary,
  type Fields,
  field,
  flag,
  group,
  list,
  meaning,
  nonEmptyList,
  oneOrMore,
  uniqueItems,
  withPattern,
} from '../fields/types.ts';
import { say } from '../fields/wording.ts';
import { admin } from './admin-schema.ts';
import { mastheadGroups, policies } from './newsroom.ts';

/**
 * Returns the schema of a site's address. The value must be the address of a folder. For example, the schema rejects an address with a
 * query such as `?a=b`.
 */
const siteAddress = (example: string) =>
  withPattern(
    address(example).refine(
      value => !URL.canParse(value) || canHoldSite(value),
      say(
        tell('is-no-folder-address')`the value is not the address of a folder`,
        tell('write-one-such-as')`write a full address such as ${example}`,
      ),
    ),
    patterns.siteAddress,
  );

/** Schema of `newsroom/site.yaml`. */
export const siteSchema = group({
  name: field(perLanguage(tell('example-of-publication')`Women in Action`), {
    en: ['Name', 'The name of the publication'],
    zh: ['名称', '刊物的名称', '妇女在行动'],
  }),
  tagline: field(perLanguage(tell('example-of-tagline')`What women do, build and change`).optional(), {
    en: ['Tagline', 'One line below the name'],
    zh: ['副题', '名称下面的一句话', '记录她们所做、所建、所改变的'],
  }),
  url: field(siteAddress('https://example.org/').optional(), {
    en: ['Address', 'The address of the published site'],
    zh: ['网址', '网站的地址'],
  }),
  languages: field(uniqueItems(nonEmptyList(languageTag('en'), '[en, zh-Hans]')).optional(), {
    en: ['Languages', 'The languages of the publication; the first has no prefix in addresses'],
    zh: ['语言', '刊物的各种语言；第一种的网址没有前缀'],
  }),
  timezone: field(text('Asia/Shanghai').optional(), {
    en: ['Time zone', 'The time zone of dates without an offset: a name from the IANA database'],
    zh: ['时区', '没写时差的日期按哪个时区，用 IANA 数据库里的名称'],
  }),
  publisher: field(meaning(text('women-voice'), 'people').optional(), {
    en: ['Publisher', 'The id of an organisation, or its name'],
    zh: ['出版者', '机构的代号，或它的名称'],
  }),
  copyright: field(perLanguage('© Women Voice').optional(), {
    en: ['Copyright', 'The notice at the foot of every page'],
    zh: ['版权', '每一页下面的版权声明', '© 妇女之声'],
  }),
  hub: field(uniqueItems(oneOrMore(secureAddress('https://hub.example.org/'), 'https://hub.example.org/')).optional(), {
    en: ['Hub', 'WebSub hubs, which notify subscribers of the feeds at once; one address or a list'],
    zh: ['中转', '立即通知订阅者的 WebSub 服务；一个或几个网址'],
  }),
  cards: field(flag().optional(), {
    en: ['Cards', 'true draws a picture with the headline for each article, shown where people share the article'],
    zh: ['卡片', 'true：给每篇文章画一张带标题的图，分享时显示'],
  }),
  codes: field(flag().optional(), {
    en: ['Codes', 'true gives each article, column and tag a QR code with a short address'],
    zh: ['二维码', 'true：给每篇文章、每个专栏、每个标签一个带短网址的二维码'],
  }),
  lite: field(flag().optional(), {
    en: [
      'Lite and large type',
      'true adds pages of at most 5 kB without pictures, and pages in large type, for each article',
    ],
    zh: ['简版与大字版', 'true：给每篇文章加上不超过5 kB、没有图片的简版网页，以及大字版网页'],
  }),
  downloads: field(flag().optional(), {
    en: ['Downloads', 'true lets readers download each column as one HTML file and as an e-book (EPUB), to pass along'],
    zh: ['下载', 'true：每个专栏可以整个下载，有单页文件（HTML）和电子书（EPUB）两种，便于转发'],
  }),
  contact: field(text('editors@example.org').optional(), {
    en: ['Contact', 'An e-mail address or the address of a page'],
    zh: ['联系方式', '电子邮箱，或一个网页的地址'],
  }),
  filings: field(
    group(
      {
        icp: field(text('京ICP备00000000号').optional(), {
          en: ['ICP', 'The filing number from the ministry'],
          zh: ['ICP 备案号', '工信部的备案号'],
        }),
        police: field(text('京公网安备00000000000000号').optional(), {
          en: ['Police', 'The filing number from the police'],
          zh: ['公安备案号', '公安机关的备案号'],
        }),
      },
      '{icp: 京ICP备00000000号}',
    ).optional(),
    {
      en: ['Filings', 'Filing numbers that Chinese hosts require'],
      zh: ['备案', '中国的主机商要求的备案号'],
    },
  ),
  admin: field(admin().optional(), {
    en: ['Admin', 'Settings for writing in a browser, at /admin/'],
    zh: ['网页写作', '在浏览器里写文章，网址是 /admin/'],
  }),
});

/** Schema of `newsroom/people/<id>.yaml`. */
export const personSchema = group({
  name: field(perLanguage('Rong Chen'), {
    en: ['Name', 'The name as readers see it'],
    zh: ['名字', '读者看到的名字', '王芳'],
  }),
  sort: field(sortKey('shan xiong xin').optional(), {
    en: [
      'Sort by',
      'The spelling to sort by, if it differs from the name: the reading of a Chinese name, or a family name that comes last',
    ],
    zh: ['排序', '按什么排序；多音字的姓读错时写拼音，例如 shan xiong xin', 'shan xiong xin'],
  }),
  kind: field(choice(['person', 'organisation']).default('person'), {
    en: ['Kind', 'A person or an organisation'],
    zh: ['类别', 'person 个人，organisation 机构'],
  }),
  role: field(perLanguage(tell('example-of-role')`Editor`).optional(), {
    en: ['Role', 'Their work for the publication; required on the masthead'],
    zh: ['职务', '在本刊的工作；列入名录的必填', '编辑'],
  }),
  masthead: field(oneOrMore(choice(mastheadGroups), 'editors').optional(), {
    en: ['Masthead', 'Their groups on the masthead, for people of the publication; one or a list'],
    zh: ['名录', '本刊人员在名录的哪一栏；一栏或几栏'],
  }),
  bio: field(perLanguage(tell('example-of-summary')`Six women open a tea house`).optional(), {
    en: ['Biography', 'A short description of the person or organisation'],
    zh: ['简介', '简短的介绍'],
  }),
  portrait: field(picture().optional(), {
    en: ['Portrait', 'A picture in the folder of this file'],
    zh: ['照片', '与本文件放在同一个文件夹的图片'],
  }),
  links: field(list(reference(), '- {name: …, url: https://…}').optional(), {
    en: ['Links', 'Pages about the person or organisation'],
    zh: ['链接', '介绍他们的网页'],
  }),
});

/** Schema of the front matter of `newsroom/columns/<id>.md`. */
export const columnSchema = group({
  title: field(perLanguage(tell('example-of-column')`Reform of the federations`), {
    en: ['Title', 'The name of the column'],
    zh: ['标题', '专栏的名称', '群团改革'],
  }),
  summary: field(perLanguage(tell('example-of-column-summary')`Reports on the reform of the federations`).optional(), {
    en: ['Summary', 'One or two sentences'],
    zh: ['摘要', '一两句话'],
  }),
  editor: field(meaning(text('rong-chen'), 'people').optional(), {
    en: ['Editor', 'The editor of the column'],
    zh: ['编辑', '主持专栏的人'],
  }),
  cover: field(picture().optional(), {
    en: ['Lead picture', 'The picture at the top of the column'],
    zh: ['封面图', '专栏的主图'],
  }),
  order: field(choice(['newest', 'series']).default('newest'), {
    en: ['Order', 'Newest first, or a series: from part 1 on, with links to previous and next'],
    zh: ['顺序', 'newest 最新的在前；series 连载：从第一篇起，有上一篇和下一篇'],
  }),
  lead: field(text('/2017/ploughs/').optional(), {
    en: ['Lead', 'The article at the top of the column, large: its address or its file'],
    zh: ['头条', '放在最前、用大字的那一篇：它的地址，或它的文件'],
  }),
  closed: field(flag().default(false), {
    en: ['Closed', 'true: the column gets no more articles, and its page says so'],
    zh: ['已结束', 'true：不再添加文章，专栏页上会注明'],
  }),
});

/** Schema of `newsroom/tags.yaml`. */
export const tagsSchema = dictionary(
  group(
    {
      address: field(text('law').optional(), {
        en: ['Address', 'The tag’s part of the address, if it differs from the tag'],
        zh: ['地址', '网址里的写法，与标签不同时才填'],
      }),
      name: field(perLanguage(tell('example-of-tag')`Law`).optional(), {
        en: ['Name', 'The name as readers see it'],
        zh: ['名称', '读者看到的名称', '法律'],
      }),
      description: field(perLanguage(tell('example-of-tag-description')`Laws on work, marriage and land`).optional(), {
        en: ['Description', 'One sentence'],
        zh: ['说明', '一句话'],
      }),
      sort: field(sortKey('chong qing').optional(), {
        en: [
          'Sort by',
          'The spelling to sort by, if it differs from the name: the reading of a Chinese name, such as chong qing',
        ],
        zh: ['排序', '按什么排序；多音字读错时写拼音，例如 chong qing', 'chong qing'],
      }),
      also: field(list(text('statutes'), tell('example-of-spellings')`[statutes, laws]`).optional(), {
        en: ['Also', 'Other spellings of this tag'],
        zh: ['别名', '这个标签的其他写法'],
      }),
    },
    tell('example-of-tag-fields')`{name: Law, also: [statutes]}`,
  ),
  tell('example-of-tag-entry')`law: {name: Law}`,
);

/** Schema of the front matter of `newsroom/pages/<slug>.md`. */
export const pageSchema = group({
  title: field(text(tell('example-of-page-title')`About`), {
    en: ['Title', 'The headline'],
    zh: ['标题', '网页的标题', '关于我们'],
  }),
  summary: field(text(tell('example-of-page-summary')`The people who make this publication`).optional(), {
    en: ['Summary', 'One or two sentences'],
    zh: ['摘要', '一两句话'],
  }),
  policy: field(oneOrMore(choice(policies), 'ethics').optional(), {
    en: ['Policy', 'The policies that this page states; one or a list'],
    zh: ['章程', '这个网页写明的章程；一种或几种'],
  }),
});

export type SiteFields = Fields<typeof siteSchema>;
