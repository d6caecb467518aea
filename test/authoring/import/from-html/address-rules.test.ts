import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../src/authoring/import/paste/read-mail.ts';
import { readWord } from '../../../../src/authoring/import/paste/read-word.ts';
import { englishOf } from '../../../../src/message.ts';

const address = 'https://example.org:port/well';
const told = `the link ${address} was left out, because it is not a valid address`;

describe('a bad link', () => {
  it('in a mail is left out and told', async () => {
    const mail = `Subject: A lamp\r\nContent-Type: text/html\r\n\r\n<p>One <a href="${address}">lamp</a> was lit.</p>\r\n`;
    const { text, questions } = await readMail(Buffer.from(mail), 'UTC');
    expect(text).toBe('One lamp was lit.\n');
    expect(questions.map(englishOf)).toEqual([told]);
  });

  it('in a Word file, too', async () => {
    const link = new ExternalHyperlink({ children: [new TextRun('lamp')], link: address });
    const paragraph = new Paragraph({ children: [new TextRun('One '), link, new TextRun(' was lit.')] });
    const { text, questions } = await readWord(
      await Packer.toBuffer(new Document({ sections: [{ children: [paragraph] }] })),
    );
    expect(text).toBe('One lamp was lit.\n');
    expect(questions.map(englishOf)).toEqual([told]);
  });
});
