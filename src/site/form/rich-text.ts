/** The text of an article in the editor with buttons, which rewrites Markdown as it reads it: what the writer has not touched stays as its author wrote it. */
import { mergeTexts } from './merge-text.ts';

/** As much of the editor, and of another one like it that is shown nowhere, as is needed. */
export interface Editor {
  getRootElement(): unknown;
  /** Makes an empty editor of the same kind. */
  spare(): Editor;
  read<T>(see: () => T): T;
  getEditorState(): EditorState;
}

/** What an editor held at one moment. */
export interface EditorState {
  read<T>(see: () => T, options: { readonly editor: Editor }): T;
}

interface Held {
  readonly source: string;
  /** Returns what the editor would write of the source; undefined until the editor has read it. */
  shown: ((write: () => string) => string) | undefined;
  /** How often the writer had acted when the editor had read the source. */
  acts: number;
  /** Writes another text as the editor would. */
  readonly load: (editor: Editor, text: string) => void;
}

export class RichText {
  readonly #held = new WeakMap<Editor, Held>();
  readonly #acts = new WeakMap<object, number>();
  readonly #findBox: (part: unknown) => object | null;

  /** @param findBox finds the editor, with its buttons, that a part of the page belongs to */
  constructor(findBox: (part: unknown) => object | null) {
    this.#findBox = findBox;
  }

  /** Notes that the writer has acted on a part of the page. */
  touch(part: unknown): void {
    const box = this.#findBox(part);
    if (box) this.#acts.set(box, (this.#acts.get(box) ?? 0) + 1);
  }

  /** Remembers the Markdown that an editor is about to read. */
  hold(editor: Editor, source: string, load: Held['load']): void {
    this.#held.set(editor, { source, load, shown: undefined, acts: this.#actsOn(editor) });
  }

  /**
   * Notes that an editor has read the Markdown which it was about to read. The editor tells of its text a moment later,
   * when the writer may have acted already: only what it holds now is its own respelling of the source.
   */
  loaded(editor: Editor): void {
    const held = this.#held.get(editor);
    if (!held) return;
    const state = editor.getEditorState();
    held.shown = write => state.read(write, { editor });
    held.acts = this.#actsOn(editor);
  }

  /** Decides what an editor hands on, for what it would write by itself. */
  settle(editor: Editor, edited: string, write: () => string): string {
    const held = this.#held.get(editor);
    if (!held) return edited;
    // what it shows until it has read the source is another text, or none
    if (!held.shown) return held.source;
    if (this.#actsOn(editor) === held.acts) {
      held.shown = () => edited;
      return held.source;
    }
    const { source, load } = held;
    const shown = held.shown(write);
    if (edited === shown) return source;
    if (source === shown) return edited;
    const rewrite = (text: string) => {
      const spare = editor.spare();
      load(spare, text);
      return spare.read(write);
    };
    const respelled = rewrite(source);
    // only a text that the editor would read as what the writer sees; what it has drawn by itself since it read the source aside
    const meant = new Set([rewrite(edited), ...mergeTexts({ source: respelled, shown, edited })]);
    for (const text of mergeTexts({ source, shown, edited })) if (meant.has(rewrite(text))) return text;
    return edited;
  }

  #actsOn(editor: Editor): number {
    const box = this.#findBox(editor.getRootElement());
    return box ? (this.#acts.get(box) ?? 0) : 0;
  }
}
