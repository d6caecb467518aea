/** The HTML document around lite pages and pages in large type: a short head, links to the other forms of the page, and no script. */
import { addressOf } from '../../addresses.ts';
import { type Html, html, trusted } from '../../html.ts';
import { languageMark } from '../../language/foreign.ts';
import { directionOf, type Version } from '../../language/languages.ts';
import type { Style } from '../assets.ts';
import type { BareFrame } from '../frame.ts';
import { exitNote, exitTarget } from '../help-lines.ts';
import { policyOfLite } from '../policy.ts';

/** Form of a page: `lite` has few bytes and no pictures, `large` has large type. */
export type Form = 'lite' | 'large';

/** Content and metadata of a page. */
export interface Sheet {
  readonly form: Form;
  /** Title in the head of the document, without the publication's name. Undefined on the front page. */
  readonly title: string | undefined;
  readonly heading: Html | string;
  /** Address of the ordinary page with the same content. */
  readonly of: string;
  /** Full URL of the page that search engines may list instead of this page. */
  readonly canonical: string;
  /** The ordinary pages with the same content in the other languages. */
  readonly versions: readonly Version[];
  /** Help of the page's article; undefined if it has no help lines. The other sites that such a page links to do not learn its address. */
  readonly help?: SheetHelp | undefined;
  readonly content: Html;
  /** Links to the previous and the next page; undefined if there is only one page. */
  readonly pager: Html | undefined;
}

/** Help of an article, for the head of each of its pages. The help lines are part of the content. */
export interface SheetHelp {
  /** URL that the quick exit opens; undefined if there is no quick exit. */
  readonly exit: string | undefined;
}

/** Returns a whole HTML document. */
export function drawSheet(frame: BareFrame, sheet: Sheet, style: Style): Html {
  const { language } = frame;
  const name = frame.say(frame.site.name);
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOfLite(style.hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sheet.title !== undefined && `${sheet.title} — `}${name}</title>
<meta name="robots" content="noindex">${sheet.help && html`<meta name="referrer" content="no-referrer">`}
<link rel="canonical" href="${sheet.canonical}">
<style>${trusted(style.css)}</style>
</head>
<body>${sheet.form === 'large' && sizeTargets}
<header>${quickExit(frame, sheet.help)}${menu(frame, sheet)}${sheet.form === 'large' && sizes(frame)}</header>
<main id="main">
<h1>${sheet.heading}</h1>
${sheet.content}
</main>
${sheet.pager && html`<footer>${sheet.pager}</footer>`}
</body>
</html>
`;
}

/** Returns the address of a page in one of the two forms. `of` is the address of the ordinary page. */
export const addressIn = (form: Form, of: string): string => addressOf[form](of);

/** Returns the quick exit as a plain link. It comes first, so that it is in sight when the page opens. */
function quickExit(frame: BareFrame, help: SheetHelp | undefined): Html | undefined {
  if (help?.exit === undefined) return undefined;
  const { quickExit } = frame.strings;
  const link = html`<a ${exitTarget(help.exit)}><strong>${quickExit}</strong></a>`;
  return html`<nav aria-label="${quickExit}">${link}<br>${exitNote(frame, help.exit)}</nav>`;
}

function menu(frame: BareFrame, { form, of, versions }: Sheet): Html {
  const { strings, href, root, language } = frame;
  const other = form === 'lite' ? 'large' : 'lite';
  const front = html`<a href="${href(addressIn(form, root))}">${frame.print(frame.site.name)}</a>`;
  const full = html`<a href="${href(of)}">${strings.fullPage}</a>`;
  const name = other === 'lite' ? strings.lite : strings.largeType;
  const links = versions.map(({ language: to, address }) => {
    const mark = languageMark(to, language);
    return html` <a href="${href(addressIn(form, address))}"${mark} hreflang="${to}">${frame.nameOf(to)}</a>`;
  });
  const twin = html`<a href="${href(addressIn(other, of))}">${name}</a>`;
  return html`<nav aria-label="${strings.menu}">${front} ${full} ${twin}${links}</nav>`;
}

/**
 * Ids of the three sizes of large type. The style sheet reads from the fragment of the address which size to show, so a reader can keep an
 * address with a size. A colon keeps the ids apart from the ids of headings, which contain no colon.
 */
const sizeIds = ['type:1', 'type:2', 'type:3'] as const;

/** Elements to which the sizes' links lead. The elements stand before all others, because the style sheet selects what follows them. */
const sizeTargets = html`${sizeIds.map(id => html`<span id="${id}"></span>`)}`;

function sizes({ strings }: BareFrame): Html {
  const names = [strings.typeLarge, strings.typeLarger, strings.typeLargest];
  const links = sizeIds.map((id, i) => html` <a href="#${id}">${names[i]}</a>`);
  return html`<nav aria-label="${strings.typeSize}">${links}</nav>`;
}

/** A page of a text or a list that continues on further pages. */
interface Place {
  /** Number of the page, counted from 1. `count` is the number of all pages. */
  readonly number: number;
  readonly count: number;
  /** Returns the address of a page by its number. */
  at(number: number): string;
}

/** Renders links to the previous and the next page. Returns undefined if there is only one page. */
export function pager({ strings, href }: BareFrame, { number, count, at }: Place): Html | undefined {
  if (count < 2) return undefined;
  const previous = number > 1 && html`<a rel="prev" href="${href(at(number - 1))}">${strings.previousPage}</a> `;
  const next = number < count && html` <a rel="next" href="${href(at(number + 1))}">${strings.nextPage}</a>`;
  return html`<nav aria-label="${strings.pages}">${previous}${strings.page(number, count)}${next}</nav>`;
}
