/**
 * Lists the text that readers of a Word file see. Uses another XML parser than the conversion, so that a mistake of the conversion does not
 * hide a loss from the account.
 */
import type { Passage } from '../../account/account.ts';
import { parseMarkup } from '../../account/markup.ts';
import { openZip } from './open-zip.ts';

const parts = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** Elements whose text readers do not see: deleted and moved text, and copies of text boxes for old versions of Word. */
const unseen = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);

/** Lists the paragraphs of a Word file with their text. Leaves out runs that are hidden, headers, footers and comments. */
export async function listWordPassages(bytes: Buffer): Promise<readonly Passage[]> {
  const zip = await openZip(bytes);
  const files = zip.file(parts).sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts = await Promise.all(files.map(file => file.async('string')));
  return texts.flatMap(listParagraphs);
}

function listParagraphs(xml: string): readonly Passage[] {
  const passages: Passage[] = [];
  const open: string[] = [];
  let unseenDepth = 0;
  let isHidden = false;
  let isText = false;
  /** Drop cap, which Word stores as a paragraph above the rest of its word. */
  let dropCap = '';
  let isDropCap = false;
  const add = (text: string) => {
    const last = open.pop();
    if (last !== undefined) open.push(unseenDepth > 0 || isHidden ? last : last + text);
  };
  parseMarkup(
    xml,
    () => ({
      onopentag(name, attributes) {
        const local = localOf(name);
        if (unseen.has(local)) unseenDepth++;
        if (local === 'p') {
          open.push(dropCap);
          dropCap = '';
          isDropCap = false;
        } else if (local === 'framePr') isDropCap = attributes['w:dropCap'] !== undefined;
        else if (local === 'r') isHidden = false;
        else if (local === 'vanish') isHidden = !isOff(attributes['w:val']);
        else if (local === 't') isText = true;
        else if (local === 'tab' || local === 'br') add(' ');
      },
      ontext(text) {
        if (isText) add(text);
      },
      onclosetag(name) {
        const local = localOf(name);
        if (unseen.has(local)) unseenDepth--;
        if (local === 't') isText = false;
        if (local !== 'p') return;
        const text = open.pop() ?? '';
        if (isDropCap) dropCap = text.trim();
        else if (text.trim() !== '') passages.push({ text });
        isDropCap = false;
      },
    }),
    true,
  );
  return passages;
}

const localOf = (name: string) => name.slice(name.indexOf(':') + 1);
const isOff = (value: string | undefined) => value === '0' || value === 'false' || value === 'off';
