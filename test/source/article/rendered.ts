/** Renders texts for tests, as if every link led to an existing page. */

import { shipped, stringsFor } from '../../../src/language/strings/strings.ts';
import { englishOf } from '../../../src/message.ts';
import { renderMarkdown } from '../../../src/source/article/markdown.ts';

export interface RenderedText {
  readonly html: string;
  readonly firstParagraph: string;
  /** Problems as `line:column what; cure`, notes as `note: line:column what; cure`. */
  readonly told: readonly string[];
  /** Positions of the links as `line:column`. */
  readonly linked: readonly string[];
}

export function renderText(body: string, language = 'en'): RenderedText {
  const told: string[] = [];
  const linked: string[] = [];
  const { html, firstParagraph } = renderMarkdown(body, {
    language,
    // the tests do not depend on interface strings, so English stands in for other languages
    words: stringsFor(language in shipped ? language : 'en'),
    readTable: () => undefined,
    resolveLink: (address, at) => {
      linked.push(`${at.line}:${at.column}`);
      return address;
    },
    resolvePicture: address => ({ address }),
    report: ({ at, what, cure }) => told.push(`${at.line}:${at.column} ${englishOf(what)}; ${englishOf(cure)}`),
    note: ({ at, what, cure }) => told.push(`note: ${at.line}:${at.column} ${englishOf(what)}; ${englishOf(cure)}`),
  });
  return { html, firstParagraph, told, linked };
}

/** Renders a text; its language is Chinese by default. */
export const renderAlone = (body: string, language = 'zh-Hans'): RenderedText => renderText(body, language);

/** Returns the HTML inside the paragraph of a text; the whole HTML if the text is not a single paragraph. */
export function renderLine(line: string, language?: string): string {
  const { html } = renderAlone(line, language);
  return /^<p>([\s\S]*)<\/p>\n$/.exec(html)?.[1] ?? html;
}
