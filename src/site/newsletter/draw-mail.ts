/**
 * Prints a mail as HTML. Mail programs support only old HTML: the layout is tables, and every style is an attribute. The style sheet in the head
 * only adds dark colours and narrow margins; a mail program may remove it. The mail has no script and loads nothing. It states no content security
 * policy, because a mail program that knows policies could then refuse attached pictures; hosts state `policyOfMail`.
 */
import { type Html, html } from '../../html.ts';
import { markForeign, printName } from '../../language/foreign.ts';
import { directionOf } from '../../language/languages.ts';
import { fontsOf, type Look, looks, paper } from './looks.ts';
import type { Entry, Line, Mail, MailPicture, Role, Words } from './mail.ts';

/** Returns a whole HTML document. */
export function drawMail({ language, subject, preheader, head, entries, foot }: Mail): Html {
  const direction = directionOf(language);
  const attributes = html`lang="${language}" dir="${direction}"`;
  const around: Around = { language, align: direction === 'rtl' ? 'right' : 'left', fonts: fontsOf(language) };
  const block = (lines: readonly Line[]) => lines.map(line => printLine(line, around));
  const row = (content: Html | readonly Html[]) => html`<tr><td class="row" style="${paper.row}">
${content}</td></tr>
`;
  const articles = entries.map(entry => row([...pictureOf(entry), ...block(entry.lines)]));
  return html`<!doctype html>
<html ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="robots" content="noindex">
<title>${subject}</title>
${styleSheet}
</head>
<body class="around" style="${paper.body}">
<div style="${paper.hidden}">${markForeign(preheader, language)}</div>
<div role="article" aria-roledescription="email" aria-label="${subject}" ${attributes}>
<table ${plain} class="around" style="${paper.around}"><tbody>
<tr><td align="center" style="${paper.margin}">
${outlookOnly.start}
<table ${plain} class="sheet" style="${paper.sheet}"><tbody>
${row(block(head))}${articles}${row(block(foot))}</tbody></table>
${outlookOnly.end}
</td></tr></tbody></table>
</div>
</body>
</html>
`;
}

/** Attributes that make a table mere layout, for screen readers and for mail programs without styles. */
const plain = html`role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"`;

/** Outlook for Windows does not know `max-width`: a table that only Outlook sees keeps the mail 600 pixels wide. */
const outlookOnly = {
  start: html`<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->`,
  end: html`<!--[if mso]></td></tr></table><![endif]-->`,
};

/** Dark colours, and narrow margins on phones. `!important` is needed because style attributes otherwise count more. */
const styleSheet = html`<style>
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (max-width: 480px) { .row { padding: 20px !important } }
@media (prefers-color-scheme: dark) {
.around { background-color: #0f0c0a !important }
.sheet { background-color: #181311 !important }
.row { border-color: #4c4038 !important }
.ink { color: #f1e8dc !important }
.soft { color: #c9bba9 !important }
.link { color: #ffab96 !important }
}
</style>`;

/** Language, alignment and typefaces of the mail. */
interface Around {
  readonly language: string;
  readonly align: 'left' | 'right';
  readonly fonts: Readonly<Record<Look['font'], string>>;
}

function printLine({ role, words }: Line, around: Around): Html {
  const { name, css, font } = looks[role];
  const style = html`style="text-align:${around.align};font-family:${around.fonts[font]};${css}"`;
  const attributes = html`class="${name}" ${style}`;
  const content = words.map(each => printWords(each, around, role));
  if (role === 'title') return html`<h1 ${attributes}>${content}</h1>\n`;
  if (role === 'headline') return html`<h2 ${attributes}>${content}</h2>\n`;
  return html`<p ${attributes}>${content}</p>\n`;
}

function printWords({ text, language: of, href }: Words, { language }: Around, role: Role): Html | string {
  const shown = printName(text, language, of);
  if (href === undefined) return shown;
  const { name, css } = looks[role].link;
  return html`<a href="${href}" class="${name}" style="${css}">${shown}</a>`;
}

function pictureOf({ picture }: Entry): readonly Html[] {
  return picture === undefined ? [] : [printPicture(picture)];
}

const printPicture = ({ cid, alt, width, height }: MailPicture) =>
  html`<img src="cid:${cid}" alt="${alt}" width="${width}" height="${height}" style="${paper.picture}">\n`;
