/** Reads the visible text of a page in a built site. Works only with HTML that this engine has written. */

export interface BuiltPage {
  readonly title: string;
  /** True for an article and for a page such as About; false for a list of articles. */
  readonly isText: boolean;
  /** Visible text of the page, including the alternative texts of its pictures. */
  readonly text: string;
  /** Words of `text`, in reading order. Each Chinese character counts as one word. */
  readonly words: readonly string[];
}

/** Regular expression for navigation, scripts and other elements that are not part of the text of a page. */
const around = /<(aside|nav|footer|script|style|template)\b[^>]*>[\s\S]*?<\/\1>/g;

/** Parses the HTML of a page that this engine built. */
export function readBuiltPage(html: string): BuiltPage {
  const main = /<main id="main">([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const isText = /<article class="story/.test(main);
  // The `<aside>` and the `<footer>` of an article contain credits and sources, which are part of the article's text. Both elements become
  // `<div>`, because `around` matches `<aside>` and `<footer>`.
  const kept = main
    .replace(/<(?:aside|footer)( class="story-(?:side|foot)"[^>]*>[\s\S]*?)<\/(?:aside|footer)>/g, '<div$1</div>')
    .replace(/<p class="(?:printed|share)">[\s\S]*?<\/p>/g, ' ')
    .replace(around, ' ')
    .replace(/<span class="held">([^<]*)<\/span>/g, '$1')
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, ' $1 ');
  const text = toText(kept).trim();
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
  const headTitle = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '';
  return {
    title: toText(heading).trim() || toText(headTitle).trim(),
    isText,
    text,
    words: text.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu) ?? [],
  };
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const toText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot);/g, entity => entities[entity] ?? entity)
    .replace(/\s+/g, ' ');
