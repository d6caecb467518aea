/** Writes the artificial articles as a site for each engine. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildAssets } from '../src/build/assets.ts';
import { type Article, authors, columns, firstYear, makeArticles, type Texts, years } from './articles.ts';
import strings from './strings.json' with { type: 'json' };

const chinesePrefix = strings['zh-Hans'].prefix;

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const matter = (fields: object) =>
  `---\n${Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${name === 'date' ? value : JSON.stringify(value)}\n`)
    .join('')}---\n\n`;

/** Writes the articles as a publication folder of this project. */
export function writePublication(folder: string, count: number, texts?: Texts): void {
  rmSync(folder, { recursive: true, force: true });
  const each = (key: 'title' | 'tagline') => ({ en: strings.en[key], 'zh-Hans': strings['zh-Hans'][key] });
  const site = { url: 'https://bench.example/', languages: Object.keys(strings), timezone: 'Asia/Shanghai' };
  write(join(folder, 'newsroom/site.yaml'), JSON.stringify({ name: each('title'), tagline: each('tagline'), ...site }));
  for (const { id, name } of authors) write(join(folder, `newsroom/people/${id}.yaml`), `name: ${name}\n`);
  for (const { id, name } of columns) write(join(folder, `newsroom/columns/${id}.md`), matter({ title: name }));
  for (const { language, year, slug, body, ...fields } of makeArticles(count, texts)) {
    const suffix = language === 'en' ? '' : `.${language}`;
    write(join(folder, `articles/${year}/${slug}${suffix}.md`), `${matter(fields)}${body}\n`);
  }
}

/**
 * Copies the templates of another engine (`peer`) into its site's folder. `writeStyles` writes the styles of this project there, so that
 * all sites look alike.
 */
async function copyTemplates(peer: string, folder: string, writeStyles: (styles: Styles) => void): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const source = join(import.meta.dirname, peer);
  cpSync(source, folder, { recursive: true, filter: file => file !== join(source, 'node_modules') });
  const { styles } = (await buildAssets()).assets;
  writeStyles({ article: styles.article.css, lists: styles.lists.css });
}

type Styles = Readonly<Record<'article' | 'lists', string>>;

function writeStyleFiles(folder: string, styles: Styles): void {
  for (const [name, css] of Object.entries(styles)) write(join(folder, `${name}.css`), css);
}

/** Returns the site's languages, people and columns as JSON, for templates in JavaScript. */
function siteData(): string {
  const names = (list: typeof authors) => Object.fromEntries(list.map(({ id, name }) => [id, name]));
  const data = { url: 'https://bench.example', languages: strings, people: names(authors), columns: names(columns) };
  return JSON.stringify(data);
}

/** Writes each article to the path that corresponds to its address. */
function writeArticles(folder: string, articles: Iterable<Article>, fieldsOf: (article: Article) => object): void {
  for (const article of articles) {
    const { language, year, slug, body } = article;
    const prefix = language === 'en' ? '' : chinesePrefix;
    write(join(folder, `${prefix}${year}/${slug}.md`), `${matter(fieldsOf(article))}${body}\n`);
  }
}

/**
 * Writes the site for Hugo. Every section gets an index file in both languages. The full theme prints the styles into every page, as this
 * project does; the bare theme links to them.
 */
export const writeHugoSite =
  (theme: 'hugo' | 'hugo-bare') =>
  async (folder: string, count: number, texts?: Texts): Promise<void> => {
    const styles = join(folder, theme === 'hugo' ? 'assets' : 'static');
    await copyTemplates(theme, folder, files => writeStyleFiles(styles, files));
    writeHugoContent(folder, makeArticles(count, texts));
  };

function writeHugoContent(folder: string, articles: Iterable<Article>): void {
  const suffixes = ['', '.zh-hans'];
  const both = (path: string, fields: object) => {
    for (const suffix of suffixes) write(join(folder, `content/${path}/_index${suffix}.md`), matter(fields));
  };
  for (const { id, name } of authors) both(`people/${id}`, { title: name });
  for (const { id, name } of columns) both(`columns/${id}`, { title: name });
  for (const layout of ['archive', 'search']) both(layout, { title: layout, layout });
  for (let i = 0; i < years; i++) both(String(firstYear + i), { title: String(firstYear + i) });
  for (const { language, year, slug, body, by, column, summary, ...fields } of articles) {
    const own = { ...fields, description: summary, people: by, columns: column && [column] };
    write(join(folder, `content/${year}/${slug}${language === 'en' ? '' : suffixes[1]}.md`), `${matter(own)}${body}\n`);
  }
}

/** Writes the site for Astro. Requires `npm ci` in `bench/astro` first. */
export async function writeAstroSite(folder: string, count: number, texts?: Texts): Promise<void> {
  await copyTemplates('astro', folder, styles => writeStyleFiles(join(folder, 'src/styles'), styles));
  symlinkSync(join(import.meta.dirname, 'astro/node_modules'), join(folder, 'node_modules'));
  write(join(folder, 'src/site.json'), siteData());
  writeArticles(
    join(folder, 'src/content/articles'),
    makeArticles(count, texts),
    ({ title, date, summary, by, column, tags }) => {
      return { title, date, description: summary, by, column, tags };
    },
  );
}

export async function writeEleventySite(folder: string, count: number, texts?: Texts): Promise<void> {
  await copyTemplates('eleventy', folder, styles => write(join(folder, '_data/styles.json'), JSON.stringify(styles)));
  write(join(folder, '_data/site.json'), siteData());
  writeArticles(
    join(folder, 'content'),
    makeArticles(count, texts),
    ({ language, title, date, summary, by, column, tags }) => {
      return { layout: 'article.njk', lang: language, title, date, description: summary, by, column, tags };
    },
  );
}
