/** The HTML document that becomes a PDF. It has no script, and loads only fonts and pictures. */
import { type Html, html, trusted } from '../../src/html.ts';
import { directionOf } from '../../src/language/languages.ts';
import type { Style } from '../../src/site/assets.ts';
import type { BareFrame } from '../../src/site/frame.ts';
import { policyOfPrint } from '../../src/site/policy.ts';
import { embedStyle } from '../parts/embedded-style.ts';
import { tieLineStarts } from '../parts/line-starts.ts';

/** The look of a document: its style sheet, and the addresses of the style sheets that define its fonts. */
export interface Look {
  readonly style: Style;
  readonly fonts: readonly string[];
}

/** Returns a whole document. `title` becomes the title of the PDF. */
export function printDocument({ language }: BareFrame, { style, fonts }: Look, title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOfPrint(style.hash)}">
<title>${title}</title>
${fonts.map(font => html`<link rel="stylesheet" href="${font}">`)}
${embedStyle(style)}
</head>
<body>
${trusted(tieLineStarts(content.toString(), language))}
</body>
</html>
`;
}
