/** Schemas of the groups in `newsroom/groups/`: of one group, which is also one row of a CSV file, and of a YAML file with groups. */
import { tell } from '../../language/messages/tell.ts';
import { toSlug } from '../../language/slug.ts';
import { deadline } from '../fields/dates.ts';
import { perLanguage, text } from '../fields/texts.ts';
import { choice, type Fields, field, flag, group, list, mark, onePerLanguage } from '../fields/types.ts';
import { say } from '../fields/wording.ts';
import { levels } from './group.ts';

/** Schemes of addresses to which a code may lead: web pages, and chat apps that show a group and ask before joining it. */
const schemes = ['https', 'http', 'weixin', 'mqqapi', 'dingtalk', 'tg', 'whatsapp', 'viber', 'line', 'sgnl'] as const;

/** Maximum length of the address of a code. A longer address needs a symbol that is too fine for a poster. */
const longestCode = 300;

/** Splits the path of a place, such as `Guangxi / Baise / Lingyun`, into its names. */
export const splitPlace = (path: string): readonly string[] => path.split(/[/／]/).map(name => name.trim());

const isCodeAddress = (value: string) => {
  const scheme = /^([a-z]+):\S+$/i.exec(value)?.[1]?.toLowerCase();
  return URL.canParse(value) && schemes.some(one => one === scheme);
};

/** Returns the schema of the address to which a code leads. */
function codeAddress(example: string) {
  const cure = tell(
    'write-code-address',
  )`write a full address such as ${example}, or the address of a chat app (${schemes.slice(2).join(', ')})`;
  const schema = text(example)
    .refine(isCodeAddress, {
      error: say(tell('is-no-code-address')`the value is not an address to which a code can lead`, cure),
      abort: true,
    })
    .refine(
      value => value.length <= longestCode,
      say(
        tell('code-is-too-long')`the address is too long for a code that a phone can scan from a notice board`,
        tell('shorten-code-address')`write an address with at most ${longestCode} characters`,
      ),
    );
  return mark(schema, { pattern: `^\\s*(?:${schemes.join('|')}):\\S+\\s*$`, cure });
}

/** Returns the schema of the path of a place, as one text or as one text per language. */
function placePath(example: string) {
  const cure = tell(
    'write-place-path',
  )`write the names of the places from the largest to the smallest, separated by "/", such as ${example}`;
  const fault = say(tell('place-part-is-empty')`the path of the place has a part without a name`, cure);
  const one = () => text(example).refine(value => splitPlace(value).every(name => toSlug(name) !== ''), fault);
  return mark(onePerLanguage(one, cure), { example });
}

/** Words that editors write for each level. */
const levelHints = {
  nation: '国家 全国 国家级 中国 national country',
  province: '省 省级 自治区 直辖市 provincial',
  prefecture: '市 地市 地级 地级市 地区 市级 州 自治州 盟 city',
  county: '县 区 县级 县级市 旗 自治县 县区 district',
  township: '乡 镇 乡镇 乡级 乡镇级 街道 town',
  village: '村 村级 行政村 自然村 社区 村庄',
};

/** Returns the schema of one group. A deadline without an offset from UTC is in `zone`. */
export const groupSchema = (zone: string) =>
  group(
    {
      name: field(perLanguage(tell('example-of-group')`Tea growers of Lingyun`), {
        en: ['Name', 'The name of the group or platform'],
        zh: ['名称', '群或平台的名称', '凌云茶农群'],
      }),
      level: field(choice(levels, undefined, levelHints), {
        en: ['Level', 'The level of the group'],
        zh: ['级别', '群的级别：nation 全国，province 省，prefecture 地市，county 县，township 乡镇，village 村'],
      }),
      place: field(placePath('Guangxi / Baise / Lingyun').optional(), {
        en: ['Place', 'The place, from the first division of the nation down; required except for the level nation'],
        zh: ['地方', '从省一级写起的地名，用“/”分开；除全国以外必填', '广西 / 百色 / 凌云'],
      }),
      leader: field(perLanguage(tell('example-of-leader')`Wang Fang`).optional(), {
        en: ['Leader', 'The person who leads the group'],
        zh: ['负责人', '主持这个群的人', '王芳'],
      }),
      introduction: field(perLanguage(tell('example-of-introduction')`Prices, weather and courses`).optional(), {
        en: ['Introduction', 'One or two sentences about the group'],
        zh: ['介绍', '一两句话', '行情、天气和培训'],
      }),
      number: field(text('QQ 123456789').optional(), {
        en: ['Number', 'The number by which an app finds the group; in YAML, between quotation marks'],
        zh: ['群号', '在应用里查找这个群的号码；在 YAML 里要加引号'],
      }),
      code: field(codeAddress('https://chat.example.org/g/abc').optional(), {
        en: ['Code', 'The address to which the QR code leads'],
        zh: ['二维码', '二维码指向的地址'],
      }),
      expires: field(deadline(zone).optional(), {
        en: ['Expires', 'The last day on which the code works'],
        zh: ['失效', '二维码有效的最后一天'],
      }),
      other: field(perLanguage(tell('example-of-other-way')`Ask at the tea market`).optional(), {
        en: ['Other way in', 'Another way to join, which pages show even after the code has expired'],
        zh: ['其他途径', '其他加入办法；二维码失效之后也会显示', '到茶叶市场询问'],
      }),
      was: field(text('Sicheng').optional(), {
        en: ['Older name', 'The older name of the place, by which readers also find the group'],
        zh: ['旧名', '这个地方以前的名称，读者也能用它找到这个群', '泗城'],
      }),
    },
    tell('example-of-group-fields')`{name: Tea growers of Lingyun, level: county, place: Guangxi / Baise / Lingyun}`,
  );

export type GroupFields = Fields<ReturnType<typeof groupSchema>>;

/** Returns the schema of `newsroom/groups/*.yaml`. */
export const groupsSchema = (zone: string) =>
  group({
    example: field(flag().default(false), {
      en: ['Example', 'true: the groups of this file do not exist, and pages say so'],
      zh: ['示例', 'true：本文件里的群并不存在，网页上会注明'],
    }),
    groups: field(
      list(
        groupSchema(zone),
        tell(
          'example-of-group-entry',
        )`- {name: Tea growers of Lingyun, level: county, place: Guangxi / Baise / Lingyun}`,
      ),
      {
        en: ['Groups', 'The groups and platforms'],
        zh: ['群', '群和平台', '- {name: 凌云茶农群, level: county, place: 广西 / 百色 / 凌云}'],
      },
    ),
  });
