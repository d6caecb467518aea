/** Renders a text by itself, with every address left as it is. */
import { en } from '../../layouts/strings/en.ts';
import { renderMarkdown } from '../../src/article/markdown.ts';

export interface RenderedAlone {
  readonly html: string;
  readonly firstParagraph: string;
  /** `line:column what; cure` */
  readonly problems: readonly string[];
}

export function renderAlone(body: string, language = 'zh-Hans'): RenderedAlone {
  const problems: string[] = [];
  const { html, firstParagraph } = renderMarkdown(body, {
    language,
    words: en,
    readTable: () => undefined,
    resolveLink: address => address,
    resolvePicture: address => ({ address }),
    report: ({ at, what, cure }) => problems.push(`${at.line}:${at.column} ${what}; ${cure}`),
  });
  return { html, firstParagraph, problems };
}

/** What stands in the only paragraph of a text. */
export const renderLine = (line: string, language?: string): string =>
  /^<p>([\s\S]*)<\/p>\n$/.exec(renderAlone(line, language).html)?.[1] ?? renderAlone(line, language).html;
