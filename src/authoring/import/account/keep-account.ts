/** Compares the texts of an archive with the imported articles, and reports the words that are missing from the articles. */
import { oneLine } from '../../../language/white-space.ts';
import type { Note } from '../changes.ts';
import { dropHiddenText } from '../from-html/hidden-text.ts';
import { parseHtml } from '../from-html/html-document.ts';
import { type Account, countLacking, type Passage, takeAccount } from './account.ts';
import { readableText } from './article-text.ts';
import { listHtmlPassages } from './html-passages.ts';
import { listMarkdownPassages } from './markdown-passages.ts';

/** Share of missing words above which an import turns an article into a draft. */
const mostMissing = 0.02;

/** Number of visible words in the old text, and number of these words that are missing from the article. */
export type WordCount = Pick<Account, 'words' | 'missing'>;

/** Returns whether so many words of the old text are missing that an editor must check the article before its publication. */
export const isLossy = ({ words, missing }: WordCount): boolean => missing > words * mostMissing;

/** Matches link addresses and HTML tags, which are hidden from readers when the Markdown is rendered. */
const unseen = /\]\([^()\s]*(?: +"[^"]*")?\)|<[a-z/!][^<>]*>/gi;

/** Titles of pictures in Markdown, which articles show as captions. */
const captions = /"((?:\\.|[^"\\])*)"\)/g;
const captionsIn = (markdown: string) => [...markdown.matchAll(captions)].map(([, caption = '']) => caption);

/**
 * Counts the words of an old Markdown text that are missing from the new article, and reports each loss with `note`. `text` is the content
 * of the new article's file, and `html` is the rendered body of the article. Words in `reported` do not count as missing, because the
 * report already shows them.
 */
export function accountForMarkdown(
  { body, isPandoc }: { readonly body: string; readonly isPandoc: boolean },
  { text, html, reported }: { readonly text: string; readonly html: string; readonly reported: readonly string[] },
  note: Note,
): WordCount {
  // Most texts hardly change, so a comparison without a parser is usually enough.
  const quick = countLacking(body.replace(unseen, ' '), text.replace(unseen, ' '));
  if (quick.missing === 0) return quick;
  return noteLosses(listMarkdownPassages(body, { isPandoc }), [readableText(text, html), ...reported].join('\n'), note);
}

/** Matches WordPress shortcodes, which are hidden from readers. Also matches a single word in brackets, because the word may be a shortcode. */
const shortcodes = /\[\/?[a-z][\w-]*(?:\s[^[\]]*=[^[\]]*)?\/?\]/gi;

/**
 * Converts HTML to Markdown with `convert`. Counts the words of the HTML that are missing from both the Markdown and the `fields` of the
 * article, and reports each loss with `note`.
 */
export function accountForHtml(
  { html, fields }: { readonly html: string; readonly fields: readonly string[] },
  note: Note,
  convert: (note: Note) => string,
): WordCount & { readonly markdown: string } {
  const reported = [...fields];
  const markdown = convert((change, about) => {
    if (about !== undefined) reported.push(about);
    note(change, about);
  });
  const passages = listHtmlPassages(withoutHidden(html).replace(shortcodes, ' '));
  const marked = captionsIn(markdown);
  const quick = countLacking(
    passages.map(({ text }) => text).join('\n'),
    [markdown.replace(unseen, ' '), ...marked].join('\n'),
  );
  if (quick.missing === 0) return { ...quick, markdown };
  const shown = listMarkdownPassages(markdown).map(({ text }) => text);
  const seen = passages.map(({ text }) => ({ text }));
  return { ...noteLosses(seen, [...shown, ...marked, ...reported].join('\n'), note), markdown };
}

/** Removes text that a style sheet inside the HTML hides, because the report must not quote it. */
function withoutHidden(html: string): string {
  if (!/<style/i.test(html)) return html;
  const { body } = parseHtml(`<body>${html}`);
  dropHiddenText(body);
  return body.innerHTML;
}

function noteLosses(passages: readonly Passage[], article: string, note: Note): WordCount {
  const { words, missing, losses } = takeAccount(passages, article);
  for (const { text, line } of losses)
    note('words-missing', `${line === undefined ? '' : `${line}: `}${oneLine(text).slice(0, 300)}`);
  return { words, missing };
}
