/** Lists the kinds of publication file that have fields (article, person, column and so on), with the schema and the paths of each kind. */

import type { Language } from '../../language/messages/voice.ts';
import { articleSchema } from '../../source/article/schema.ts';
import type { FieldShape } from '../../source/fields/shape.ts';
import { type Schema, shapeOf } from '../../source/fields/types.ts';
import { groupsSchema } from '../../source/groups/group-schema.ts';
import { helpSchema } from '../../source/publication/help-schema.ts';
import { columnSchema, pageSchema, personSchema, tagsSchema } from '../../source/publication/schema.ts';
import { siteSchema } from '../../source/publication/site-schema.ts';
import { wordsSchema } from '../../source/publication/words-schema.ts';
import { consentSchema, storySchema } from '../../source/stories/story-schema.ts';

/** Text in English and in Chinese, by language tag. */
export type Said = Readonly<Record<Language, string>>;

/** A kind of file with fields, such as article, person or column. */
export interface FileKind {
  /** Name of the JSON Schema file for this kind, without `.json`. */
  readonly name: string;
  /** Glob pattern of the files of this kind, relative to the publication folder. */
  readonly files: string;
  /** True if the fields are front matter: a block above the text, between two lines `---`. */
  readonly isFrontMatter: boolean;
  readonly title: Said;
  readonly schema: Schema;
  readonly shape: FieldShape;
}

/**
 * Kinds of file, before the shapes of their fields are added. The time zone `UTC` has no effect here, because only the parsing of dates
 * uses it. The language is `ar`, because Arabic has all six plural categories and the schema must contain every category.
 */
const kinds: readonly Omit<FileKind, 'shape'>[] = [
  {
    name: 'article',
    files: 'articles/**/*.md',
    isFrontMatter: true,
    title: { en: 'An article', 'zh-Hans': '文章' },
    schema: articleSchema('UTC'),
  },
  {
    name: 'site',
    files: 'newsroom/site.yaml',
    isFrontMatter: false,
    title: { en: 'The publication', 'zh-Hans': '刊物' },
    schema: siteSchema,
  },
  {
    name: 'person',
    files: 'newsroom/people/*.yaml',
    isFrontMatter: false,
    title: { en: 'A person or an organisation', 'zh-Hans': '人物或机构' },
    schema: personSchema,
  },
  {
    name: 'column',
    files: 'newsroom/columns/*.md',
    isFrontMatter: true,
    title: { en: 'A special column', 'zh-Hans': '专栏' },
    schema: columnSchema,
  },
  {
    name: 'tags',
    files: 'newsroom/tags.yaml',
    isFrontMatter: false,
    title: { en: 'Tags', 'zh-Hans': '标签' },
    schema: tagsSchema,
  },
  {
    name: 'help',
    files: 'newsroom/help.yaml',
    isFrontMatter: false,
    title: { en: 'Help lines', 'zh-Hans': '求助信息' },
    schema: helpSchema,
  },
  {
    name: 'page',
    files: 'newsroom/pages/*.md',
    isFrontMatter: true,
    title: { en: 'A page such as About', 'zh-Hans': '网页，例如“关于我们”' },
    schema: pageSchema,
  },
  {
    name: 'groups',
    files: 'newsroom/groups/*.yaml',
    isFrontMatter: false,
    title: { en: 'Groups and platforms', 'zh-Hans': '群和平台' },
    schema: groupsSchema('UTC'),
  },
  {
    name: 'story',
    files: 'story-*.json',
    isFrontMatter: false,
    title: { en: 'A reader’s story, as the form sends it', 'zh-Hans': '读者的故事，投稿页寄出的样子' },
    schema: storySchema,
  },
  {
    name: 'consent',
    files: 'private/stories/*/*.yaml',
    isFrontMatter: false,
    title: { en: 'The record of a consent', 'zh-Hans': '同意记录' },
    schema: consentSchema,
  },
  {
    name: 'strings',
    files: 'newsroom/strings/*.yaml',
    isFrontMatter: false,
    title: { en: 'Words of the interface', 'zh-Hans': '界面用语' },
    schema: wordsSchema('ar'),
  },
];

export const fileKinds: readonly FileKind[] = kinds.map(kind => ({ ...kind, shape: shapeOf(kind.schema) }));
