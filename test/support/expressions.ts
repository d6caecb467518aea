/** Evaluates the expressions that our GitHub workflows use. Throws for anything else, where GitHub would give an empty string. */

export type Value = string | boolean;
/** Values by full name, such as `steps.pages.outputs.base_url`. */
export type Names = ReadonlyMap<string, Value>;

/** Replaces every `${{ … }}` in a text by its value. */
export const fillIn = (text: string, names: Names): string =>
  text.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) => String(evaluate(expression, names)));

/** Evaluates an expression. Throws if it contains anything unknown. */
export function evaluate(expression: string, names: Names): Value {
  const tokens = readTokens(expression);
  let at = 0;
  const takes = (sign: string) => tokens[at] === sign && ++at > 0;

  const value = (): Value => {
    if (takes('(')) {
      const inner = either();
      if (!takes(')')) throw new Error(`${expression}: a ) is missing`);
      return inner;
    }
    const token = tokens[at++] ?? '';
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    const found = names.get(token);
    if (found === undefined) throw new Error(`${expression}: ${token || 'the end'} is not known`);
    return found;
  };
  const compared = (): Value => {
    const left = value();
    if (takes('==')) return left === value();
    return takes('!=') ? left !== value() : left;
  };
  const both = (): Value => {
    let left = compared();
    while (takes('&&')) {
      const right = compared();
      left = left && right;
    }
    return left;
  };
  const either = (): Value => {
    let left = both();
    while (takes('||')) {
      const right = both();
      left = left || right;
    }
    return left;
  };

  const result = either();
  if (at < tokens.length) throw new Error(`${expression}: ${tokens[at]} is not known here`);
  return result;
}

function readTokens(expression: string): readonly string[] {
  const token = /\s*('(?:[^']|'')*'|==|!=|&&|\|\||[()]|[a-zA-Z_][\w.-]*)\s*/y;
  const tokens: string[] = [];
  while (token.lastIndex < expression.length) {
    const { lastIndex } = token;
    const [, found] = token.exec(expression) ?? [];
    if (found === undefined) throw new Error(`${expression}: ${expression.slice(lastIndex)} is not known`);
    tokens.push(found);
  }
  return tokens;
}
