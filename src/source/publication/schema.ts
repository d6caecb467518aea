/** Schemas of the files in `newsroom/`: people, columns, tags and static pages. */
import { tell } from '../../language/messages/tell.ts';
import { picture, reference } from '../fields/groups.ts';
import { perLanguage, sortKey, text } from '../fields/texts.ts';
import { choice, dictionary, field, flag, group, list, meaning, oneOrMore } from '../fields/types.ts';
import { mastheadGroups, policies } from './newsroom.ts';

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
        en: ['Also', 'Other spellings of this tag; search takes them for the same'],
        zh: ['别名', '这个标签的其他写法，搜索时视为同一个词'],
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
