/** Removes hidden text from an OpenDocument file, because LibreOffice would make this text visible in a .docx file. */

import { tell } from '../../../../language/messages/tell.ts';
import { oneLine } from '../../../../language/white-space.ts';
import { openZip } from '../../../../store/zip.ts';
import { ask } from './ask.ts';
import type { Prepared } from './prepare-word.ts';
import { ancestorOf, type Element, findAny, parseXml, remove, settingOf, writeXml } from './xml.ts';

/** Removes hidden text from an OpenDocument file, before LibreOffice converts the file. Throws an error if the file is damaged. */
export async function prepareOpenDocument(bytes: Buffer): Promise<Prepared> {
  const zip = await openZip(bytes);
  const root = parseXml((await zip.file('content.xml')?.async('string')) ?? '');
  const hidden = dropHiddenParts(root);
  if (hidden.length === 0) return { bytes, hidden, questions: [] };
  zip.file('content.xml', writeXml(root));
  return {
    bytes: await zip.generateAsync({ type: 'nodebuffer' }),
    hidden,
    questions: ask(hidden, words => tell('hidden-in-file')`text that is hidden in the file was left out: ${words}`),
  };
}

/** Removes hidden sections and hidden paragraphs. Returns the removed text, one string for each section or paragraph. */
function dropHiddenParts(root: Element): readonly string[] {
  const sections = findAny(root, 'section').filter(
    section => settingOf(section, 'display') === 'none' || settingOf(section, 'is-hidden') === 'true',
  );
  const paragraphs = findAny(root, 'hidden-paragraph')
    .filter(mark => settingOf(mark, 'is-hidden') !== 'false')
    .flatMap(mark => ancestorOf(mark, 'p') ?? ancestorOf(mark, 'h') ?? []);
  const hidden = [...new Set([...sections, ...paragraphs])];
  const words = hidden.map(part => oneLine(part.textContent ?? ''));
  for (const part of hidden) remove(part);
  return words.filter(text => text !== '');
}
