/** Services for the conversion of template tags. */
import type { Note } from './changes.ts';
import type { Form } from './snippets.ts';

export interface TemplateContext {
  readonly note: Note;
  /** Returns whether the place at an offset is prose or raw HTML. */
  formAt(offset: number): Form;
  /** Returns the value of a variable, if the front matter has it. */
  variable(name: string): string | undefined;
  /** Returns an address for the path or the name of an archive file. */
  resolvePath(name: string): string;
  /** Protects text from further changes. */
  keep(text: string): string;
}
