/** Schema of `newsroom/site.yaml`: the settings of the publication. */
import { canHoldSite } from '../../addresses.ts';
import { tell } from '../../language/messages/tell.ts';
import { address, mailOrAddress, secureAddress } from '../fields/addresses.ts';
import { patterns } from '../fields/patterns.ts';
import { languageTag, perLanguage, text } from '../fields/texts.ts';
import {
  type Fields,
  field,
  flag,
  group,
  meaning,
  nonEmptyList,
  oneOrMore,
  uniqueItems,
  withPattern,
} from '../fields/types.ts';
import { say } from '../fields/wording.ts';
import { admin } from './admin-schema.ts';
import { stories } from './stories-setting.ts';

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
  newsletter: field(flag().optional(), {
    en: ['Newsletter', 'true adds a page and a mail with the articles of each week, in an archive at /newsletter/'],
    zh: ['周报', 'true：每周的文章另有一个网页和一封邮件，存档在 /newsletter/'],
  }),
  unsubscribe: field(mailOrAddress('leave@example.org').optional(), {
    en: ['Unsubscribe', 'Where readers cancel the newsletter: an e-mail address, or the address of a page'],
    zh: ['退订', '读者在哪里退订周报：电子邮箱，或一个网页的地址'],
  }),
  stories: field(stories().optional(), {
    en: ['Readers’ stories', 'Adds a page with a form on which readers send stories'],
    zh: ['读者的故事', '加上一个投稿页，读者可以在那里寄来自己的故事'],
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

export type SiteFields = Fields<typeof siteSchema>;
