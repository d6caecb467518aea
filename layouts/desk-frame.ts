/** The HTML document around every page of the editors' overview (`/desk/` in `halfsky serve`). */

import { deskAddress, hrefOf } from '../src/addresses.ts';
import { type Html, html } from '../src/html.ts';
import { printName } from '../src/language/foreign.ts';
import type { Style } from '../src/site/assets.ts';
import type { DeskWords } from '../src/site/desk/words.ts';
import { policyFor } from '../src/site/policy.ts';
import { inLanguage, languageIn, type Site } from '../src/source/publication/newsroom.ts';
import { embedStyle } from './parts/embedded-style.ts';
import { mark } from './parts/mark.ts';

/** Language, interface strings, style sheet and icon that all pages of the editors' overview share. */
export interface DeskFrame {
  /** Language of the editors' overview, which is the language of messages. The publication may have no articles in this language. */
  readonly language: string;
  readonly words: DeskWords;
  readonly site: Site;
  readonly style: Style;
  /** Address of the publication's icon. */
  readonly mark: string;
}

export interface DeskHead {
  /** Title of the page; absent on the first page of the editors' overview. */
  readonly title?: string;
}

export function deskDocument(
  { language, words, site, style, mark: icon }: DeskFrame,
  { title }: DeskHead,
  main: Html,
): Html {
  const href = (address: string) => hrefOf(site.base, address);
  const name = inLanguage(site.name, language);
  const logo = html`${mark}<span>${printName(name, language, languageIn(site.name, language))}</span>`;
  const back = html`<ul><li><a href="${href(deskAddress)}">${words.back}</a></li></ul>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor([style.hash])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${[title, words.desk, name].filter(part => part !== undefined).join(' — ')}</title>
<link rel="icon" type="image/svg+xml" href="${href(icon)}">
${embedStyle(style)}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="masthead">
<p class="name"><a href="${href('/')}">${logo}</a></p>
${title !== undefined && html`<nav aria-label="${words.desk}">${back}</nav>`}
</header>
<main id="main">
${main}
</main>
</body>
</html>
`;
}
