/** Finds the place of a mistake in JSON, because the messages of `JSON.parse` name it only for some mistakes. */
import type { Position } from '../../../problem.ts';

const space = /[ \t\n\r]*/y;
const escaped = String.raw`\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})`;
const plain = String.raw`[^"\\\u0000-\u001f]*`;
const token = new RegExp(
  String.raw`(?<text>"${plain}(?:${escaped}${plain})*")|(?<word>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[{}[\],:]`,
  'y',
);

/** Kind of text that may come next: a value, the name of a field, the colon after it, or the comma or bracket after a value. */
type Wanted = 'value' | 'name' | 'colon' | 'end';

/** Returns the position of the first character that does not fit into JSON. For unfinished JSON, returns the position of its end. */
export function findJsonFault(text: string): Position {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let isFirst = false;
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    token.lastIndex = at;
    const { 0: found = '', groups } = token.exec(text) ?? {};
    const isText = groups?.text !== undefined;
    const closes = (found === '}' && open.at(-1) === '{') || (found === ']' && open.at(-1) === '[');
    if (closes && (wanted === 'end' || isFirst)) {
      open.pop();
      wanted = 'end';
    } else if (wanted === 'value' && (isText || groups?.word !== undefined)) wanted = 'end';
    else if (wanted === 'value' && (found === '{' || found === '[')) {
      open.push(found);
      wanted = found === '{' ? 'name' : 'value';
      isFirst = true;
      at++;
      continue;
    } else if (wanted === 'name' && isText) wanted = 'colon';
    else if (wanted === 'colon' && found === ':') wanted = 'value';
    else if (wanted === 'end' && found === ',' && open.length > 0) wanted = open.at(-1) === '{' ? 'name' : 'value';
    else return positionAt(text, at);
    isFirst = false;
    at += found.length;
  }
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
