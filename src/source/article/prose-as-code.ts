/** Finds paragraphs that Markdown reads as code, because the author indented the first line as in a typescript. */
import type { Token } from 'markdown-it';
import { hasHan } from '../../language/east-asian.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Page } from './body.ts';

const codeMark = /[#$&*+;<=>@\\^_`{|}~]|--|\/\/|\w\(|\(\)/;

/** Warns about a block of indented code that seems to be Chinese prose. */
export function noteProse({ content, map }: Token, page: Page): void {
  if (!hasHan(content) || codeMark.test(content)) return;
  page.around.note({
    at: { line: (map?.[0] ?? 0) + 1, column: 1 },
    what: tell('prose-shown-as-code')`readers will see this line as code, because four spaces or a tab come before it`,
    cure: tell(
      'delete-blanks-or-fence',
    )`delete the spaces or the tab; if the line is code, write "\`\`\`" above and below the line`,
  });
}
