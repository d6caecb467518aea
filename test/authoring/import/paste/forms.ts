/** Writes an article in the forms that authors send: text, a saved page, a Word file and mail. */
import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';

/** The lines of a text; the line `(picture)` stands for a picture. */
export interface Layout {
  readonly lines: readonly string[];
  readonly language: string;
  readonly png: Buffer;
}

const isPicture = (line: string) => line === '(picture)';
const escapeLine = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const asText = ({ lines }: Layout): string => `${lines.filter(line => !isPicture(line)).join('\n')}\n`;

/** Returns the article as HTML. `source` is the address of the picture. */
function asMarkup({ lines }: Layout, source: string): string {
  const [title = '', ...rest] = lines.filter(line => line !== '');
  const rows = rest.map(line => (isPicture(line) ? `<p><img src="${source}"></p>` : `<p>${escapeLine(line)}</p>`));
  return `<h1>${escapeLine(title)}</h1>\n<div class="text">\n${rows.join('\n')}\n</div>`;
}

export const asPage = (layout: Layout, source: string): string =>
  `<!doctype html>
<html lang="${layout.language}"><head><meta charset="utf-8"><title>${escapeLine(layout.lines[0] ?? '')} - A site</title>
<script>document.title = 'no'</script></head>
<body><nav><a href="/">Home</a> <a href="/more">More</a></nav>
<div id="all">${asMarkup(layout, source)}</div>
<footer>Everything else on this site</footer></body></html>
`;

export function asWord({ lines, png }: Layout): Promise<Buffer> {
  const [title = '', ...rest] = lines.filter(line => line !== '');
  const image = () => new ImageRun({ type: 'png', data: png, transformation: { width: 40, height: 30 } });
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...rest.map(line => new Paragraph({ children: [isPicture(line) ? image() : new TextRun(line)] })),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

export function asMail(layout: Layout): string {
  const encode = (text: string | Buffer) =>
    (
      Buffer.from(text)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n');
  const part = (headers: readonly string[], content: string) =>
    `--edge\r\n${headers.join('\r\n')}\r\n\r\n${content}\r\n`;
  const text = 'Content-Transfer-Encoding: base64';
  return [
    'From: Desk <desk@example.org>\r\nTo: editors@example.org\r\nDate: Wed, 6 Sep 2017 09:00:00 +0800\r\n',
    `Subject: =?utf-8?B?${Buffer.from(`Fwd: ${layout.lines[0] ?? ''}`).toString('base64')}?=\r\n`,
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="edge"\r\n\r\n',
    part(['Content-Type: text/html; charset=utf-8', text], encode(asPage(layout, 'cid:board@example.org'))),
    part(
      [
        'Content-Type: image/png; name="Notice Board.png"',
        'Content-Disposition: inline; filename="Notice Board.png"',
        'Content-ID: <board@example.org>',
        text,
      ],
      encode(layout.png),
    ),
    '--edge--\r\n',
  ].join('');
}
