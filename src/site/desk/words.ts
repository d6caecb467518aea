/** Interface strings of the editors' overview (`/desk/` in `halfsky serve`), in each language in which halfsky writes messages. */
import type { Language } from '../../language/messages/voice.ts';
import type { SectionName } from './section.ts';

/** Texts of a section. */
interface SectionWords {
  readonly title: string;
  /** Explanation of the section's content. */
  readonly about: string;
  /** Text for a section without entries. */
  readonly none: string;
}

/** Texts of the editors' overview in one language. */
export interface DeskWords {
  readonly desk: string;
  readonly lead: string;
  /** Formats the time of the overview; `when` is in the publication's time zone. */
  asOf(when: string, zone: string): string;
  readonly skip: string;
  readonly contents: string;
  readonly back: string;
  readonly colon: string;
  /** Separator between a problem and its solution. */
  readonly joint: string;
  more(count: number): string;
  scheduled(when: string): string;
  expires(when: string): string;
  expired(when: string): string;
  changed(original: string, when: string): string;
  missing(languages: string): string;
  /** Separator between languages in a list. */
  readonly comma: string;
  readonly question: string;
  readonly noHistory: string;
  readonly historyAsked: string;
  readonly readOnly: string;
  readonly noFile: string;
  readonly noFileCure: string;
  readonly sections: Readonly<Record<SectionName, SectionWords>>;
}

const en: DeskWords = {
  desk: 'The desk',
  lead: 'Everything that needs your attention. Only you see this page; a build never publishes it.',
  asOf: (when, zone) => `As of ${when}. All times are in the time zone ${zone}.`,
  skip: 'Skip to the desk',
  contents: 'On the desk',
  back: 'Back to the desk',
  colon: ': ',
  joint: '; ',
  more: count => `and ${count.toLocaleString('en')} more`,
  scheduled: when => `Readers see it from ${when}`,
  expires: when => `Expires ${when}`,
  expired: when => `Expired after ${when}`,
  changed: (original, when) => `${original} changed on ${when}`,
  missing: languages => `Missing in ${languages}`,
  comma: ', ',
  question: 'This picture has no description yet',
  noHistory: 'This folder has no Git history, so only dates show which translations are behind.',
  historyAsked: 'Git is still looking for translations that are behind. This page updates by itself.',
  readOnly: 'The file on your disk. You can read it here, but not change it.',
  noFile: 'There is no such file',
  noFileCure: 'Here you can read only files in articles/ and newsroom/.',
  sections: {
    problems: {
      title: 'Problems',
      about: 'The site cannot be published until all of these are solved.',
      none: 'No file has a problem.',
    },
    scheduled: {
      title: 'Scheduled',
      about: 'The first build after its date publishes each of these. The next one comes first.',
      none: 'No article is scheduled.',
    },
    expiring: {
      title: 'Expires soon',
      about: 'These leave lists, feeds and search within 14 days. The next one comes first.',
      none: 'Nothing expires within 14 days.',
    },
    codes: {
      title: 'Codes to renew',
      about: 'These codes of groups have expired or expire within 14 days. The expired ones come first.',
      none: 'No code of a group has expired or expires within 14 days.',
    },
    drafts: {
      title: 'Drafts',
      about: 'A build publishes a draft only when you remove “draft: true”.',
      none: 'There are no drafts.',
    },
    behind: {
      title: 'Translations that are behind',
      about: 'The original has changed since the translation. The one that has waited longest comes first.',
      none: 'Every translation is up to date.',
    },
    missing: {
      title: 'Translations that are missing',
      about: 'These articles lack a language, even as a draft.',
      none: 'Every article exists in every language.',
    },
    alt: {
      title: 'Pictures without a description',
      about: 'Readers who cannot see these pictures learn nothing about them. Describe what each shows.',
      none: 'Every picture has a description.',
    },
    tags: {
      title: 'Tags used once',
      about: 'Only one article has each of these tags. Perhaps the tag is a different spelling of another tag.',
      none: 'Every tag has several articles.',
    },
    column: {
      title: 'Articles without a column',
      about: 'These articles belong to no column, which may be right.',
      none: 'Every article belongs to a column.',
    },
    people: {
      title: 'People without an article',
      about: 'No article credits these people, and they are not on the masthead.',
      none: 'Every person has an article or a place on the masthead.',
    },
  },
};

const zhHans: DeskWords = {
  desk: '编辑台',
  lead: '这里列出待办的事。只有你能看到此页，它不属于发布的内容。',
  asOf: (when, zone) => `截至 ${when}。所有时间均为 ${zone} 时间。`,
  skip: '跳到编辑台',
  contents: '编辑台目录',
  back: '返回编辑台',
  colon: '：',
  joint: '；',
  more: count => `另有 ${count.toLocaleString('zh-Hans')} 项`,
  scheduled: when => `${when} 起读者可见`,
  expires: when => `${when} 失效`,
  expired: when => `过了 ${when} 已经失效`,
  changed: (original, when) => `${original} 于 ${when} 有改动`,
  missing: languages => `缺少：${languages}`,
  comma: '、',
  question: '有一张图片还没有说明它的内容',
  noHistory: 'Git 不了解这个文件夹，因此只能凭日期判断译文是否落后。',
  historyAsked: 'Git 仍在查找落后的译文，查到后此页会自动显示。',
  readOnly: '磁盘上的文件原样显示，这里只能阅读，不能修改。',
  noFile: '没有这个文件',
  noFileCure: '这里只能阅读 articles/ 和 newsroom/ 中的文件。',
  sections: {
    problems: { title: '问题', about: '只要还有一个问题，就不会发布。', none: '所有文件都没有问题。' },
    scheduled: { title: '定时发布', about: '到时构建网站就会发布。最近的排在最前。', none: '没有等待发布的文章。' },
    expiring: {
      title: '即将失效',
      about: '14 天之内从列表、订阅和搜索中撤下。最近的排在最前。',
      none: '14 天之内没有文章失效。',
    },
    codes: {
      title: '要更换的二维码',
      about: '这些群的二维码已经失效，或者 14 天之内失效。已经失效的排在最前。',
      none: '没有失效或 14 天之内失效的二维码。',
    },
    drafts: { title: '草稿', about: '去掉 draft 才会发布。', none: '没有草稿。' },
    behind: {
      title: '落后的译文',
      about: '翻译之后原文又有改动。等得最久的排在最前。',
      none: '所有译文都与原文一致。',
    },
    missing: {
      title: '缺少的译文',
      about: '这些文章还没有全部语言的版本，连草稿也没有。',
      none: '每篇文章都有全部语言的版本。',
    },
    alt: {
      title: '没有说明的图片',
      about: '看不到图片的读者无从得知内容。请写出图中所见。',
      none: '每张图片都说明了内容。',
    },
    tags: {
      title: '只用过一次的标签',
      about: '标签把相关的文章归到一处。这些标签还没有归到什么，或者是另一个标签的别种写法。',
      none: '没有孤立的标签。',
    },
    column: { title: '没有栏目的文章', about: '它们不属于任何栏目，也许本该如此。', none: '没有文章缺少栏目。' },
    people: {
      title: '没有文章的人',
      about: '没有文章署他们的名字，他们也不在编辑部名单上。',
      none: '人人都有文章，或在编辑部任职。',
    },
  },
};

export const deskWords: Readonly<Record<Language, DeskWords>> = { en, 'zh-Hans': zhHans };
