/** Derives the fields of the form from the schema of articles. */
import { articleSchema } from '../../source/article/schema.ts';
import type { FieldShape } from '../../source/fields/shape.ts';
import { shapeOf } from '../../source/fields/types.ts';
import { fileField } from './file-field.ts';
import { both, formWords } from './words.ts';

/** A field in the configuration of Sveltia CMS (https://sveltiacms.app/en/docs/fields). */
export type FormField = Readonly<Record<string, unknown>> & { readonly name: string; readonly widget: string };

/** Languages and time zone that the fields of the form depend on. */
export interface Wishes {
  /** IANA time zone of the dates that the author picks. */
  readonly zone: string;
  /** Language of the articles that this form edits. */
  readonly language: string;
  /** Languages of the publication. */
  readonly languages: readonly string[];
  /** Language that comes first in labels. Each label is in English and in Chinese. */
  readonly first: 'en' | 'zh';
}

/**
 * Lists the fields of an article. The body comes after `cover`, before the fields that are rarely used. A hidden field contains the original
 * text of the file.
 */
export function fieldsOf(wishes: Wishes): readonly FormField[] {
  const { fields } = shapeOf(articleSchema(wishes.zone));
  const body = {
    name: 'body',
    label: both(formWords.body, wishes.first),
    widget: 'markdown',
    required: false,
    i18n: true,
  };
  const shown = Object.entries(fields).flatMap(([name, shape]) => [
    toField(name, shape, wishes),
    ...(name === 'cover' ? [body] : []),
  ]);
  // `i18n: false`: each translation is a separate file and needs its own original text
  return [...shown, { name: fileField, widget: 'hidden', i18n: false }];
}

function toField(name: string, shape: FieldShape, wishes: Wishes, isPart = false): FormField {
  const { told } = shape;
  const say = (which: 0 | 1) => told && both({ en: told.en[which], zh: told.zh[which] }, wishes.first);
  return {
    name,
    label: say(0) ?? name,
    ...(told && { hint: say(1) }),
    required: shape.required,
    i18n: true,
    ...(shape.fallback !== undefined && { default: shape.fallback }),
    ...widgetOf(shape, wishes),
    ...(shape.form === 'date' && shape.required && !isPart && { default: '{{now}}' }),
  };
}

function widgetOf(shape: FieldShape, wishes: Wishes): Readonly<Record<string, unknown>> & { readonly widget: string } {
  switch (shape.form) {
    case 'date':
      return { widget: 'datetime', input_timezone: wishes.zone === 'UTC' ? 'utc' : wishes.zone };
    case 'flag':
      return { widget: 'boolean' };
    case 'choice':
      return { widget: 'select', options: shape.words };
    case 'prose':
      return { widget: 'text' };
    case 'picture':
      return { widget: 'image', choose_url: false };
    case 'people':
    case 'columns':
      return {
        widget: 'relation',
        collection: shape.form,
        value_field: '{{slug}}',
        ...shownBy(shape.form === 'people' ? 'name' : 'title', wishes),
      };
    case 'address':
      return { widget: 'string', type: 'url', pattern: ['^https?://\\S+$', 'https://…'] };
    case 'focus':
      return { widget: 'string', pattern: ['^\\d{1,3}% \\d{1,3}%$', '50% 30%'] };
    case 'group':
      return { widget: 'object', collapsed: false, fields: parts(shape, wishes) };
    case 'list':
      return listOf(shape, wishes);
    // No field of an article has the shape `perLanguage` or `dictionary`. These two cases only make the `switch` complete.
    case 'text':
    case 'tags':
    case 'path':
    case 'perLanguage':
    case 'dictionary':
      return { widget: 'string' };
  }
}

/**
 * Returns settings for a menu of people or newspaper columns. `field` contains the name of a person or the title of a column, which may have
 * one text per language. The menu shows the text in `language`, and searches the texts in all languages.
 */
const shownBy = (field: string, { language, languages }: Wishes) => ({
  display_fields: [`${field}.${language}`],
  search_fields: languages.map(name => `${field}.${name}`),
});

function listOf({ item }: FieldShape, wishes: Wishes): ReturnType<typeof widgetOf> {
  if (item?.form === 'people' || item?.form === 'columns') return { ...widgetOf(item, wishes), multiple: true };
  if (item?.form === 'group') return { widget: 'list', fields: parts(item, wishes) };
  return { widget: 'list' };
}

const parts = ({ fields }: FieldShape, wishes: Wishes) =>
  Object.entries(fields).map(([name, shape]) => toField(name, shape, wishes, true));
