/** Schemas of groups of fields: a reference to another publication, a picture with a description, and a correction. */

import { tell } from '../../language/messages/tell.ts';
import { address } from './addresses.ts';
import { date } from './dates.ts';
import { focus } from './focus.ts';
import { text } from './texts.ts';
import { field, group, meaning } from './types.ts';

/** Returns the schema of a reference to another publication: its name, and optionally its address. */
export const reference = () =>
  group(
    {
      name: field(text('Women Voice'), {
        en: ['Name', 'The name of the work or the publication'],
        zh: ['名称', '作品或刊物的名称', '妇女之声'],
        also: '名字 标题 题目',
      }),
      url: field(address().optional(), {
        en: ['Address', 'The full address, beginning with https://'],
        zh: ['网址', '以 https:// 开头的完整网址'],
        also: '链接 地址 link href',
      }),
    },
    '{name: Women Voice, url: https://example.org/}',
  );

/** Returns the schema of a picture with description, caption, credit and focus. */
export const picture = () =>
  group(
    {
      src: field(meaning(text('cover.jpg'), 'picture'), {
        en: ['File', 'The picture file, in the folder of this file'],
        zh: ['文件', '图片文件，与本文件放在同一个文件夹'],
        also: '图片 文件名 地址 file image',
      }),
      alt: field(text(tell('example-of-description')`A village notice board with two posters`), {
        en: ['Description', 'Describes the picture for people who cannot see it'],
        zh: ['图片描述', '写给看不见图的人：图上是什么'],
        also: '替代文字 替代文本 alt_text alttext',
      }),
      caption: field(text(tell('example-of-caption')`The board in spring`).optional(), {
        en: ['Caption', 'Explains the picture'],
        zh: ['图注', '说明图片的内容', '春天的布告栏'],
        also: '说明 图片说明 图说',
      }),
      credit: field(text(tell('example-of-credit')`Photo: Wang Fang`).optional(), {
        en: ['Credit', 'The photographer or artist'],
        zh: ['署名', '摄影者或作者', '王芳 摄'],
        also: '图片来源 摄影 来源',
      }),
      focus: field(focus().optional(), {
        en: [
          'Focus',
          'The point that stays visible when the picture is cropped: its distance from the left and from the top',
        ],
        zh: ['焦点', '裁切时必须看得见的一点：离左边和上边多远，例如 50% 30%'],
      }),
    },
    tell('example-of-cover')`{src: cover.jpg, alt: A village notice board}`,
  );

/** Returns the schema of a published correction. A date without a UTC offset is in `zone`, an IANA time zone. */
export const correction = (zone: string) =>
  group(
    {
      date: field(date(zone), { en: ['Date', 'The day of the correction'], zh: ['日期', '更正的日期'], also: '时间' }),
      text: field(meaning(text(tell('example-of-correction')`The march was on 5 March, not on 6 March`), 'prose'), {
        en: ['Text', 'The mistake, and the correct fact'],
        zh: ['内容', '错在哪里，正确的是什么'],
        also: '文字 说明 更正内容',
      }),
    },
    '{date: 2017-09-06, text: …}',
  );
