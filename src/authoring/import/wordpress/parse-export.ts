/** Parses the XML of a WordPress export as a stream. Discards comments, revisions and most custom fields to save memory. */

import { tell } from '../../../language/messages/tell.ts';
import { repairWindowsCharacters } from '../../../language/windows-characters.ts';
import type { Message } from '../../../message.ts';
import { PublicationError } from '../../../problem.ts';
import { detach, packText } from '../archive/packed-text.ts';
import { controls } from '../body/control-characters.ts';
import { type Author, type Export, type Item, type ItemText, isKnownMeta, itemTexts, type Term } from './export.ts';
import { newXmlParser } from './xml-parser.ts';

/** Maximum length of a text in characters, to limit the use of memory. No real article is longer. */
const longest = 8_000_000;

const channelTexts = ['title', 'link', 'description', 'language', 'wp:base_blog_url', 'wp:wxr_version'];
const definitions: ReadonlyMap<string, readonly [domain: string, slug: string, name: string]> = new Map([
  ['wp:category', ['category', 'wp:category_nicename', 'wp:cat_name']],
  ['wp:tag', ['post_tag', 'wp:tag_slug', 'wp:tag_name']],
  ['wp:term', ['', 'wp:term_slug', 'wp:term_name']],
]);

/**
 * Parses the chunks of an export; `name` is the file name for messages. Throws PublicationError for invalid XML and for a file that is not
 * a WordPress export.
 */
export function parseExport(name: string, chunks: Iterable<string>): Export {
  const reader = new Reader(name);
  for (const chunk of chunks) reader.write(chunk.replace(controls, ''));
  return reader.finish();
}

interface OpenItem {
  readonly line: number;
  readonly texts: Map<ItemText, string>;
  readonly terms: Term[];
  readonly meta: Map<string, string>;
  fault: Message | undefined;
  repaired: number;
}

class Reader {
  readonly #name: string;
  readonly #parser = newXmlParser();
  readonly #path: string[] = [];
  readonly #channel = new Map<string, string>();
  readonly #authors: Author[] = [];
  readonly #terms: Term[] = [];
  readonly #items: Item[] = [];
  #comments = 0;
  #item: OpenItem | undefined;
  /** Texts inside the current author, term or custom field, by tag. */
  #group = new Map<string, string>();
  #category: Omit<Term, 'name'> | undefined;
  #text: string[] = [];
  #length = 0;

  constructor(name: string) {
    this.#name = name;
    const parser = this.#parser;
    parser.onopentag = ({ name: tag, attributes }) => {
      const read = (key: string) => {
        const value = attributes[key];
        return typeof value === 'string' ? value : (value?.value ?? '');
      };
      this.#open(tag, read);
    };
    parser.onclosetag = tag => this.#close(tag);
    parser.ontext = text => this.#add(text);
    parser.oncdata = text => this.#add(text);
    parser.ondoctype = () =>
      this.#fail(
        tell('export-has-document-type')`the file has a document type declaration, which WordPress never writes`,
        tell('export-again-from-wordpress')`export the articles from WordPress again`,
      );
    parser.onerror = error =>
      this.#fail(
        tell(
          'export-not-well-formed',
        )`the file is not well-formed XML: ${(error.message.split('\n')[0] ?? '').replace(/\.$/, '')}`,
        tell('export-was-cut-short')`export the articles from WordPress again; the download was probably interrupted`,
      );
  }

  write(chunk: string): void {
    this.#parser.write(chunk);
  }

  finish(): Export {
    this.#parser.close();
    if (!this.#channel.has('wp:wxr_version'))
      this.#fail(
        tell('no-wordpress-export')`the file is not a WordPress export`,
        tell('choose-all-content')`export the file from WordPress: choose "Tools", then "Export", then "All content"`,
      );
    const get = (key: string) => (this.#channel.get(key) ?? '').trim();
    return {
      name: this.#name,
      title: get('title'),
      description: get('description'),
      address: (get('wp:base_blog_url') || get('link')).replace(/\/+$/, ''),
      language: get('language'),
      authors: this.#authors,
      terms: this.#terms,
      items: this.#items,
      comments: this.#comments,
    };
  }

  #fail(what: Message, cure: Message): never {
    const at = { line: this.#parser.line + 1, column: this.#parser.column + 1 };
    throw new PublicationError([{ file: this.#name, at, what, cure }]);
  }

  #open(tag: string, attribute: (name: string) => string): void {
    this.#path.push(tag);
    this.#text = [];
    this.#length = 0;
    if (tag === 'wp:comment') this.#comments++;
    if (this.#path.length === 3 && tag === 'item')
      this.#item = {
        line: this.#parser.line + 1,
        texts: new Map(),
        terms: [],
        meta: new Map(),
        fault: undefined,
        repaired: 0,
      };
    else if (this.#path.length === 3 || tag === 'wp:postmeta') this.#group = new Map();
    if (this.#item && tag === 'category')
      this.#category = { domain: attribute('domain'), slug: attribute('nicename'), description: '' };
  }

  #add(text: string): void {
    if (this.#path.includes('wp:comment')) return;
    this.#length += text.length;
    if (this.#length <= longest) this.#text.push(text);
    else if (this.#item)
      this.#item.fault = tell(
        'export-element-too-long',
      )`the element ${this.#path.at(-1) ?? ''} is longer than ${longest / 1e6} MB`;
  }

  #close(tag: string): void {
    const { text, count } = repairWindowsCharacters(this.#length > longest ? '' : detach(this.#text.join('')));
    if (this.#item) this.#item.repaired += count;
    this.#path.pop();
    const [parent, depth] = [this.#path.at(-1), this.#path.length];
    this.#text = [];
    this.#length = 0;
    if (this.#item) this.#closeInItem(this.#item, { tag, parent, text });
    else if (depth === 2 && channelTexts.includes(tag)) this.#channel.set(tag, text);
    else if (depth === 3) this.#group.set(tag, text);
    else if (depth === 2) this.#closeGroup(tag);
  }

  #closeInItem(item: OpenItem, { tag, parent, text }: { tag: string; parent: string | undefined; text: string }): void {
    const field = itemTexts.get(tag);
    if (tag === 'item') {
      this.#items.push(finishItem(item));
      this.#item = undefined;
    } else if (parent === 'item' && field !== undefined) item.texts.set(field, text);
    else if (parent === 'item' && tag === 'category' && this.#category)
      item.terms.push({ ...this.#category, name: text.trim() });
    else if (parent === 'wp:postmeta') this.#group.set(tag, text);
    else if (tag === 'wp:postmeta') {
      const key = this.#group.get('wp:meta_key') ?? '';
      if (isKnownMeta(key)) item.meta.set(key, this.#group.get('wp:meta_value') ?? '');
    }
  }

  #closeGroup(tag: string): void {
    const get = (key: string) => (this.#group.get(key) ?? '').trim();
    if (tag === 'wp:author') this.#authors.push({ login: get('wp:author_login'), name: get('wp:author_display_name') });
    const [domain, slug, name] = definitions.get(tag) ?? [];
    if (domain === undefined || slug === undefined || name === undefined) return;
    this.#terms.push({
      domain: domain || get('wp:term_taxonomy'),
      slug: get(slug),
      name: get(name),
      description: get('wp:term_description'),
    });
  }
}

/** Builds an item of the export. Keeps the text of the item only if the item is a post, a page or a reusable block. */
function finishItem({ line, texts, terms, meta, fault, repaired }: OpenItem): Item {
  const get = (field: ItemText) => (texts.get(field) ?? '').trim();
  const type = get('type');
  const isKept = /^(?:post|page|wp_block)$/.test(type);
  const content = packText(isKept ? (texts.get('content') ?? '').replace(/\r\n?/g, '\n') : '');
  texts.delete('content');
  return {
    line,
    title: get('title'),
    link: get('link'),
    creator: get('creator'),
    get content() {
      return content.read();
    },
    excerpt: get('excerpt'),
    id: get('id'),
    date: get('date'),
    dateGmt: get('dateGmt'),
    slug: get('slug'),
    status: get('status'),
    parent: get('parent'),
    type,
    password: get('password'),
    file: get('file'),
    terms,
    meta,
    fault,
    repaired,
  };
}
