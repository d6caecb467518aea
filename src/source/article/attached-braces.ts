/**
 * Finds braces directly after a link, picture, emphasis or code span, such as `![A](a.png){width=50%}`. Other site generators read these
 * braces as attributes. This engine shows the braces as text, so only imports use this file.
 */
import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** Opening brace, with the token before it. */
interface Brace {
  /** Offset in the content of the inline token. */
  readonly pos: number;
  readonly before: Token;
}

/** Environment that makes markdown-it collect braces while parsing. Each key of the map is the list of children of an inline token. */
export type BraceEnvironment = { readonly braces: Map<readonly Token[], Brace[]> };

const isAsked = (env: unknown): env is BraceEnvironment =>
  typeof env === 'object' && env !== null && 'braces' in env && env.braces instanceof Map;

/** Adds a parser rule that collects opening braces, if the environment is a `BraceEnvironment`. The braces stay text. */
export function collectBraces({ inline }: MarkdownIt): void {
  inline.ruler.before('backticks', 'attached_brace', ({ src, pos, pending, tokens, env }: StateInline, silent) => {
    const before = tokens.at(-1);
    if (silent || !before || src[pos] !== '{' || pending !== '' || !isAsked(env)) return false;
    const found = env.braces.get(tokens);
    if (found) found.push({ pos, before });
    else env.braces.set(tokens, [{ pos, before }]);
    return false;
  });
}

/**
 * Returns whether a token ends a link, picture, emphasis or code span. The result is also true for an empty text token, because markdown-it
 * adds an empty text token after a closing `**`.
 */
const isEnd = ({ type, content }: Token) =>
  /^(?:link_close|image|code_inline|em_close|strong_close|s_close)$/.test(type) || (type === 'text' && content === '');

/** Yields the offset in `body` of each opening brace directly after a link, picture, emphasis or code span. */
export function* placeBraces(tokens: readonly Token[], body: string, { braces }: BraceEnvironment): Generator<number> {
  const lines = body.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  for (const { children, content, map } of tokens) {
    const found = children ? braces.get(children) : undefined;
    if (!found || !map) continue;
    const texts = content.split('\n');
    for (const { pos, before } of found) {
      if (!isEnd(before)) continue;
      const rows = content.slice(0, pos).split('\n');
      const row = map[0] + rows.length - 1;
      const column = (lines[row] ?? '').lastIndexOf(texts[rows.length - 1] ?? '');
      if (column !== -1) yield (starts[row] ?? 0) + column + (rows.at(-1) ?? '').length;
    }
  }
}
