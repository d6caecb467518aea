/** Removes hidden text from an OpenDocument file, because LibreOffice would make this text visible in a .docx file. */

import { ancestorOf, type Element, findAny, remove, settingOf } from './xml.ts';

/**
 * Removes hidden sections and hidden paragraphs. `root` is the root of `content.xml`. Returns the removed text, one string for each section
 * or paragraph.
 */
export function dropHiddenParts(root: Element): readonly string[] {
  const sections = findAny(root, 'section').filter(
    section => settingOf(section, 'display') === 'none' || settingOf(section, 'is-hidden') === 'true',
  );
  const paragraphs = findAny(root, 'hidden-paragraph')
    .filter(mark => settingOf(mark, 'is-hidden') !== 'false')
    .flatMap(mark => ancestorOf(mark, 'p') ?? ancestorOf(mark, 'h') ?? []);
  const hidden = [...new Set([...sections, ...paragraphs])];
  const words = hidden.map(part => (part.textContent ?? '').replace(/\s+/g, ' ').trim());
  for (const part of hidden) remove(part);
  return words.filter(text => text !== '');
}
