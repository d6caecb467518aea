/** Reads feeds of a site with the feed readers that Debian offers. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { isLeftOut } from './programs.ts';

/** An article as a feed reader shows it. */
export interface ReadArticle {
  readonly title: string;
  readonly url: string;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly authors: readonly string[];
  /** Content as HTML. */
  readonly text: string;
  /** Addresses of pictures that the feed attaches to the article, outside its text. */
  readonly pictures: readonly string[];
}

const python = '/usr/bin/python3';
const programs = ['/usr/bin/newsboat', '/usr/bin/sfeed', '/usr/lib/python3/dist-packages/feedparser'];

export const withoutFeedReaders = isLeftOut(() => programs.every(program => existsSync(program)));

interface Started {
  readonly input?: Buffer;
  readonly zone?: string;
  readonly home?: string;
}

/**
 * Runs a program and returns its output.
 * @throws Error that names the packages to install, if the program is missing
 */
function run(
  program: string,
  words: readonly string[],
  { input, zone = 'UTC', home = '/nonexistent' }: Started = {},
): string {
  if (!existsSync(program)) throw new Error(`${program} is missing: apt-get install newsboat sfeed python3-feedparser`);
  const env = { PATH: '/usr/bin:/bin', HOME: home, TZ: zone, LANG: 'C.UTF-8' };
  return execFileSync(program, words, { input, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 60_000 });
}

/**
 * Reads a feed with sfeed, which prints one line per article with tabs between the fields:
 * https://codemadness.org/sfeed-simple-feed-parser.html
 */
export function readWithSfeed(file: string): readonly ReadArticle[] {
  const restore = (text: string) =>
    text.replace(/\\([nt\\])/g, (_, letter: string) => ({ n: '\n', t: '\t', '\\': '\\' })[letter] ?? '');
  return run('/usr/bin/sfeed', [], { input: readFileSync(file) })
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const [time, title = '', url = '', text = '', , , author = '', picture = ''] = line.split('\t');
      const [authors, pictures] = [author, picture].map(value => (value === '' ? [] : [value]));
      return { title, url, time: Number(time), authors: authors ?? [], text: restore(text), pictures: pictures ?? [] };
    });
}

/** Returns the day of each article as sfeed prints it in a time zone. */
export function printDays(file: string, zone: string): readonly string[] {
  const input = Buffer.from(run('/usr/bin/sfeed', [], { input: readFileSync(file) }));
  return run('/usr/bin/sfeed_plain', [], { input, zone }).match(/\d{4}-\d{2}-\d{2}(?= \d{2}:)/g) ?? [];
}

/** Reads a feed with newsboat, and takes the articles from newsboat's database. */
export function readWithNewsboat(file: string): readonly ReadArticle[] {
  const home = mkdtempSync(join(tmpdir(), 'halfsky-newsboat-'));
  try {
    mkdirSync(join(home, '.newsboat'));
    const [urls, config, cache] = ['urls', 'config', 'cache.db'].map(name => join(home, name));
    if (!urls || !config || !cache) return [];
    writeFileSync(urls, `${pathToFileURL(file).href}\n`);
    writeFileSync(config, '');
    run('/usr/bin/newsboat', ['-u', urls, '-C', config, '-c', cache, '-x', 'reload'], { home });
    const database = new DatabaseSync(cache, { readOnly: true });
    const rows = database.prepare('select title, author, url, pubDate, content, enclosure_url from rss_item').all();
    database.close();
    return rows.map(row => {
      const field = (name: string) => String(row[name] ?? '');
      return {
        title: field('title'),
        url: field('url'),
        time: Number(row.pubDate),
        authors: [field('author')].filter(name => name !== ''),
        text: field('content'),
        pictures: [field('enclosure_url')].filter(address => address !== ''),
      };
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const script = `
import calendar, feedparser, json, sys
print(json.dumps([{
  'title': entry.title,
  'url': entry.link,
  'time': calendar.timegm(entry.published_parsed),
  'authors': [author.name for author in entry.get('authors', [])],
  'text': entry.content[0].value,
  'pictures': [each.href for each in entry.enclosures] + [each['url'] for each in entry.get('media_content', []) + entry.get('media_thumbnail', [])],
} for entry in feedparser.parse(sys.argv[1]).entries]))
`;

/** Reads a feed with feedparser: https://feedparser.readthedocs.io/ */
export function readWithFeedparser(file: string): readonly ReadArticle[] {
  return JSON.parse(run(python, ['-c', script, file]));
}
