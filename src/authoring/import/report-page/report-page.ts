/** Renders the report of an import as a web page: a single HTML file without scripts. Reads and writes no files. */

import { embedStyle } from '../../../../layouts/parts/embedded-style.ts';
import { type Html, html } from '../../../html.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Voice } from '../../../language/messages/voice.ts';
import type { Style } from '../../../site/assets.ts';
import type { Report } from '../report.ts';
import { factsOf } from '../report-facts.ts';
import { articleEntry, articleRow, listLines } from './article-entry.ts';
import type { ComparedTexts } from './choose-shown.ts';
import { shown } from './compare-texts.ts';
import { fileLists } from './file-lists.ts';

type Texts = ReadonlyMap<string, ComparedTexts>;

/** Language and style sheet of the page. */
export interface PageLook {
  readonly voice: Voice;
  readonly style: Style;
}

/** Renders the page. `texts` are the texts of the articles to show, by path in the archive; the page lists all other articles by name. */
export function writeReportPage(report: Report, texts: Texts, { voice, style }: PageLook): string {
  const { say, language } = voice;
  const title = say(tell('report-page-title')`Changes made by the import of ${shown(report.archive)}`);
  const ids = new Map([...texts.keys()].map((file, i) => [file, anchorOf(i)]));
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${embedStyle(style)}
</head>
<body>
<main>
<h1>${title}</h1>
<ul>
${factsOf(report).map(fact => html`<li>${shown(say(fact))}</li>\n`)}</ul>
${fileLists(report, ids, voice)}
<section>
<h2>${say(tell('report-articles')`Articles`)}</h2>
${articleList(report, texts, voice)}
</section>
</main>
</body>
</html>
`.toString();
}

const anchorOf = (i: number) => `article-${i + 1}`;

function articleList(report: Report, texts: Texts, voice: Voice): Html {
  const { say } = voice;
  const linesOf = listLines(report);
  const others = Object.entries(report.imported).filter(([file]) => !texts.has(file));
  const entries = [...texts].map(([from, own], i) =>
    articleEntry(
      { from, to: report.imported[from] ?? '' },
      { id: anchorOf(i), lines: linesOf(from), texts: own },
      voice,
    ),
  );
  const note = tell(
    'report-shows-some',
  )`This page shows the texts of ${texts.size} articles. The list at the end of the page contains the other articles (${others.length}).`;
  const legend = tell('report-marked-lines')`Marked lines differ between the source and the new file.`;
  return html`${others.length > 0 && html`<p>${say(note)}</p>\n`}<p>${say(legend)}</p>
<ol class="articles">
${entries}</ol>
${
  others.length > 0 &&
  html`<details>
<summary>${say(tell('report-other-articles')`Articles whose texts are not shown (${others.length})`)}</summary>
<ul>
${others.map(([from, to]) => articleRow({ from, to }, linesOf(from), voice))}</ul>
</details>`
}`;
}

/**
 * Returns the content security policy of the page. The page must not load files, run scripts or send data.
 * https://www.w3.org/TR/CSP3/
 */
const policyFor = ({ hash }: Style): string =>
  ["default-src 'none'", `style-src '${hash}'`, "base-uri 'none'", "form-action 'none'"].join('; ');
