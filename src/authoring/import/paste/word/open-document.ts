/** Removes text from an OpenDocument file that its readers do not see, because LibreOffice would show this text in a .docx file. */

import { ancestorOf, type Element, findAny, remove, settingOf } from './xml.ts';

/** Removes hidden sections and hidden paragraphs. `root` is the root of `content.xml`. Returns the removed text, one string for each part. */
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
