/** A page of a built site → what its readers read. Knows the markup of our own views alone. */

export interface BuiltPage {
  readonly title: string;
  /** Whether it is an article or a page of the newsroom, and not a list. */
  readonly isText: boolean;
  /** Everything that readers read of it, pictures by their descriptions. */
  readonly text: string;
  /** Its words in order; each Chinese character is one. */
  readonly words: readonly string[];
}

/** What stands on a page for another reason than its text. */
const around = /<(aside|nav|footer|script|style|template)\b[^>]*>[\s\S]*?<\/\1>/g;

export function readBuiltPage(html: string): BuiltPage {
  const main = /<main id="main">([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const isText = /<article class="story/.test(main);
  // credits and sources stand beside and below an article, and readers read them
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
