/** Turns patterns of file names, as the settings of Hugo and Jekyll contain them, into regular expressions. */

interface Dialect {
  /** True if `*` and `?` also match a slash. */
  readonly crossesFolders: boolean;
  /** True if `{a,b}` matches `a` or `b`. */
  readonly hasBraces: boolean;
}

/** Maximum number of stars. With more, a regular expression may try too many ways to match a path. */
const mostStars = 4;

/** Returns a regular expression that matches the whole of a path as the pattern does; undefined if the pattern is not understood. */
export function readGlob(pattern: string, { crossesFolders, hasBraces }: Dialect): RegExp | undefined {
  const one = crossesFolders ? '[^]' : '[^/]';
  if ([...pattern.replaceAll(/\*+/g, '*')].filter(letter => letter === '*').length > mostStars) return undefined;
  let source = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern[i] ?? '';
    if (pattern.startsWith('**/', i) && !crossesFolders) {
      source += '(?:[^]*/)?';
      i += 2;
    } else if (letter === '*') {
      const isDouble = pattern[i + 1] === '*';
      source += isDouble ? '[^]*' : `${one}*`;
      while (pattern[i + 1] === '*') i++;
    } else if (letter === '?') source += one;
    else if (letter === '\\') source += escapeLetter(pattern[++i] ?? '');
    else if (letter === '[') {
      const end = pattern.indexOf(']', i + 2);
      if (end === -1) return undefined;
      const inner = pattern.slice(i + 1, end);
      const isNegated = inner.startsWith('!') || inner.startsWith('^');
      source += `[${isNegated ? '^' : ''}${(isNegated ? inner.slice(1) : inner).replaceAll(/[\\[\]^]/g, '\\$&')}]`;
      i = end;
    } else if (hasBraces && letter === '{') {
      source += '(?:';
      depth++;
    } else if (depth > 0 && letter === '}') {
      source += ')';
      depth--;
    } else source += depth > 0 && letter === ',' ? '|' : escapeLetter(letter);
  }
  if (depth > 0) return undefined;
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return undefined;
  }
}

const escapeLetter = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
