/** Checks with html-validate that a page is valid and accessible HTML. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
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
    },
  }),
);

/** Returns the faults of a page, each as `path:line:column rule: message`. */
export async function findInvalid(text: string, path: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(text, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}
