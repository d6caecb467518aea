/** Parses the project's documents: code, links, headings. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

interface Block {
  /** Word after the opening fence of a code block, such as `sh`; empty if there is none. */
  readonly language: string;
  readonly lines: readonly string[];
}

export interface Page {
  /** Path from the root of the project. */
  readonly file: string;
  readonly folder: string;
  readonly blocks: readonly Block[];
  /** Code that is quoted inside sentences. */
  readonly inline: readonly string[];
  readonly links: readonly { readonly text: string; readonly target: string; readonly isImage: boolean }[];
  /** Anchors of the headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
}

const fence = /^( *)(`{3,})(\w*)[^\n]*\n([\s\S]*?)^ *\2 *$/gm;

function readPage(file: string): Page {
  const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
  const blocks = [...text.matchAll(fence)].map(([, indent = '', , language = '', code = '']) => ({
    language,
    lines: code.split('\n').map(line => (line.startsWith(indent) ? line.slice(indent.length) : line)),
  }));
  const prose = text.replaceAll(fence, '');
  const withoutCode = prose.replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '');
  return {
    file,
    folder: dirname(file),
    blocks,
    inline: [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => code.replaceAll('\\|', '|')),
    links: [...withoutCode.matchAll(/(!?)\[([^\]]*)\]\(([^()\s]+)\)/g)].map(([, mark, words = '', target = '']) => ({
      text: words,
      target,
      isImage: mark === '!',
    })),
    anchors: new Set([...prose.matchAll(/^#+ +(.*)$/gm)].map(([, heading = '']) => anchorOf(heading))),
  };
}

/** Returns the anchor of a heading: https://github.com/gjtorikian/html-pipeline/blob/v2.14.3/lib/html/pipeline/toc_filter.rb */
const anchorOf = (heading: string): string =>
  heading
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .toLowerCase()
    .replaceAll(' ', '-');

export const pages: readonly Page[] = globSync(['*.md', 'docs/**/*.md', 'bench/*.md'], { cwd: root })
  .map(file => file.replaceAll('\\', '/'))
  .sort()
  .map(readPage);
