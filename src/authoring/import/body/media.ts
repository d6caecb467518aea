/** Removes scripts and styles, turns players into links, and replaces each SVG drawing with the text in the drawing. */
import type { Note } from '../changes.ts';
import { readAttributes } from './attributes.ts';
import { nameOfAddress, pageOfPlayer } from './embeds.ts';
import { changeOutsideCode } from './mask.ts';
import { gap } from './placeholder-characters.ts';
import { findForms } from './segments.ts';
import { type Form, writeLink } from './snippets.ts';

const whole =
  /(?<!\\)<(script|style|template|canvas|iframe|video|audio|object|svg)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\1\s*>/gi;
const empty = /(?<!\\)<(iframe|embed|link|meta|base)\b((?:"[^"]*"|'[^']*'|[^>"'])*)\/?>(?!\s*<\/iframe)/gi;

/** Replaces scripts, styles, players and SVG drawings outside of code. */
export function convertMedia(body: string, note: Note): string {
  if (!body.includes('<')) return body;
  return changeOutsideCode(body, shown => {
    const formAt = findForms(shown);
    const played = shown.replace(whole, (_, tag, attributes, content, at) =>
      replace({ tag: tag.toLowerCase(), attributes: readAttributes(attributes), content, form: formAt(at) }, note),
    );
    const formLater = findForms(played);
    return played.replace(empty, (_, tag, attributes, at) =>
      replace(
        { tag: tag.toLowerCase(), attributes: readAttributes(attributes), content: '', form: formLater(at) },
        note,
      ),
    );
  });
}

interface Medium {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: string;
  readonly form: Form;
}

const unseen = new Set(['script', 'style', 'template', 'canvas', 'link', 'meta', 'base']);

function replace(medium: Medium, note: Note): string {
  const { tag, attributes, content, form } = medium;
  if (unseen.has(tag)) {
    const [type = '', source = ''] = [attributes.get('type'), attributes.get('src')];
    if (type.startsWith('math/tex')) return type.includes('display') ? `$$${content}$$` : `$${content}$`;
    const gist = tag === 'script' && source.includes('gist.github.com') ? pageOfPlayer(source) : undefined;
    if (gist === undefined) {
      note('scripts-left-out', tag);
      return gap;
    }
    note('embeds-made-links', gist);
    return writeLink(form, nameOfAddress(gist), gist);
  }
  if (tag !== 'svg') return replacePlayer(medium, note);
  note('embeds-left-out', 'svg');
  const words = [...content.matchAll(/<(title|desc|text)\b[^>]*>([\s\S]*?)<\/\1>/gi)].map(([, , text = '']) =>
    text.replace(/<[^>]*>/g, '').trim(),
  );
  return [attributes.get('aria-label'), ...words].filter(Boolean).join(' ') || gap;
}

/**
 * Replaces a player with a link to the first file or page that it plays. If there is no usable address, returns the fallback content of the
 * player. If the player has no fallback content either, returns the title of the player.
 */
function replacePlayer({ tag, attributes, content, form }: Medium, note: Note): string {
  const [file] = [...content.matchAll(/<source\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)].map(([, given = '']) =>
    readAttributes(given).get('src'),
  );
  const address = attributes.get(tag === 'object' ? 'data' : 'src') || file || undefined;
  const title = attributes.get('title') ?? '';
  const page = address && (pageOfPlayer(address) ?? (/^[a-z][\w+.-]*:/i.test(address) ? undefined : address));
  if (page !== undefined) {
    note('embeds-made-links', page);
    return writeLink(form, title || nameOfAddress(page), page);
  }
  note('embeds-left-out', tag);
  return content.replace(/<(?:source|track)\b[^>]*>/gi, '').trim() || title || gap;
}
