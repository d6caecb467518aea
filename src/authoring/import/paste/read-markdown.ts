/** Converts a submitted Markdown file to the Markdown of an article. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { convertBody } from '../body/convert-body.ts';
import { wordsOfName } from '../body/pictures.ts';
import type { Resolver } from '../body/resolver.ts';
import type { Note } from '../changes.ts';
import { keepSafeLink } from '../from-html/html-to-markdown.ts';
import { UnreadableError } from '../unreadable.ts';
import type { Manuscript } from './manuscript.ts';

export const isMarkdown = (path: string) => /\.(?:md|markdown|mdown|mkd)$/i.test(path);

/**
 * Converts Markdown to the Markdown of an article. Turns pictures on the web into links. Replaces every other picture with its description
 * and returns a question about it, because a Markdown file contains no pictures. Throws UnreadableError if the text has front matter.
 */
export function readMarkdown(text: string): Pick<Manuscript, 'text' | 'questions'> {
  if (/^(?:---|\+\+\+)[ \t]*\n[\s\S]*?\n(?:---|\+\+\+)[ \t]*(?:\n|$)/.test(text))
    throw new UnreadableError(
      tell('text-with-front-matter')`the file has front matter, so it is an article already`,
      tell(
        'use-import-archive',
      )`copy it into the folder "articles", or import its folder with "halfsky import archive"`,
    );
  const questions: Message[] = [];
  const body = { body: text, data: {}, title: '', credits: '', dialect: 'markdown' } as const;
  const note: Note = (change, about = '') => {
    if (change === 'hidden-comments-left-out' || change === 'hidden-elements-left-out')
      questions.push(tell('hidden-in-file')`text that is hidden in the file was left out: ${about}`);
  };
  const { body: converted } = convertBody(body, resolverFor(questions), note);
  return { text: converted, questions };
}

const resolverFor = (questions: Message[]): Resolver => ({
  link: address => {
    const href = address.startsWith('#') ? address : keepSafeLink(address);
    return href === undefined ? { plain: 'words' } : { href };
  },
  picture: address => {
    if (/^https?:\/\//i.test(address)) return { href: address };
    questions.push(
      tell(
        'picture-beside-markdown',
      )`the picture ${address} was not imported: put its file beside the article and add the picture to the text`,
    );
    return { gone: true };
  },
  describe: ({ alt, caption, address }) => alt.trim() || caption.trim() || wordsOfName(address),
});
