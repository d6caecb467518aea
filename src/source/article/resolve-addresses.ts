/** Resolves the links, pictures and tables of a text to addresses and files of the publication. */

import { addressOf, hrefOf, rootOf } from '../../addresses.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Position } from '../../problem.ts';
import { printSources, textWidth } from '../pictures/sources.ts';
import type { Link, Settings } from './article.ts';
import type { PrintedPicture, Surroundings } from './body.ts';
import { findPicture } from './find-picture.ts';
import { parsePlace, splitLanguage } from './place.ts';
import { findOwnAddress, parseReference } from './references.ts';

interface Source {
  /** File that contains the text. */
  readonly file: string;
  readonly settings: Settings;
  readonly report: Surroundings['report'];
}

/**
 * Resolver of the addresses in one text, for the renderer. Collects the links to check and the files that the text uses. Lines are counted
 * in the text without its front matter.
 */
export class AddressResolver implements Pick<Surroundings, 'resolveLink' | 'resolvePicture' | 'readTable'> {
  readonly links: Link[] = [];
  readonly files = new Set<string>();
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  resolveLink(address: string, at: Position): string {
    const { file, settings, report } = this.#source;
    const reference = parseReference(address, file);
    if (reference.to === 'elsewhere') {
      const own = findOwnAddress(reference.href, settings.roots ?? []);
      if (own) this.links.push({ to: 'site', target: own.path, ...fragmentOf(own.rest), at });
      return reference.href;
    }
    if (reference.to === 'here') {
      this.links.push({ to: 'here', target: file, fragment: reference.fragment, at });
      return reference.fragment;
    }
    if (reference.to === 'nowhere') {
      report({ at, what: reference.what, cure: reference.cure });
      return '#';
    }
    if (reference.to === 'site') {
      this.links.push({ to: 'site', target: reference.path, ...fragmentOf(reference.rest), at });
      return hrefOf(settings.base, reference.path) + reference.rest;
    }
    return this.#resolveFile(reference.file, reference.rest, at);
  }

  #resolveFile(target: string, rest: string, at: Position): string {
    const { settings, report } = this.#source;
    const address = targetAddress(target, settings.languages?.[0] ?? 'en');
    if (address !== undefined) {
      this.links.push({ to: 'file', target, ...fragmentOf(rest), at });
      return hrefOf(settings.base, address) + rest;
    }
    const fault = settings.files.fault(target);
    if (fault) report({ at, ...fault });
    else this.files.add(target);
    return hrefOf(settings.base, addressOf.file(target)) + rest;
  }

  readTable(written: string, at: Position): ReturnType<Surroundings['readTable']> {
    const { file, settings, report } = this.#source;
    const reference = parseReference(written, file);
    if (reference.to !== 'file') {
      const what = tell('table-outside-publication')`the table ${written} is outside the publication folder`;
      const cure = tell(
        'save-beside-article',
      )`save the file in the folder of the article, then write only the file name`;
      report({
        at,
        ...(reference.to === 'nowhere' ? { what: reference.what, cure: reference.cure } : { what, cure }),
      });
      return undefined;
    }
    const found = settings.files.table(reference.file);
    if ('text' in found) return { file: reference.file, text: found.text };
    const { what, cure } = found;
    report('at' in found ? { at: found.at, file: found.file, what, cure } : { at, what, cure });
    return undefined;
  }

  resolvePicture(written: string, at: Position): PrintedPicture {
    const { file, settings, report } = this.#source;
    const { base, files } = settings;
    const found = findPicture(file, written, files);
    if ('what' in found) {
      report({ at, what: found.what, cure: found.cure });
      return { address: '#' };
    }
    this.files.add(found.file);
    const { width, height } = found;
    const address = hrefOf(base, addressOf.file(found.file));
    return { address, width, height, sources: printSources(base, found, textWidth) };
  }
}

/** Returns the fragment of a link, if there is one: `?a=b#c` → `{ fragment: '#c' }`. */
function fragmentOf(rest: string): Pick<Link, 'fragment'> {
  const start = rest.indexOf('#');
  return start === -1 ? {} : { fragment: rest.slice(start) };
}

/** Returns the address of an article file or a static page, or `undefined` for any other file. */
function targetAddress(file: string, firstLanguage: string): string | undefined {
  const place = parsePlace(file);
  if (place) return addressOf.article(rootOf(place.language ?? firstLanguage, firstLanguage), place.year, place.slug);
  const page = /^newsroom\/pages\/([^/]+)\.md$/.exec(file)?.[1];
  if (page === undefined) return undefined;
  const { stem, language = firstLanguage } = splitLanguage(page);
  return addressOf.page(rootOf(language, firstLanguage), stem);
}
