/** Tests that the rich-text editor keeps the author's spelling of Markdown. */
import { describe, expect, it } from 'vitest';
import { type Editor, RichText } from '../../../src/site/form/rich-text.ts';

/** Stand-in for the rich-text editor. It knows one spelling of lists (`- a`) and of rules (`---`), and needs no page. */
class PlainEditor implements Editor {
  text = '';
  getRootElement = () => this;
  spare = () => new PlainEditor();
  read = <T>(see: () => T) => {
    reading = this;
    return see();
  };
  getEditorState = () => {
    const held = Object.assign(new PlainEditor(), { text: this.text });
    return { read: held.read };
  };
}
const findBox = (part: unknown) => (part instanceof PlainEditor ? part : null);
let reading = new PlainEditor();
const load = (editor: Editor, text: string) => {
  if (editor instanceof PlainEditor) editor.text = text.replace(/^[*+] /gm, '- ').replace(/^\*\*\*$/gm, '---');
};
const write = () => reading.text;

function open(source: string) {
  const kept = new RichText(findBox);
  const editor = new PlainEditor();
  kept.hold(editor, source, load);
  load(editor, source);
  kept.loaded(editor);
  return { kept, editor, now: (text = editor.text) => kept.settle(editor, text, write) };
}

describe('the editor with buttons', () => {
  it('hands on the text of the file as long as nobody has acted on it', () => {
    expect(open('* a\n\n***').now()).toBe('* a\n\n***');
    // a text that the editor reports later, without an action by the writer, is not an edit
    expect(open('* a\n\n***').now('- a\n\n---\n\n')).toBe('* a\n\n***');
  });

  it('hands on the text of the file again once the writer has taken everything back', () => {
    const { kept, editor, now } = open('* a\n\n***');
    now();
    kept.touch(editor);
    expect(now('- ab\n\n---')).toBe('* ab\n\n***');
    expect(now('- a\n\n---')).toBe('* a\n\n***');
  });

  it('knows what it would write itself also where the writer was faster', () => {
    const { kept, editor, now } = open('* a\n\n***\n\n+ b');
    kept.touch(editor);
    expect(now('- a\n\n---\n\n- b\n- c')).toBe('* a\n\n***\n\n+ b\n- c');
  });

  it('takes for its own spelling also what a spare editor does not add, where the writer was faster', () => {
    const { kept, editor, now } = open('```{r}\nx\n```');
    // only a visible editor colours code, and then it adds a language to the code block: here `plain`
    editor.text = '```plain\n{r}\nx\n```';
    kept.loaded(editor);
    kept.touch(editor);
    expect(now()).toBe('```{r}\nx\n```');
    expect(now(`${editor.text}\n\ny`)).toBe('```{r}\nx\n```\n\ny');
  });

  it('keeps what the writer did not touch, and takes what the editor would write where both have changed a line', () => {
    const { kept, editor, now } = open('* a\n\n* b\n\n***');
    now();
    kept.touch(editor);
    expect(now('- a\n\n+ b\n\n---')).toBe('* a\n\n+ b\n\n***');
  });

  it('never hands on a text that means something else than what the writer sees', () => {
    const kept = new RichText(findBox);
    const editor = new PlainEditor();
    // this editor changes the author's `__` to `**`, but only if the text begins with `__`
    const odd = (into: Editor, text: string) => {
      if (into instanceof PlainEditor) into.text = text.startsWith('__') ? text.replaceAll('__', '**') : text;
    };
    kept.hold(editor, '__a__', odd);
    odd(editor, '__a__');
    kept.loaded(editor);
    kept.settle(editor, '**a**', write);
    kept.touch(editor);
    expect(kept.settle(editor, 'x **a**', write)).toBe('x **a**');
  });

  it('begins anew when it is given another text', () => {
    const { kept, editor, now } = open('* a');
    kept.touch(editor);
    now('- b');
    kept.hold(editor, '+ c', load);
    // until the editor has read the new text, it still shows the old text
    kept.touch(editor);
    expect(now('- b')).toBe('+ c');
    editor.text = '- c';
    kept.loaded(editor);
    expect(now('- c')).toBe('+ c');
  });

  it('hands on what it was not given to hold', () => {
    expect(new RichText(findBox).settle(new PlainEditor(), 'a', write)).toBe('a');
  });
});
