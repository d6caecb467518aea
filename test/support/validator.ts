/** Checks with html-validate that a page is valid and accessible HTML. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const makeValidator = (rules: Readonly<Record<string, 'off'>> = {}) =>
  new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: {
        // The HTML standard allows `<!doctype>` in upper and in lower case.
        'doctype-style': ['error', { style: 'lowercase' }],
        // Authors decide on the length of headlines; the name of the publication comes last, where it can be cut off.
        'long-title': 'off',
        // An id may begin with a digit, as for a heading such as “1857”.
        'valid-id': ['error', { relaxed: true }],
        // sanitize-html writes `<img />` in authors' HTML; the slash has no meaning there.
        'void-style': 'off',
        ...rules,
      },
    }),
  );

const validator = makeValidator();

/** Validator for mails. Mail programs need styles as attributes, tables for layout, and a conditional comment for Outlook. */
const mailValidator = makeValidator({
  'no-inline-style': 'off',
  'no-deprecated-attr': 'off',
  'no-conditional-comment': 'off',
  // screen readers know `presentation` longer than `none`
  'presentation-role-style': 'off',
  // mail programs remove the element `article`
  'prefer-native-element': 'off',
});

/** Returns the faults of a page, each as `path:line:column rule: message`. */
export async function findInvalid(text: string, path: string): Promise<readonly string[]> {
  const { results } = await (path.endsWith('/mail.html') ? mailValidator : validator).validateString(text, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}
