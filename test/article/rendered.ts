/** Renders a text whose addresses all lead somewhere, for tests. */
import { stringsFor } from '../../layouts/strings/strings.ts';
import { renderMarkdown } from '../../src/article/markdown.ts';

export interface RenderedText {
  readonly html: string;
  /** `line:column what; cure`, or `note: line:column what; cure` */
  readonly told: readonly string[];
}

export function renderText(body: string, language = 'en'): RenderedText {
  const told: string[] = [];
  const { html } = renderMarkdown(body, {
    language,
    words: stringsFor(language),
    readTable: () => undefined,
    resolveLink: address => address,
    resolvePicture: address => ({ address }),
    report: ({ at, what, cure }) => told.push(`${at.line}:${at.column} ${what}; ${cure}`),
    note: ({ at, what, cure }) => told.push(`note: ${at.line}:${at.column} ${what}; ${cure}`),
  });
  return { html, told };
}
