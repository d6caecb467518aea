/** Keeps the original Markdown of all unchanged parts of a text. The rich-text editor of the CMS would otherwise reformat the whole text. */
import { mergeTexts } from './merge-text.ts';

/** The methods of the rich-text editor that this file uses. */
export interface Editor {
  getRootElement(): unknown;
  /** Creates an empty, invisible editor of the same kind. */
  spare(): Editor;
  read<T>(see: () => T): T;
  getEditorState(): EditorState;
}

/** Snapshot of the content of an editor. */
interface EditorState {
  read<T>(see: () => T, options: { readonly editor: Editor }): T;
}

/** A text that was loaded into a rich-text editor. */
interface Held {
  /** The Markdown in the file. */
  readonly source: string;
  /** Returns the text as the editor would save it without any change by the author. Undefined until the editor has loaded the text. */
  shown: ((write: () => string) => string) | undefined;
  /** Number of the author's actions (such as key presses) in the editor before the text was loaded. */
  acts: number;
  /** Loads another text into an editor. */
  readonly load: (editor: Editor, text: string) => void;
}

/** Store of original texts: the Markdown that each rich-text editor on the page loads. Computes the texts to save. */
export class RichText {
  readonly #held = new WeakMap<Editor, Held>();
  readonly #acts = new WeakMap<object, number>();
  readonly #findBox: (part: unknown) => object | null;

  /**
   * Creates the store.
   * @param findBox for an element in an editor or its toolbar, returns the element that contains both; for any other element, returns null
   */
  constructor(findBox: (part: unknown) => object | null) {
    this.#findBox = findBox;
  }

  /** Counts an action of the author, such as a key press, on an element of the page. Ignores elements outside rich-text editors. */
  touch(part: unknown): void {
    const box = this.#findBox(part);
    if (box) this.#acts.set(box, (this.#acts.get(box) ?? 0) + 1);
  }

  /** Stores the Markdown that an editor is about to load. */
  hold(editor: Editor, source: string, load: Held['load']): void {
    this.#held.set(editor, { source, load, shown: undefined, acts: this.#actsOn(editor) });
  }

  /**
   * Remembers the content of an editor that has just loaded its Markdown. The editor reports its text only a moment later, when the author
   * may already have changed the text.
   */
  loaded(editor: Editor): void {
    const held = this.#held.get(editor);
    if (!held) return;
    const state = editor.getEditorState();
    held.shown = write => state.read(write, { editor });
    held.acts = this.#actsOn(editor);
  }

  /**
   * Returns the text to save for an editor. `edited` is the text that the editor itself would save. `write` converts an editor's content to
   * Markdown.
   */
  settle(editor: Editor, edited: string, write: () => string): string {
    const held = this.#held.get(editor);
    if (!held) return edited;
    // Before the editor has loaded the source, the editor contains another text or no text.
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
    // Accept a merged text only if an editor that loads this text would save what the writer sees now. `respelled` is the source in the
    // spelling that the editor would save. The merges with `respelled` allow for changes that the editor itself made after loading.
    const meant = new Set([rewrite(edited), ...mergeTexts({ source: respelled, shown, edited })]);
    for (const text of mergeTexts({ source, shown, edited })) if (meant.has(rewrite(text))) return text;
    return edited;
  }

  #actsOn(editor: Editor): number {
    const box = this.#findBox(editor.getRootElement());
    return box ? (this.#acts.get(box) ?? 0) : 0;
  }
}
