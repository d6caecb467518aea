/** Functions that the conversion of shortcodes and template tags needs. */
import type { Note } from '../changes.ts';
import type { Form } from './snippets.ts';

export interface TemplateContext {
  readonly note: Note;
  /** Records that a tag became Markdown, and returns the Markdown. */
  turned(markdown: string): string;
  /** Returns a function that takes an offset in `text` and returns the form of the text there: `prose` or `html`. */
  formsOf(text: string): (offset: number) => Form;
  /** Folder of the old site on its server, such as `/blog/`; `/` for the root of the server. */
  readonly folder: string;
  /** Returns the value of a template variable such as `page.title`; undefined if the value is unknown. */
  variable(name: string): string | undefined;
  /** Returns the address to write for a file of the archive; `name` is the path or the name of the file. */
  resolvePath(name: string): string;
  /** Returns the address that the page at an address of the archive had on the old site; undefined if it is not known. */
  addressOf(address: string): string | undefined;
  /** Protects a text from all later changes. Returns a placeholder to write in place of the text. */
  keep(text: string): string;
}
