/** Schemas of a story that the form sends, and of the record of a reader’s consent in the folder `private/`. */
import { tell } from '../../language/messages/tell.ts';
import { date } from '../fields/dates.ts';
import { patterns } from '../fields/patterns.ts';
import type { Example, FieldWords } from '../fields/shape.ts';
import { languageTag, text } from '../fields/texts.ts';
import { choice, field, group, type Schema } from '../fields/types.ts';
import { say } from '../fields/wording.ts';
import { type QuestionName, questionNames, storyQuestions } from './story-form.ts';

const words: Readonly<Record<QuestionName, FieldWords>> = {
  headline: { en: ['Headline', 'The headline that the sender suggests'], zh: ['标题', '投稿人拟的标题'] },
  story: {
    en: ['Story', 'The story as the sender wrote it, as plain text'],
    zh: ['故事', '投稿人写的原文，纯文本'],
  },
  name: {
    en: ['Name', 'The sender’s name; private, unless `byline` is `full`'],
    zh: ['姓名', '投稿人的姓名；不公开，除非 byline 是 full', '王芳'],
  },
  byline: {
    en: [
      'Byline',
      'How the story is signed: `full` by the name, `first` by the first name alone, `made-up` by a made-up name, `none` not at all',
    ],
    zh: ['署名', 'full 署全名，first 只署名字，made-up 用化名，none 不署名'],
  },
  signed: {
    en: ['Signed', 'The name to print, for `first` and `made-up`'],
    zh: ['署什么名', 'first 和 made-up 要填：登出来的名字', '阿芳'],
  },
  contact: {
    en: ['Contact', 'How the editors reach the sender; always private'],
    zh: ['联系方式', '编辑怎样联系投稿人；绝不公开'],
  },
  publish: {
    en: ['Publish', 'Whether the story may be published on the site'],
    zh: ['发表', '是否可以在本站发表'],
  },
  edit: {
    en: ['Edit', 'Whether the editors may shorten or edit the story: `ask` if the sender wants to see the text first'],
    zh: ['修改', '编辑是否可以删减、修改；ask：投稿人要先看'],
  },
  translate: { en: ['Translate', 'Whether the story may be translated'], zh: ['翻译', '是否可以翻译'] },
  print: {
    en: ['Print', 'Whether the story may be printed and posted on notice boards'],
    zh: ['印刷', '是否可以印出来，贴在公告栏上'],
  },
  age: {
    en: ['Age', '`adult`: the sender is 18 or older; `guardian`: a parent or guardian agrees'],
    zh: ['年龄', 'adult 已满18岁，guardian 父母或监护人同意'],
  },
};

const examples: Partial<Readonly<Record<QuestionName, Example>>> = {
  headline: 'The village well',
  story: tell('example-of-story')`We dug the well ourselves`,
  name: 'Wang Fang',
  signed: 'A neighbour',
  contact: 'fang@example.org',
};

function answer(name: QuestionName) {
  const { form, answers = {} } = storyQuestions[name];
  if (form === 'tick') return choice(['yes', 'no']);
  const [first, ...others] = Object.keys(answers);
  return first === undefined ? text(examples[name] ?? '') : choice([first, ...others]);
}

/** Returns the fields of all questions. Without `isComplete`, every question may be unanswered. */
const answerFields = (isComplete: boolean): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    questionNames.map(name => {
      const schema = answer(name);
      const isRequired = isComplete && storyQuestions[name].isRequired === true;
      return [name, field(isRequired ? schema : schema.optional(), words[name])];
    }),
  );

const tagShape = new RegExp(patterns.language);

/** Returns the schema of a language tag whose form is checked. */
const checkedTag = () =>
  languageTag('en').refine(value => tagShape.test(value), {
    error: ({ input }) =>
      say(
        tell('not-a-language-tag')`"${String(input)}" is not a language tag`,
        tell('write-language-tag')`write a language tag such as "en", "zh-Hans" or "pt-BR"`,
      ),
  });

const language = () =>
  field(checkedTag().optional(), {
    en: ['Language', 'The language of the form'],
    zh: ['语言', '填表用的语言'],
  });

/** Schema of the JSON of one story. The reader’s browser writes it, or the service to which the form sends its answers. */
export const storySchema = group({
  language: language(),
  date: field(date('UTC').optional(), {
    en: ['Date', 'The day on which the story was sent'],
    zh: ['日期', '寄出的日子'],
  }),
  ...answerFields(true),
});

/** Schema of `private/stories/<year>/<slug>.yaml`, the record of the consent for the article `articles/<year>/<slug>.md`. */
export const consentSchema = group({
  received: field(date('UTC').optional(), {
    en: ['Received', 'The day on which the story was sent or imported'],
    zh: ['收到', '寄出或导入的日子'],
  }),
  language: language(),
  withdrawn: field(date('UTC').optional(), {
    en: ['Withdrawn', 'The day on which the sender took the consent back; the story can then no longer be published'],
    zh: ['收回', '投稿人收回同意的日子；此后不能再发表'],
  }),
  agreed: field(date('UTC').optional(), {
    en: ['Agreed', 'The day on which the sender agreed to the final text; required if `edit` is `ask`'],
    zh: ['认可', '投稿人看过定稿并同意的日子；edit 是 ask 时必填'],
  }),
  ...answerFields(false),
});
