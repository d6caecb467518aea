/**
 * Reads what Hugo gives to the pages of a section: the `cascade` of `_index.md` and of the settings
 * (https://gohugo.io/content-management/front-matter/#cascade-1). Also finds sections that are not published.
 */
import { isMessage } from '../../../message.ts';
import { type Archive, extensionOf, foldersOf, nameOf } from '../archive/archive-files.ts';
import { readForeignDate } from '../front-matter/foreign-date.ts';
import { type Data, readForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { addMissing } from '../front-matter/foreign-values.ts';
import type { Inherited } from './former-site.ts';
import { compareTarget, readCascades } from './hugo-cascades.ts';
import { type HugoPlace, type HugoSite, splitLanguage } from './hugo-site.ts';
import { textIn } from './old-path.ts';

/** Front matter of a section, from its `_index.md`. */
interface Section {
  readonly file: string;
  /** Names of the folders down to the section; empty for the home page. */
  readonly folders: readonly string[];
  /** Path of its file below the root of the content. */
  readonly path: string;
  readonly data: Data;
}

type InheritingPage = Pick<HugoPlace, 'language' | 'folders' | 'name' | 'path'> & { readonly kind?: 'section' };

export class HugoSections {
  readonly #site: HugoSite;
  readonly #now: number;
  /** Sections by language and folder, such as `en posts/walks`. */
  readonly #sections = new Map<string, Section>();

  constructor(site: HugoSite, { files, readText }: Pick<Archive, 'files' | 'readText'>, now: number) {
    this.#site = site;
    this.#now = now;
    for (const file of files.all) {
      const root = site.roots.find(({ path }) => file.startsWith(path));
      if (!root || !nameOf(file).startsWith('_index.') || !['md', 'markdown', 'html'].includes(extensionOf(file)))
        continue;
      const text = readText(file);
      const matter = typeof text === 'string' ? readForeignMatter(text) : undefined;
      if (matter === undefined || isMessage(matter)) continue;
      const path = root.below + file.slice(root.path.length);
      const folders = foldersOf(path);
      const key = `${splitLanguage(file, root, site).language} ${folders.join('/')}`;
      this.#sections.set(key, { file, folders, path, data: matter.data });
    }
  }

  /** Returns the sections in some folders, the innermost one first. The last one is the home page. */
  #sectionsOf(language: string, folders: readonly string[]): readonly Section[] {
    return Array.from({ length: folders.length + 1 }, (_, i) => folders.slice(0, folders.length - i).join('/')).flatMap(
      folder => this.#sections.get(`${language} ${folder}`) ?? [],
    );
  }

  /** Returns the fields that a page or a section in some folders inherits, those of the nearest section first. */
  #inherit(page: InheritingPage, sections: readonly Section[]): readonly Inherited[] {
    const rules = [
      ...sections.flatMap(({ file, data }) => readCascades(data).map(rule => ({ ...rule, from: file }))),
      ...readCascades(this.#site.settingsOf(page.language)).map(rule => ({ ...rule, from: 'cascade' })),
    ];
    return rules.flatMap(({ target, data, from }) => {
      const fits = compareTarget(target, page);
      return fits === 'no' ? [] : [{ data, doubt: fits === 'yes' ? undefined : `${from}: ${JSON.stringify(target)}` }];
    });
  }

  /** Returns the fields that a page inherits, those of the nearest section first. */
  inheritedBy(place: HugoPlace): readonly Inherited[] {
    return this.#inherit(place, this.#sectionsOf(place.language, place.folders));
  }

  /** Returns the section above a page that Hugo does not publish, with its reason. Hugo before 0.123 then publishes none of its pages. */
  closedAbove({ language, folders: above }: HugoPlace): string | undefined {
    const sections = this.#sectionsOf(language, above);
    for (const [i, section] of sections.entries()) {
      const { folders, path, data, file } = section;
      const name = folders.at(-1);
      if (name === undefined) continue;
      const page = { kind: 'section', language, folders: folders.slice(0, -1), name, path } as const;
      // For a section itself, versions of Hugo differ about the order of cascades, so each of them may hide it.
      const inherited = this.#inherit(page, sections.slice(i)).map(one => addMissing(data, [one.data]));
      const reason = [data, ...inherited].map(one => this.#reasonAgainst(one)).find(found => found !== undefined);
      if (reason !== undefined) return `${file}: ${reason}`;
    }
    return undefined;
  }

  #reasonAgainst(data: Data): string | undefined {
    if (textIn(data, 'draft') === 'true') return 'draft: true';
    const timeIn = (name: string) => {
      const read = readForeignDate(textIn(data, name) ?? '');
      return 'iso' in read ? Date.parse(read.iso) : Number.NaN;
    };
    const later = ['publishdate', 'date'].find(name => timeIn(name) > this.#now);
    const over = ['expirydate', 'unpublishdate'].find(name => timeIn(name) <= this.#now);
    const name = later ?? over;
    return name === undefined ? undefined : `${name}: ${textIn(data, name)}`;
  }
}
