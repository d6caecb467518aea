/** Tests the form of `/admin/`, which is made from the schema of articles for each backend. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/site/form/fields.ts';
import { formOf, writeForm } from '../../../src/site/form/form.ts';
import { articleSchema } from '../../../src/source/article/schema.ts';
import { fieldOfName, groups } from '../../../src/source/fields/names.ts';
import { knownFields, shapeOf } from '../../../src/source/fields/types.ts';
import type { Admin } from '../../../src/source/publication/newsroom.ts';
import { aNewsroom, anArticleText } from '../../builders.ts';
import { outputsOf } from '../../layouts/drawn.ts';

const wishes = { zone: 'Asia/Shanghai', language: 'en', languages: ['en', 'zh-Hans'], first: 'en' } as const;
const nothing = { repo: undefined, branch: undefined, server: undefined, login: undefined, app: undefined };
const form = (admin: Partial<Admin> & Pick<Admin, 'backend'>, languages: readonly [string, ...string[]] = ['en']) =>
  formOf(aNewsroom({ site: { languages } }).site, { ...nothing, ...admin });

describe('the fields', () => {
  const all = fieldsOf(wishes);
  const fields = all.filter(({ widget }) => widget !== 'hidden');
  const named = (name: string) => fields.find(field => field.name === name);

  it('are those of the schema, but for those that are left out by name, and the text', () => {
    const names = fields.map(({ name }) => name).filter(name => name !== 'body');
    expect([...names].sort()).toEqual([...knownFields(articleSchema('UTC'))].sort());
  });

  it('carry the file as it was opened along, which no translation takes over', () => {
    expect(all.filter(({ widget }) => widget === 'hidden')).toEqual([
      { name: 'halfsky_file', widget: 'hidden', i18n: false },
    ]);
  });

  it('have a name and a hint in both languages', () => {
    for (const { name, label, hint } of fields) {
      expect(label, name).toMatch(/^[A-Z].* · \p{Script=Han}/u);
      if (name !== 'body') expect(hint, name).toMatch(/ · .*\p{Script=Han}/u);
    }
  });

  it('are called in Chinese what `check --fix` understands', () => {
    const shape = shapeOf(articleSchema('UTC')).fields;
    for (const [name, { told }] of Object.entries(shape)) expect(fieldOfName(told?.zh[0] ?? '')).toBe(name);
    for (const [group, names] of Object.entries(groups)) {
      const { fields: parts = {} } = shape[group]?.item ?? shape[group] ?? {};
      expect(Object.keys(parts)).toEqual(names);
      for (const name of names) expect(fieldOfName(parts[name]?.told?.zh[0] ?? '', group), group).toBe(name);
    }
  });

  it('are named in Chinese first where Chinese is written', () => {
    const [title] = fieldsOf({ ...wishes, language: 'zh-Hans', first: 'zh' });
    expect(title).toMatchObject({ label: '标题 · Headline', hint: '文章标题，纯文本 · The headline, as plain text' });
  });

  it('are asked for in the way of what they mean', () => {
    const widgets = Object.fromEntries(fields.map(({ name, widget }) => [name, widget]));
    expect(widgets).toMatchObject({
      title: 'string',
      date: 'datetime',
      summary: 'text',
      by: 'relation',
      column: 'relation',
      source: 'object',
      tags: 'list',
      kind: 'select',
      cover: 'object',
      draft: 'boolean',
      body: 'markdown',
    });
    expect(named('date')).toMatchObject({ required: true, default: '{{now}}', input_timezone: 'Asia/Shanghai' });
    expect(named('by')).toMatchObject({ required: false, multiple: true, collection: 'people' });
    expect(named('kind')).toMatchObject({
      default: 'news',
      options: ['news', 'feature', 'opinion', 'notice', 'story'],
    });
    expect(named('cover')?.fields).toMatchObject([
      { name: 'src', widget: 'image', required: true },
      { name: 'alt', widget: 'string', required: true },
      { name: 'caption', required: false },
      { name: 'credit', required: false },
      { name: 'focus', required: false },
    ]);
    expect(named('canonical')).toMatchObject({ widget: 'string', type: 'url' });
  });
});

describe('what is written is kept', () => {
  it('at GitHub, where people bring a token unless somebody signs them in', () => {
    expect(form({ backend: 'github', repo: 'a/b', branch: 'main' }).backend).toEqual({
      name: 'github',
      repo: 'a/b',
      branch: 'main',
      auth_methods: ['token'],
    });
    expect(form({ backend: 'github', repo: 'a/b', login: 'https://login.example' }).backend).toEqual({
      name: 'github',
      repo: 'a/b',
      base_url: 'https://login.example',
    });
  });

  it('at a GitLab of your own, where people sign in to an application', () => {
    expect(form({ backend: 'gitlab', repo: 'a/b/c', server: 'https://git.example', app: '12' }).backend).toEqual({
      name: 'gitlab',
      repo: 'a/b/c',
      base_url: 'https://git.example',
      api_root: 'https://git.example/api/v4',
      app_id: '12',
      auth_type: 'pkce',
    });
  });

  it('at a Forgejo, which answers as Gitea does', () => {
    expect(form({ backend: 'forgejo', repo: 'a/b', server: 'https://codeberg.org' }).backend).toMatchObject({
      name: 'gitea',
      api_root: 'https://codeberg.org/api/v1',
    });
  });
});

describe('articles lie where the engine looks for them', () => {
  const paths = (languages: readonly [string, ...string[]]) => {
    const { collections } = form({ backend: 'test-repo' }, languages);
    return Array.isArray(collections) ? collections.map(({ name, path }) => `${name}: ${path}`) : [];
  };

  it('in a folder of their own with their pictures, below the year of their date', () => {
    expect(paths(['zh-Hans'])[0]).toBe("articles: {{date | date('YYYY')}}/{{slug}}/index");
  });

  it('are called in their own language, by the name in the guide, where they are in another alone', () => {
    const { collections } = form({ backend: 'test-repo' }, ['en', 'zh-Hans']);
    expect(collections).toContainEqual(expect.objectContaining({ label: '文章 (zh-Hans)' }));
    expect(readFileSync('docs/guide/authors.zh-Hans.md', 'utf8')).toContain('“文章 (zh-Hans)”');
  });

  it('and those that are in another language alone can be written too', () => {
    expect(paths(['en', 'zh-Hans'])).toContain("articles-zh-Hans: {{date | date('YYYY')}}/{{slug}}/index.zh-Hans");
    expect(form({ backend: 'test-repo' }, ['en', 'zh-Hans']).i18n).toMatchObject({
      structure: 'multiple_files',
      default_locale: 'en',
      omit_default_locale_from_file_path: true,
    });
  });
});

describe('the page', () => {
  const files = { 'articles/2017/x.md': anArticleText() };
  const asking = (admin: string) => ({ ...files, 'newsroom/site.yaml': `name: A\nadmin: ${admin}\n` });
  const local = asking('{backend: local}');

  it('is there if site.yaml asks for it, and then no other page changes', () => {
    const [without, withIt] = [outputsOf({ ...files, 'newsroom/site.yaml': 'name: A\n' }), outputsOf(local)];
    expect([...without.keys()].filter(address => address.startsWith('/admin/'))).toEqual([]);
    expect(withIt.get('/admin/')?.draw()).toContain('<meta name="robots" content="noindex, nofollow">');
    for (const [address, output] of without) expect(withIt.get(address)?.draw(), address).toBe(output.draw());
  });

  it.each([
    ['{backend: local}', "connect-src 'self' blob: data:;"],
    ['{backend: github, repo: a/b}', "connect-src 'self' blob: data: https://api.github.com;"],
    ['{backend: gitlab, repo: a/b}', "connect-src 'self' blob: data: https://gitlab.com;"],
    [
      '{backend: forgejo, repo: a/b, server: "https://git.example/"}',
      "connect-src 'self' blob: data: https://git.example;",
    ],
  ])('of %s speaks with its service and nobody else', (admin, directive) => {
    expect(outputsOf(asking(admin)).get('/admin/')?.draw().replaceAll('&#39;', "'")).toContain(directive);
  });
});

it('nothing is made where nothing asks for it', () => {
  expect(writeForm(aNewsroom().site)).toBeUndefined();
});
