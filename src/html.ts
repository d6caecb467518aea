/** Builds HTML and XML with a template tag that escapes by default. */

/**
 * A value in a template. The template escapes strings, but not `Html`. The template prints nothing for `null`, `undefined` and `false`. For
 * a list, the template prints all items in order.
 */
export type Value = string | number | Html | null | undefined | false | readonly Value[];

/** Markup that needs no escaping. Because of the private field, TypeScript accepts no other object as `Html`. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const special = /[&<>"]/;
const allSpecial = /[&<>"]/g;

/** Escapes text for element content and double-quoted attributes, in HTML and in XML. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(allSpecial, character => entities[character] ?? character) : text;
}

function print(value: Value): string {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Html) return value.toString();
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined || value === false) return '';
  let out = '';
  for (const member of value) out += print(member);
  return out;
}

/** Builds markup and escapes the values in it. Put values only into element content and into double-quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let out = strings[0] ?? '';
  for (let i = 0; i < values.length; i++) out += print(values[i]) + (strings[i + 1] ?? '');
  return new Html(out);
}

/** The template tag for XML. XML needs the same escaping as HTML, so `xml` is another name for the tag `html`. */
export const xml = html;

/** Wraps markup without escaping it. Use it only for rendered Markdown and for files of this project. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** Serialises data for a `<script type="application/ld+json">`, with `<` escaped so that no text can end the element. */
export function jsonScript(data: object): Html {
  return new Html(JSON.stringify(data).replace(/</g, '\\u003c'));
}
