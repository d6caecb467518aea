/** Whether a page is valid HTML that everyone can use, as html-validate reads it. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // The standard takes either case.
      'doctype-style': ['error', { style: 'lowercase' }],
      // A headline is as long as its author made it; the name of the publication stands last, where it can be cut off.
      'long-title': 'off',
      // An id may begin with a digit: a heading such as “1857” does.
      'valid-id': ['error', { relaxed: true }],
      // Author's HTML comes out of sanitize-html as `<img />`; in HTML the slash means nothing.
      'void-style': 'off',
    },
  }),
);

/** What is not, as `path:line:column rule: message`. */
export async function findInvalid(text: string, path: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(text, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}
