/** Functions that the conversion of template tags needs. */
import type { Note } from '../changes.ts';
import type { Form } from './snippets.ts';

export interface TemplateContext {
  readonly note: Note;
  /** Returns a function that returns the form of a text at an offset: prose or raw HTML. */
  formsOf(text: string): (offset: number) => Form;
  /** Returns the value of a template variable; undefined if it is unknown. */
  variable(name: string): string | undefined;
  /** Returns the address to write for a file of the archive; `name` is the path or the name of the file. */
  resolvePath(name: string): string;
  /** Hides a text from all later changes, and returns a mark to write in its place. */
  keep(text: string): string;
}
