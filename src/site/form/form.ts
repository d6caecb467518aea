/** Generates the configuration of Sveltia CMS (https://sveltiacms.app/en/docs/config-basics). */
import { hrefOf } from '../../addresses.ts';
import { type Admin, inLanguage, type Site } from '../../source/publication/newsroom.ts';
import { originsOf } from '../policy.ts';
import { fieldsOf } from './fields.ts';
import { both, formWords } from './words.ts';

/** Configuration of the form for writing articles in a browser. */
export interface WritingForm {
  /** Configuration as JSON. */
  readonly text: string;
  /** Origins to which the form may send articles. */
  readonly origins: readonly string[];
}

/** Generates the form's configuration. Returns undefined if `site.yaml` does not set `admin`. */
export function writeForm(site: Site): WritingForm | undefined {
  const { admin } = site;
  return admin && { text: `${JSON.stringify(formOf(site, admin), null, 1)}\n`, origins: originsOf(admin) };
}

/** Generates the form's configuration as an object. */
export function formOf(site: Site, admin: Admin): Readonly<Record<string, unknown>> {
  const [language, ...others] = site.languages;
  return {
    backend: backendOf(admin, inLanguage(site.name, language)),
    site_url: site.base.origin + hrefOf(site.base, '/'),
    media_folder: 'newsroom/pages',
    public_folder: '',
    slug: { encoding: 'unicode', clean_accents: false, sanitize_replacement: '-' },
    media_libraries: { stock_assets: { providers: [] } },
    output: { omit_empty_optional_fields: true },
    ...(others.length > 0 && {
      i18n: { ...i18nOf(site.languages), default_locale: language },
    }),
    collections: collectionsOf(site),
    app_title: inLanguage(site.name, language),
  };
}

/**
 * Returns the collections of the CMS: articles in the first language, articles in each other language, and the people and newspaper columns
 * to which articles can refer.
 */
function collectionsOf(site: Site): readonly Readonly<Record<string, unknown>>[] {
  const [language, ...others] = site.languages;
  const say = (words: keyof typeof formWords) => both(formWords[words], firstFor(language));
  const articlesIn = (written: string) => ({
    folder: 'articles',
    // Name of the custom format that `article-file.ts` parses and writes
    format: 'article',
    label_singular: say('article'),
    media_folder: '',
    public_folder: '',
    slug: { template: '{{title}}', editable: ['create'] },
    sortable_fields: ['date', 'title'],
    fields: fieldsOf({ zone: site.zone, language: written, languages: site.languages, first: firstFor(written) }),
  });
  const i18n = others.length > 0;
  return [
    {
      name: 'articles',
      label: say('articles'),
      path: `${year}/{{slug}}/index`,
      i18n,
      ...articlesIn(language),
    },
    {
      name: 'flat',
      label: say('flat'),
      path: `${year}/{{slug}}`,
      i18n,
      ...articlesIn(language),
      create: false,
    },
    ...others.map(other => ({
      name: `articles-${other}`,
      label: `${formWords.only[firstFor(other)]} (${other})`,
      path: `${year}/{{slug}}/index.${other}`,
      // In its list of articles, the CMS shows the texts of the default locale. Therefore this locale must be the language of the files.
      i18n: { ...i18nOf([other]), default_locale: other },
      ...articlesIn(other),
    })),
    {
      name: 'people',
      label: say('people'),
      folder: 'newsroom/people',
      extension: 'yaml',
      ...kept('name', site.languages),
    },
    { name: 'columns', label: say('columns'), folder: 'newsroom/columns', ...kept('title', site.languages) },
  ];
}

const i18nOf = (languages: readonly string[]) => ({
  structure: 'multiple_files',
  locales: languages,
  initial_locales: 'default',
  omit_default_locale_from_file_path: true,
});

/** The form's labels are in English and Chinese. Returns which of the two comes first in the form for articles in `language`. */
const firstFor = (language: string) => (language.startsWith('zh') ? 'zh' : 'en');

/** Template for the folder of an article: the year of its date. The CMS uses it only when it saves a new article. */
const year = "{{date | date('YYYY')}}";

/** Returns the settings of a hidden collection. Writers can select entries of the collection in menus, but cannot edit the entries. */
const kept = (field: string, languages: readonly string[]) => ({
  hide: true,
  create: false,
  delete: false,
  identifier_field: field,
  fields: [{ name: field, widget: 'object', fields: languages.map(name => ({ name, widget: 'string' })) }],
});

function backendOf(
  { backend, repo, branch, server, login, app }: Admin,
  name: string,
): Readonly<Record<string, unknown>> {
  if (backend === 'test-repo') return { name: 'test-repo' };
  // A local folder needs no service, but the CMS offers local folders only if the configuration contains a service. Therefore the
  // configuration contains a service that does not exist.
  if (backend === 'local') {
    const nowhere = 'https://localhost';
    return {
      name: 'gitea',
      // The form displays this name: “the root directory of the … repository”
      repo: `local/${name.replaceAll('/', ' ')}`,
      base_url: nowhere,
      api_root: nowhere,
      app_id: 'none',
      auth_methods: ['token'],
    };
  }
  const service = backend === 'forgejo' ? 'gitea' : backend;
  return {
    name: service,
    repo,
    ...(branch && { branch }),
    ...(server && { base_url: server, api_root: `${server}/api/${service === 'gitlab' ? 'v4' : 'v1'}` }),
    ...(login && { base_url: login }),
    ...(app && { app_id: app, ...(service === 'gitlab' && { auth_type: 'pkce' }) }),
    ...(!login && !app && { auth_methods: ['token'] }),
  };
}
