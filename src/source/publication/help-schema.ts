/** Schema of `newsroom/help.yaml`: the help lines that articles on some subjects show, and the page that the quick exit opens. */
import { tell } from '../../language/messages/tell.ts';
import { address, secureAddress } from '../fields/addresses.ts';
import { telephone } from '../fields/telephone.ts';
import { perLanguage, text } from '../fields/texts.ts';
import { dictionary, field, group, list, meaning, oneOrMore } from '../fields/types.ts';

const line = () =>
  group(
    {
      name: field(perLanguage(tell('example-of-help-name')`Night line`), {
        en: ['Name', 'The name of the help line, the office or the place'],
        zh: ['名称', '热线、机构或地点的名称', '夜间热线'],
      }),
      text: field(perLanguage(tell('example-of-help-text')`For women at risk, free and confidential`).optional(), {
        en: ['Text', 'Who gets what kind of help'],
        zh: ['说明', '谁能得到怎样的帮助', '为处境危险的妇女免费提供帮助并保密'],
      }),
      phone: field(oneOrMore(telephone('+44 1632 960123'), '"+44 1632 960123"').optional(), {
        en: ['Telephone', 'One number or a list, between quotation marks'],
        zh: ['电话', '一个或几个号码，放在英文引号里'],
      }),
      hours: field(perLanguage(tell('example-of-help-hours')`every day, 20:00 to 6:00`).optional(), {
        en: ['Hours', 'When somebody answers'],
        zh: ['时间', '什么时候有人接听或接待', '每天20:00至6:00'],
      }),
      place: field(perLanguage(tell('example-of-help-place')`Town hall, room 3`).optional(), {
        en: ['Place', 'Where readers can go'],
        zh: ['地点', '可以去哪里', '镇政府3号房间'],
      }),
      url: field(address('https://help.example.org/').optional(), {
        en: ['Address', 'The full address of a site'],
        zh: ['网址', '网站的完整网址'],
      }),
      tags: field(list(meaning(text('law'), 'tags'), tell('example-of-tags')`[law, history]`).optional(), {
        en: ['Tags', 'Every article with one of these tags shows the help line, unless its field help says otherwise'],
        zh: ['标签', '带有其中一个标签的文章都显示这一条，除非文章的 help 字段另有规定', '[法律, 历史]'],
      }),
    },
    tell('example-of-help-fields')`{name: Night line, phone: "+44 1632 960123"}`,
  );

/** Schema of `newsroom/help.yaml`. */
export const helpSchema = group({
  exit: field(secureAddress('https://weather.example.org/').optional(), {
    en: [
      'Quick exit',
      'The page that the quick exit opens: an everyday page of another site, such as a weather report, that shows no personal contents; without it, there is no quick exit',
    ],
    zh: [
      '快速离开',
      '按“离开本页”时打开的网页：另一个网站上平常的、不显示个人内容的网页，例如天气预报；不填则没有这个按钮',
    ],
  }),
  lines: field(
    dictionary(line(), tell('example-of-help-entry')`night-line: {name: Night line, phone: "+44 1632 960123"}`),
    {
      en: ['Help lines', 'The help lines, each with an id of its own'],
      zh: ['求助信息', '各条求助信息，每条有自己的代号'],
    },
  ),
});
