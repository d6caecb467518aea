/** Refuses to import a file of another format as plain text. Otherwise, the source code of an HTML page, for example, would become an article. */
import { tell } from '../../../language/messages/tell.ts';
import { parseJson } from '../services/json.ts';
import { UnreadableError } from '../unreadable.ts';

const useWord = tell(
  'open-in-word-first',
)`open this file in Word, save it as .docx, then use "npx halfsky import word"`;
const useWordOnly = tell('use-import-word')`use "npx halfsky import word"`;
const usePage = tell('use-import-page')`use "npx halfsky import page"`;
const useMail = tell('use-import-mail')`use "npx halfsky import mail"`;
const useXml = tell('use-import-wordpress')`use "npx halfsky import wordpress" if this file is a WordPress export`;
const copyText = tell('copy-text-to-file')`copy the text into a .txt file`;

/**
 * Formats that are not plain text. Each entry has three parts: the first bytes of a file (as Latin-1) or a pattern for its text, the name of
 * the format, and the solution: what the user can do instead.
 */
const formats = [
  ['{\\rtf', 'RTF', useWordOnly],
  ['PK\u0003\u0004', 'ZIP', useWordOnly],
  ['\u00d0\u00cf\u0011\u00e0', 'DOC', useWord],
  ['%PDF-', 'PDF', copyText],
  ['\u0089PNG', 'PNG', copyText],
  ['\u00ff\u00d8\u00ff', 'JPEG', copyText],
  [/^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i, 'HTML', usePage],
  [/^\s*<\?xml\s/, 'XML', useXml],
  [/^From:\s*\W{0,2}Saved by |^(?:[A-Z][\w-]*:[^\n]*\n){0,10}Snapshot-Content-Location:/, 'MHTML', usePage],
  [/^(?:[A-Z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}MIME-Version:/i, 'EML', useMail],
] as const;

/** Throws UnreadableError if a file is not plain text. `text` is the decoded content of the file. */
export function refuseFormats(bytes: Uint8Array, text: string): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const beginning = text.slice(0, 5000);
  for (const [sign, name, cure] of formats)
    if (typeof sign === 'string' ? start.startsWith(sign) : sign.test(beginning))
      throw new UnreadableError(notText(name), cure);
  if (isJson(text)) throw new UnreadableError(notText('JSON'), copyText);
}

const notText = (name: string) => tell('file-of-another-format')`this file is in the format ${name}, not plain text`;

const isJson = (text: string) => ['[', '{'].includes(text.trimStart().charAt(0)) && parseJson(text) !== undefined;
