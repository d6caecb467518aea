/** What the conversion of a template tag may ask and tell. */
import type { Note } from './changes.ts';
import type { Form } from './snippets.ts';

export interface TemplateContext {
  readonly note: Note;
  /** Whether the place in the text is prose or inside of raw HTML. */
  formAt(offset: number): Form;
  /** The value of a variable, if the front matter tells it. */
  variable(name: string): string | undefined;
  /** An address for the path or the name of a file of the archive. */
  resolvePath(name: string): string;
  /** Protects text from further changes. */
  keep(text: string): string;
}
