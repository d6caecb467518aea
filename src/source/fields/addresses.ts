/** Schemas of addresses in fields: full URLs, and paths on this site. */

import { decodePath, isMailAddress, isWebUrl } from '../../addresses.ts';
import { invisible } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import { patterns } from './patterns.ts';
import { text } from './texts.ts';
import { mark } from './types.ts';
import { hasControlCharacter, type RawIssue, say } from './wording.ts';

/** Returns the schema of a full URL, http or https. */
export function address(example = 'https://example.org/page') {
  const cure = tell('write-one-such-as')`write a full address such as ${example}`;
  const schema = text(example).refine(
    value => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    say(tell('is-no-full-address')`the value is not a full address`, cure),
  );
  return mark(schema, { form: 'address', pattern: patterns.address, cure });
}

/** Returns the schema of a full URL with https. */
export function secureAddress(example: string) {
  const cure = tell('write-one-such-as')`write a full address such as ${example}`;
  const schema = text(example).refine(
    value => URL.canParse(value) && new URL(value).protocol === 'https:',
    say(tell('is-no-https-address')`the value is not a full address starting with https://`, cure),
  );
  return mark(schema, { pattern: patterns.secureAddress, cure });
}

/** Returns the schema of an e-mail address or a full URL, http or https. */
export function mailOrAddress(example: string) {
  const cure = tell(
    'write-mail-or-address',
  )`write an e-mail address such as ${example}, or a full address such as https://example.org/page`;
  const schema = text(example).refine(
    value => isMailAddress(value) || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
    say(tell('is-no-mail-or-address')`the value is neither an e-mail address nor a full address`, cure),
  );
  return mark(schema, { pattern: patterns.mailOrAddress, cure });
}

/** Returns the schema of an e-mail address. */
export function mailAddress(example: string) {
  const cure = tell('write-mail-address-like')`write an e-mail address such as ${example}`;
  const shape = new RegExp(patterns.mail, 'u');
  const schema = text(example).refine(
    value => shape.test(value),
    say(tell('is-no-mail-address')`the value is not an e-mail address`, cure),
  );
  return mark(schema, { pattern: patterns.mail, cure });
}

/**
 * Returns the schema of a path on this site, such as `/about/`. The path must end with `/`, `.html` or `.htm`, because static hosts serve
 * pages only at paths with these endings. The schema decodes percent-encoded characters, such as `%C3%A9` for `é`.
 */
export function path(example: string) {
  const cure = tell('end-in-slash-or-html')`end the address with "/" or ".html", as in ${example}`;
  const schema = text(example)
    .refine(value => !isWebUrl(value), {
      error: ({ input }: RawIssue) =>
        say(
          tell('is-a-full-address')`the value cannot be a full address`,
          tell(
            'write-path-from-home',
          )`write only a path, such as ${decodePath(new URL(String(input)).pathname) ?? example}, without the address of the home page`,
        ),
      abort: true,
    })
    .refine(value => decodePath(value) !== undefined, {
      error: say(
        tell('has-broken-percent-signs')`the address has percent-encoded characters that are not UTF-8`,
        tell('write-letters-meant')`write the characters themselves, such as é instead of %C3%A9`,
      ),
      abort: true,
    })
    .overwrite(value => decodePath(value) ?? value)
    .refine(value => !invisible.test(value) && !/[\t\n\r]/.test(value), {
      error: hasControlCharacter,
      abort: true,
    })
    .refine(value => /^\/(?!\/)[^?#\\]*$/.test(value) && !/\/\.{0,2}\/|\/\.{1,2}$/.test(value), {
      error: say(
        tell('is-no-address-here')`the value is not the path of a page on this site`,
        tell('write-path-like')`write a path such as ${example}`,
      ),
      abort: true,
    })
    .refine(
      value => /(?:\/|\.html?)$/.test(value),
      say(tell('is-answered-without-page')`the value is not the address of a page`, cure),
    );
  return mark(schema, { form: 'path', pattern: patterns.path, cure });
}
