/**
 * Keeps the author's Markdown in the rich-text editor, which reformats a text when it loads it, wherever the writer has changed nothing.
 */
import { mergeTexts } from './merge-text.ts';

/** Rich-text editor, as far as it is used here. */
export interface Editor {
  getRootElement(): unknown;
  /** Creates an empty, invisible editor of the same kind. */
  spare(): Editor;
  read<T>(see: () => T): T;
  getEditorState(): EditorState;
}

/** What an editor held at one moment. */
interface EditorState {
  read<T>(see: () => T, options: { readonly editor: Editor }): T;
}

/** Text that an editor has loaded. */
interface Held {
  readonly source: string;
  /** Returns the text as the editor writes it without any change; undefined until the editor has loaded it. */
  shown: ((write: () => string) => string) | undefined;
  /** Number of the writer's actions when the text was loaded. */
  acts: number;
  /** Loads another text into an editor. */
  readonly load: (editor: Editor, text: string) => void;
}

/** Original texts of all editors on the page. */
export class RichText {
  readonly #held = new WeakMap<Editor, Held>();
  readonly #acts = new WeakMap<object, number>();
  readonly #findBox: (part: unknown) => object | null;

  /**
   * Creates the store.
   * @param findBox returns the editor, with its toolbar, that contains an element of the page
   */
  constructor(findBox: (part: unknown) => object | null) {
    this.#findBox = findBox;
  }

  /** Counts an action of the writer on an element of the page. */
  touch(part: unknown): void {
    const box = this.#findBox(part);
    if (box) this.#acts.set(box, (this.#acts.get(box) ?? 0) + 1);
  }

  /** Stores the Markdown that an editor is about to load. */
  hold(editor: Editor, source: string, load: Held['load']): void {
    this.#held.set(editor, { source, load, shown: undefined, acts: this.#actsOn(editor) });
  }

  /**
   * Notes that an editor has loaded its Markdown. The editor reports its text a moment later, when the writer may have acted already: only
   * the content that it holds now is its own respelling of the source.
   */
  loaded(editor: Editor): void {
    const held = this.#held.get(editor);
    if (!held) return;
    const state = editor.getEditorState();
    held.shown = write => state.read(write, { editor });
    held.acts = this.#actsOn(editor);
  }

  /** Returns the text to save for an editor. `edited` is what it would save, and `write` serializes an editor's content. */
  settle(editor: Editor, edited: string, write: () => string): string {
    const held = this.#held.get(editor);
    if (!held) return edited;
    // until the editor has loaded the source, it shows another text or none
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
    // accepts only a text that the editor would render as the writer sees it, apart from what the editor itself changed after loading
    const meant = new Set([rewrite(edited), ...mergeTexts({ source: respelled, shown, edited })]);
    for (const text of mergeTexts({ source, shown, edited })) if (meant.has(rewrite(text))) return text;
    return edited;
  }

  #actsOn(editor: Editor): number {
    const box = this.#findBox(editor.getRootElement());
    return box ? (this.#acts.get(box) ?? 0) : 0;
  }
}
