/**
 * Lists the visible text of a Word file, to find text that is missing from the article. Uses another XML parser than the conversion, because a
 * mistake in a shared parser could remove the same text from the article and from this list.
 */

import { parseMarkup } from '../../../../source/markup.ts';
import { openZip } from '../../../../store/zip.ts';
import type { Passage } from '../../account/account.ts';
import { contentsFields, nameOf } from './fields.ts';

const parts = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** Elements with hidden text: deleted and moved text, and copies of text boxes for old versions of Word. */
const unseen = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);

/**
 * Lists the texts of the paragraphs of a Word file. Leaves out hidden text, headers, footers, comments, tables of contents and indexes.
 */
export async function listWordPassages(bytes: Buffer): Promise<readonly Passage[]> {
  const zip = await openZip(bytes);
  const files = zip.file(parts).sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts = await Promise.all(files.map(file => file.async('string')));
  return texts.flatMap(xml => new PassageReader().read(xml));
}

/** Reads the paragraphs of one part of a Word file. */
class PassageReader {
  readonly #passages: Passage[] = [];
  /** Texts of the paragraphs that are still open, from outermost to innermost. A text box puts a paragraph inside another paragraph. */
  readonly #open: string[] = [];
  /** Instructions, such as `TOC`, of the fields that are still open. */
  readonly #fields: string[] = [];
  /** For each content control that is still open: true if the content control is a table of contents. */
  readonly #controls: boolean[] = [];
  #unseenDepth = 0;
  #isHidden = false;
  #textOf: 'paragraph' | 'field' | undefined;
  /** Text of the last drop cap. Word stores a drop cap as a separate paragraph, above the paragraph with the other letters of the word. */
  #dropCap = '';
  #isDropCap = false;

  read(xml: string): readonly Passage[] {
    parseMarkup(
      xml,
      () => ({
        onopentag: (name, attributes) => this.#enter(localOf(name), attributes),
        ontext: text => {
          if (this.#textOf === 'field') this.#fields.push(`${this.#fields.pop() ?? ''}${text}`);
          else if (this.#textOf === 'paragraph') this.#add(text);
        },
        onclosetag: name => this.#leave(localOf(name)),
      }),
      'xml',
    );
    return this.#passages;
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): void {
    if (unseen.has(name)) this.#unseenDepth++;
    if (name === 'p') {
      this.#open.push(this.#dropCap);
      this.#dropCap = '';
      this.#isDropCap = false;
    } else if (name === 'framePr') this.#isDropCap = attributes['w:dropCap'] !== undefined;
    else if (name === 'r') this.#isHidden = false;
    else if (name === 'vanish') this.#isHidden = !['0', 'false', 'off'].includes(attributes['w:val'] ?? '1');
    else if (name === 't') this.#textOf = 'paragraph';
    else if (name === 'instrText') this.#textOf = 'field';
    else if (name === 'tab' || name === 'br') this.#add(' ');
    else if (name === 'sdt') this.#controls.push(false);
    else if (name === 'docPartGallery' && attributes['w:val'] === 'Table of Contents')
      this.#controls.splice(-1, 1, true);
    else if (name === 'fldSimple') this.#fields.push(attributes['w:instr'] ?? '');
    else if (name === 'fldChar' && attributes['w:fldCharType'] === 'begin') this.#fields.push('');
    else if (name === 'fldChar' && attributes['w:fldCharType'] === 'end') this.#fields.pop();
  }

  #leave(name: string): void {
    if (unseen.has(name)) this.#unseenDepth--;
    if (name === 't' || name === 'instrText') this.#textOf = undefined;
    if (name === 'sdt') this.#controls.pop();
    if (name === 'fldSimple') this.#fields.pop();
    if (name !== 'p') return;
    const text = this.#open.pop() ?? '';
    if (this.#isDropCap) this.#dropCap = text.trim();
    else if (text.trim() !== '') this.#passages.push({ text });
    this.#isDropCap = false;
  }

  #add(text: string): void {
    const isContents = this.#controls.includes(true) || this.#fields.some(code => contentsFields.has(nameOf(code)));
    const last = this.#open.pop();
    if (last !== undefined) this.#open.push(this.#unseenDepth > 0 || this.#isHidden || isContents ? last : last + text);
  }
}

const localOf = (name: string) => name.slice(name.indexOf(':') + 1);
