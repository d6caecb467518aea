/** Builds mails, and reads them. */
import { readMail } from '../../../../src/authoring/import/paste/read-mail.ts';
import { type Recognised, recognise } from '../../../../src/authoring/import/paste/recognise.ts';
import { englishOf } from '../../../../src/message.ts';

/** Returns a mail with one part. Fields in `head` replace the usual ones. */
export function asMailFile(text: string, head: Readonly<Record<string, string>> = {}): Buffer {
  const fields = {
    From: 'Lin Xiaoyun <lin@jiangpan.example>',
    To: 'desk@column.example',
    Date: 'Thu, 05 Mar 2026 09:30:00 +0800',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...head,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}`);
}

export const asHtmlMail = (html: string, head: Readonly<Record<string, string>> = {}): Buffer =>
  asMailFile(html, { 'Content-Type': 'text/html; charset=utf-8', ...head });

interface Read extends Omit<Recognised, 'questions'> {
  readonly questions: readonly string[];
  /** Words of the mail that were left out. */
  readonly leftOut: readonly string[];
}

/** Reads a mail, and returns what was recognised. */
export async function readSent(mail: Buffer): Promise<Read> {
  const found = recognise(await readMail(mail, 'Asia/Shanghai'));
  const questions = found.questions.map(englishOf);
  const leftOut = questions.flatMap(question => question.split('of the article and was left out: ')[1] ?? []);
  return { ...found, questions, leftOut };
}
