/** Tests that the JSON schemas for code editors agree with `halfsky check`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as loadYaml } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { fileKinds } from '../../../src/authoring/editors/file-kinds.ts';
import { toJsonSchema } from '../../../src/authoring/editors/json-schema.ts';
import { loadVoice } from '../../../src/language/messages/load-voice.ts';
import { english } from '../../../src/language/messages/voice.ts';
import { parseFrontMatter } from '../../../src/source/article/front-matter.ts';
import { articleSchema } from '../../../src/source/article/schema.ts';
import { parseYaml } from '../../../src/source/fields/yaml.ts';
import { groupsSchema } from '../../../src/source/groups/group-schema.ts';
import { helpSchema } from '../../../src/source/publication/help-schema.ts';
import { columnSchema, pageSchema, personSchema, tagsSchema } from '../../../src/source/publication/schema.ts';
import { siteSchema } from '../../../src/source/publication/site-schema.ts';
import { wordsSchema } from '../../../src/source/publication/words-schema.ts';
import { consentSchema, storySchema } from '../../../src/source/stories/story-schema.ts';
import { load } from '../../builders.ts';
import { slips } from '../../source/mend/slips.ts';
import { faultsOf } from './validate.ts';
import { values } from './values.ts';

const chinese = await loadVoice('zh-Hans');
const root = join(import.meta.dirname, '../../..');

describe('what is published here', () => {
  it.each(fileKinds.filter(({ name }) => !/^(?:strings|groups|story|consent)$/.test(name)).map(kind => ({ ...kind })))(
    'agrees with the schema: $files',
    ({ name, files, isFrontMatter }) => {
      const found = globSync(files, { cwd: root });
      expect(found.length).toBeGreaterThan(0);
      for (const file of found) {
        const text = readFileSync(join(root, file), 'utf8');
        const matter = isFrontMatter ? parseFrontMatter(file, text) : { data: loadYaml(text) };
        expect(faultsOf(name, 'data' in matter ? matter.data : matter), file).toEqual([]);
      }
    },
  );
});

/** Valid data of each kind of file with only its required fields. A test adds one more field. */
const wholes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  article: { title: 'A', date: '2017-09-05' },
  site: { name: 'A', languages: ['en', 'zh-Hans'] },
  person: { name: 'A' },
  column: { title: 'A' },
  page: { title: 'A' },
  tags: {},
  help: { lines: {} },
  groups: { groups: [] },
  story: { story: 'A', byline: 'none', publish: 'yes', edit: 'yes', age: 'adult' },
  consent: {},
  strings: {},
};

const schemas = {
  article: articleSchema('UTC'),
  site: siteSchema,
  person: personSchema,
  column: columnSchema,
  page: pageSchema,
  tags: tagsSchema,
  help: helpSchema,
  groups: groupsSchema('UTC'),
  story: storySchema,
  consent: consentSchema,
  strings: wordsSchema('ar'),
};

/** Invalid URLs that no pattern of a JSON schema can reject: only a URL parser knows which host names are valid. */
const beyond = ['https://'];

type Data = Readonly<Record<string, unknown>>;

describe.each(Object.entries(schemas))('of %s, any value of any field', (kind, schema) => {
  const { shape, files = '', isFrontMatter = false } = fileKinds.find(({ name }) => name === kind) ?? {};
  // There are hundreds of interface strings, so the test tries only a few of them. Plural forms depend on the language, so only `check`
  // knows them.
  const sorts = ['name', 'credits', 'creditOrder'];
  const fields = Object.entries(shape?.fields ?? {}).filter(([name]) => kind !== 'strings' || sorts.includes(name));
  const isRight = (data: Data) => schema.safeParse(parseYaml(JSON.stringify(data))).success;
  const isRightInEditors = (data: Data) => faultsOf(kind, data).length === 0;
  const file = files.replace('**', '2017').replace('*', kind === 'strings' ? 'ar' : 'x');
  /** Returns whether `check` finds a problem in the data. `check` knows more than the schema, such as other files. */
  const isRefused = (data: Data) => {
    const yaml = JSON.stringify(data);
    const text = isFrontMatter ? `---\n${yaml}\n---\n\nA text.\n` : yaml;
    return load({ 'newsroom/site.yaml': 'name: A\nlanguages: [en, ar]\n', [file]: text }).problems.length > 0;
  };
  const expectSame = (rows: readonly Data[]) => {
    const misses = rows.filter(row => isRightInEditors(row) && !isRight(row));
    const told = misses.map(row => JSON.stringify(row));
    expect(told.filter(row => !beyond.some(text => row.includes(`${text}"`)))).toEqual([]);
    const stricter = rows.filter(row => !isRightInEditors(row) && isRight(row));
    expect(stricter.filter(row => !isRefused(row)).map(row => JSON.stringify(row))).toEqual([]);
  };

  it('is right in editors exactly where it is right for `check`', () => {
    const names = fields.length > 0 ? fields.map(([name]) => name) : ['law'];
    const rows = names.flatMap(name => values.map(value => ({ ...wholes[kind], [name]: value })));
    expect(rows.filter(isRight).length).toBeGreaterThan(3);
    expect(rows.filter(row => !isRight(row)).length).toBeGreaterThan(50);
    expectSame([...rows, ...(kind === 'tags' ? [] : [{ ...wholes[kind], unknown: 'A' }])]);
  });

  it('and so is any value within a group', () => {
    const rows = fields.flatMap(([name, { form, item, fields: own }]) => {
      const parts = form === 'group' ? own : form === 'list' && item?.form === 'group' ? item.fields : {};
      const whole = Object.fromEntries(
        Object.entries(parts)
          .filter(([, part]) => part.required)
          .map(([part, { traits, words }]) => [part, words[0] ?? traits.example]),
      );
      return [...Object.keys(parts), ...(Object.keys(parts).length > 0 ? ['unknown'] : [])].flatMap(part =>
        values.map(value => {
          const group = { ...whole, [part]: value };
          return { ...wholes[kind], [name]: form === 'list' ? [group] : group };
        }),
      );
    });
    expectSame(rows);
  });

  it('is missing in editors where it is for `check`', () => {
    for (const [name] of fields.filter(([, field]) => field.required)) {
      const { [name]: _, ...others } = { ...wholes[kind] };
      expect([isRight(others), isRightInEditors(others)], name).toEqual([false, false]);
    }
  });
});

describe('what people get wrong', () => {
  /**
   * Returns whether a text is readable front matter. Code editors report invalid YAML without a schema, and cannot report missing front
   * matter.
   */
  const isRead = (text: string) => 'data' in parseFrontMatter('articles/2017/x.md', text);
  const rows = Object.values(slips).flat();
  /** Mistakes that no schema can see: a tag or name may be any text, YAML drops comments, and a schema cannot compare dates. */
  const unseen = [
    'a Chinese comma in plain brackets, which YAML reads as one tag',
    'curly quotation marks around tags',
    'Chinese commas between entries and in a quoted one',
    'two tags in one line of a list',
    'two authors in one line of a list',
    'a title with a comma in it and a tag in one line of a list',
    'two old addresses in one line',
    'a comma behind an author',
    'a Chinese comma behind an author',
    'a hash between blanks in a text',
    'a hash at the end of a text',
    'a hash between blanks in a part of a group',
    'a comma behind an entry of a list of authors',
    'a change before the day of publication',
  ];

  it('is wrong in editors too, where it is a value', () => {
    const values = rows.filter(({ text, en }) => en.length > 0 && isRead(text));
    expect(values.length).toBeGreaterThan(40);
    const passed = values.filter(({ text }) => {
      const matter = parseFrontMatter('articles/2017/x.md', text);
      return 'data' in matter && faultsOf('article', matter.data).length === 0;
    });
    expect(passed.map(({ slip }) => slip)).toEqual(unseen);
  });

  it('is not wrong any more when `check --fix` has put it right', () => {
    for (const { slip, fixed } of rows) {
      if (fixed === undefined || !isRead(fixed)) continue;
      const matter = parseFrontMatter('articles/2017/x.md', fixed);
      if ('data' in matter && parseable(matter.data)) expect(faultsOf('article', matter.data), slip).toEqual([]);
    }
  });
  const parseable = (data: unknown) => articleSchema('UTC').safeParse(data).success;
});

describe('each field', () => {
  const walk = (shape: (typeof fileKinds)[number]['shape'], path: string): readonly string[] =>
    Object.entries({ ...shape.fields, ...shape.item?.fields }).flatMap(([name, part]) => [
      ...(part.told ? [] : [`${path}.${name}`]),
      ...walk(part, `${path}.${name}`),
    ]);

  it('has a name and a meaning, in English and in Chinese', () => {
    for (const { name, shape } of fileKinds) if (name !== 'strings') expect(walk(shape, name)).toEqual([]);
  });

  it('is explained in the language that is asked for, and in the other below it', () => {
    const article = fileKinds[0]?.shape;
    expect(article && toJsonSchema(article, { title: '文章', voice: chinese })).toMatchObject({
      properties: {
        title: {
          title: '标题 · Headline',
          description: '文章标题，纯文本',
          markdownDescription: '文章标题，纯文本\n\nThe headline, as plain text',
        },
        date: { patternErrorMessage: '请写日期，例如 2017-09-05 或 2017-09-05T14:30+08:00' },
      },
    });
  });

  it('has examples that are right', () => {
    for (const { name, shape } of fileKinds) {
      const { properties } = toJsonSchema(shape, { title: name, voice: english });
      for (const [field, part] of Object.entries(properties ?? {}))
        for (const example of part.examples ?? [])
          expect(faultsOf(name, { ...wholes[name], [field]: example }), `${name}.${field}`).toEqual([]);
    }
  });
});
