/** Builds WordPress exports in the format of WordPress's own exporter. */

import type { ImportSettings } from '../../../../src/authoring/import/archive/import-archive.ts';
import { importArticles } from '../../../../src/authoring/import/archive/import-archive.ts';
import { parseExport } from '../../../../src/authoring/import/wordpress/parse-export.ts';
import { readWordPress } from '../../../../src/authoring/import/wordpress/read-wordpress.ts';
import { anArchive, someSettings } from '../builders.ts';

export interface AnItem {
  readonly id: number;
  readonly title?: string;
  readonly link?: string;
  readonly creator?: string;
  readonly content?: string;
  readonly excerpt?: string;
  readonly date?: string;
  readonly dateGmt?: string;
  readonly slug?: string;
  readonly status?: string;
  readonly type?: string;
  readonly parent?: number;
  readonly password?: string;
  readonly file?: string;
  /** Taxonomy, slug and name of each term. */
  readonly terms?: readonly (readonly [string, string, string])[];
  readonly meta?: Readonly<Record<string, string>>;
  readonly comments?: number;
}

export const site = 'https://old.example';
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function anItem(item: AnItem): string {
  const {
    id,
    type = 'post',
    status = type === 'attachment' ? 'inherit' : 'publish',
    date = '2017-09-05 14:00:00',
  } = item;
  const slug = item.slug ?? `item-${id}`;
  const terms = (item.terms ?? []).map(
    ([domain, nicename, name]) =>
      `\t\t<category domain="${domain}" nicename="${escapeXml(nicename)}">${cdata(name)}</category>\n`,
  );
  const meta = Object.entries(item.meta ?? {}).map(
    ([key, value]) =>
      `\t\t<wp:postmeta>\n\t\t<wp:meta_key>${cdata(key)}</wp:meta_key>\n\t\t<wp:meta_value>${cdata(value)}</wp:meta_value>\n\t\t</wp:postmeta>\n`,
  );
  const comments = Array.from(
    { length: item.comments ?? 0 },
    (_, i) =>
      `\t\t<wp:comment>\n\t\t\t<wp:comment_id>${i}</wp:comment_id>\n\t\t\t<wp:comment_content>${cdata('A <b>comment</b>.')}</wp:comment_content>\n\t\t</wp:comment>\n`,
  );
  return `\t<item>
		<title>${cdata(item.title ?? `Title ${id}`)}</title>
		<link>${escapeXml(item.link ?? `${site}/2017/09/05/${slug}/`)}</link>
		<pubDate>Tue, 05 Sep 2017 06:00:00 +0000</pubDate>
		<dc:creator>${cdata(item.creator ?? 'ada')}</dc:creator>
		<guid isPermaLink="false">${site}/?p=${id}</guid>
		<description></description>
		<content:encoded>${cdata(item.content ?? '<p>Words.</p>')}</content:encoded>
		<excerpt:encoded>${cdata(item.excerpt ?? '')}</excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date>${cdata(date)}</wp:post_date>
		<wp:post_date_gmt>${cdata(item.dateGmt ?? date)}</wp:post_date_gmt>
		<wp:post_modified>${cdata(date)}</wp:post_modified>
		<wp:comment_status>${cdata('open')}</wp:comment_status>
		<wp:post_name>${cdata(slug)}</wp:post_name>
		<wp:status>${cdata(status)}</wp:status>
		<wp:post_parent>${item.parent ?? 0}</wp:post_parent>
		<wp:menu_order>0</wp:menu_order>
		<wp:post_type>${cdata(type)}</wp:post_type>
		<wp:post_password>${cdata(item.password ?? '')}</wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>
${item.file === undefined ? '' : `\t\t<wp:attachment_url>${cdata(item.file)}</wp:attachment_url>\n`}${terms.join('')}${meta.join('')}${comments.join('')}\t</item>
`;
}

export interface AnExport {
  readonly authors?: readonly (readonly [login: string, name: string])[];
  readonly language?: string;
  /** XML of the terms. */
  readonly terms?: string;
}

export const aTerm = (taxonomy: string, slug: string, name: string, description = '') =>
  `\t<wp:term>\n\t\t<wp:term_id>9</wp:term_id>\n\t\t<wp:term_taxonomy>${cdata(taxonomy)}</wp:term_taxonomy>\n\t\t<wp:term_slug>${cdata(slug)}</wp:term_slug>\n\t\t<wp:term_parent></wp:term_parent>\n\t\t<wp:term_name>${cdata(name)}</wp:term_name>\n\t\t<wp:term_description>${cdata(description)}</wp:term_description>\n\t</wp:term>\n`;

/** Yields an export in pieces, so that a large export need not be a single string. */
export function* writeExport(
  items: Iterable<string>,
  { authors = [['ada', 'Ada Abbott']], language = 'en-US', terms = '' }: AnExport = {},
): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>The Old Site</title>
	<link>${site}</link>
	<description>Women &amp; news</description>
	<pubDate>Tue, 05 Sep 2017 06:00:00 +0000</pubDate>
	<language>${language}</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>${site}</wp:base_site_url>
	<wp:base_blog_url>${site}</wp:base_blog_url>
`;
  for (const [i, [login, name]] of authors.entries())
    yield `\t<wp:author><wp:author_id>${i + 1}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata(`${login}@old.example`)}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>\n`;
  yield terms;
  yield* items;
  yield '</channel>\n</rss>\n';
}

/** Imports a WordPress export with these items. `uploads` are files by their path below `wp-content/uploads`. */
export function importItems(
  items: readonly AnItem[],
  given: AnExport & { readonly uploads?: readonly string[]; readonly wishes?: Partial<ImportSettings> } = {},
) {
  const files = Object.fromEntries((given.uploads ?? []).map(file => [`wp-content/uploads/${file}`, undefined]));
  const archive = { ...anArchive(files), name: 'export.xml' };
  const settings = someSettings(given.wishes);
  const source = parseExport('export.xml', writeExport(items.map(anItem), given));
  return importArticles(archive, readWordPress(source, archive, settings), settings, new Map());
}

/** Returns the body of the only article of an import. */
export function bodyOf(content: string, others: readonly AnItem[] = [], uploads: readonly string[] = []): string {
  const { texts } = importItems([{ id: 1, content }, ...others], { uploads });
  const text = [...texts].find(([path]) => /^articles\/2017\/item-1[/.]/.test(path))?.[1] ?? '';
  return text.replace(/^---\n[\s\S]*?\n---\n\n/, '').trimEnd();
}
