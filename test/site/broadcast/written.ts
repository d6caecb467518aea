/** Writes broadcast scripts of publications in memory, for tests. */
import type { Catalogue, Piece } from '../../../src/catalogue/catalogue.ts';
import { stringsFor } from '../../../src/language/strings/strings.ts';
import { formatLine } from '../../../src/problem.ts';
import { writeScript } from '../../../src/site/broadcast/as-text.ts';
import { makeScript, type ScriptOrder } from '../../../src/site/broadcast/broadcast.ts';
import type { Script } from '../../../src/site/broadcast/script.ts';
import { type BareFrame, bareFrames } from '../../../src/site/frame.ts';
import { anArticleText, type FileTree, load } from '../../builders.ts';

export function frameOf(catalogue: Catalogue, language: string): BareFrame {
  const frame = bareFrames(catalogue).get(language);
  if (!frame) throw new Error(`no edition in ${language}`);
  return frame;
}

/** Returns the script of all articles of an edition, newest first. */
export function scriptOf(catalogue: Catalogue, language: string, order: Partial<ScriptOrder> = {}): Script {
  const pieces: readonly Piece[] = catalogue.editions.find(edition => edition.language === language)?.pieces ?? [];
  return makeScript(frameOf(catalogue, language), catalogue, {
    ...{ pieces, selection: undefined, day: '2017-09-05', speed: undefined, minutes: undefined },
    ...order,
  });
}

export interface Written {
  readonly language?: string;
  readonly yaml?: readonly string[];
  readonly files?: FileTree;
}

/** Returns the plain text of the script of an article with this Markdown. */
export function writeAll(body: string, { language = 'en', yaml = [], files = {} }: Written = {}): string {
  const { catalogue, problems } = load({
    'newsroom/site.yaml': `name: The Lantern\nlanguages: [${language}]\n`,
    'articles/2017/ploughs.md': anArticleText(body, 'summary: S.', ...yaml),
    ...files,
  });
  if (problems.length > 0) throw new Error(problems.map(formatLine).join('\n'));
  return writeScript(scriptOf(catalogue, language), frameOf(catalogue, language).strings);
}

/** Returns the plain text below the credits of an article with this Markdown. */
export function write(body: string, wishes: Written = {}): string {
  const text = writeAll(body, wishes);
  const start = text.indexOf(stringsFor(wishes.language ?? 'en').published);
  return text.slice(text.indexOf('\n\n', start) + 2).trimEnd();
}
