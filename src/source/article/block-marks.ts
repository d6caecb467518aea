/**
 * Checks the lines that begin and end blocks, such as `::: pullquote` and ` ```numbers `. Reports misspelt delimiters, and blocks that are
 * never closed.
 */
import type { StateBlock, Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import { type MisreadMark, Page } from './body.ts';

const colons = /([:：]{2,})[ \t\u3000]*([^\n]*)/y;
const ticks = /([`·‘’'｀´]{3,})[ \t\u3000]*((?:numbers|chart)\b[^\n]*)/iy;
const isFirst = /[:：·‘’'｀´]/;

/**
 * Records in `page.misread` a line that looks like a block delimiter but that no other rule recognised. This block rule for markdown-it
 * always returns false, so the line stays text.
 */
export function rememberMark({ src, bMarks, tShift, env }: StateBlock, line: number): false {
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  if (!isFirst.test(src.charAt(start))) return false;
  const page: unknown = env.page;
  if (!(page instanceof Page)) return false;
  colons.lastIndex = ticks.lastIndex = start;
  const [, mark = '', name = ''] = colons.exec(src) ?? ticks.exec(src) ?? [];
  const isMeant = mark.length > 2 || /^pull[-_ ]?quote/i.test(name);
  if (mark === '' || !isMeant) return false;
  const at = { line: line + 1, column: start - src.lastIndexOf('\n', start - 1) };
  page.misread.set(at.line, { at, mark, name: name.trim() });
  return false;
}

/** Reports misspelt block delimiters, and pull quotes that are not closed. */
export function checkBlockMarks(tokens: readonly Token[], page: Page): void {
  const opened: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'fence') checkFence(token, page);
    else if (token.type === 'container_pullquote_open') opened.push(token);
    else if (token.type === 'container_pullquote_close') {
      const open = opened.pop();
      if (open) checkPullQuote(open, token, page);
    }
  }
  let open = 0;
  for (const mark of [...page.misread.values()].sort((a, b) => a.at.line - b.at.line)) {
    if (mark.name !== '') open++;
    else if (open > 0) {
      open--;
      continue;
    }
    reportMark(mark, page);
  }
}

function reportMark({ at, mark, name }: MisreadMark, { around }: Page): void {
  const isColons = /^[:：]/.test(mark);
  const isPullQuote = /^pull[-_ ]?quote/i.test(name);
  around.report({
    slip: 'marks',
    at,
    what:
      name === ''
        ? tell('mark-closes-nothing')`"${mark}" does not end any block, so readers would see it as text`
        : tell('mark-opens-no-block')`"${`${mark} ${name}`}" does not begin a block, so readers would see it as text`,
    cure: !isColons
      ? tell('write-plain-backticks')`write "\`\`\`${name.toLowerCase()}" with plain backticks ("\`")`
      : isPullQuote
        ? tell('write-pullquote-plainly')`write "::: pullquote" in lower-case letters, with plain colons`
        : name === ''
          ? tell(
              'remove-or-open-pullquote',
            )`remove the colons, or write "::: pullquote" on the line above the quotation`
          : tell(
              'pullquote-or-escaped-colon',
            )`to begin a pull quote, write "::: pullquote"; to show a colon, write "\\:"`,
  });
}

function checkPullQuote({ info, map, markup }: Token, close: Token, page: Page): void {
  const [first, end] = map ?? [0, 0];
  const line = page.lines[first] ?? '';
  const at = { line: first + 1, column: line.search(/:{3}/) + 1 };
  const words = info.trim().replace(/^\S+\s*/, '');
  if (words !== '') {
    const what = tell('words-behind-pullquote')`readers would not see the text after "::: pullquote" on the same line`;
    const cure = tell(
      'write-pullquote-on-lines',
    )`write "::: pullquote", the text of the pull quote, and ":::" on separate lines`;
    page.around.report({ slip: 'marks', at, what, cure });
    if (/:{3,}$/.test(words)) return;
  }
  if (new RegExp(`^:{${markup.length},}\\s*$`).test(close.markup)) return;
  for (let i = first + 1; i < end; i++) {
    const text = page.lines[i] ?? '';
    const [, before = '', mark = ''] = /^(|.*?[^:：\\])([:：]{3,})\s*$/.exec(text) ?? [];
    if (mark === '') continue;
    page.misread.delete(i + 1);
    page.around.report({
      slip: 'marks',
      at: { line: i + 1, column: before.length + 1 },
      what: tell('mark-does-not-close-pullquote')`"${mark}" does not close the pull quote`,
      cure: tell('write-colons-alone')`write ":::" on its own line, with plain colons`,
    });
    return;
  }
  page.around.report({
    slip: 'marks',
    at,
    what: tell('pullquote-not-closed')`this pull quote is not closed and includes all the text below`,
    cure: tell('close-pullquote')`write a line ":::" after the last sentence of the pull quote`,
  });
}

/** Matches the names of the fenced blocks that are rendered as large numbers or as a chart, not as code. */
const names = /^(?:numbers|chart)$/;

function checkFence({ info, map, markup }: Token, page: Page): void {
  const name = /^\s*(\S*)/.exec(info)?.[1] ?? '';
  const plain = name.toLowerCase();
  if (name === plain || !names.test(plain)) return;
  const line = map?.[0] ?? 0;
  page.around.note({
    at: { line: line + 1, column: (page.lines[line] ?? '').indexOf(markup) + 1 },
    what: tell(
      'block-shown-as-code',
    )`readers will see the block "${name}" as code, because its name has capital letters`,
    cure: tell('write-this')`write ${`${markup}${plain}`}`,
  });
}
