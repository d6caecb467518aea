/** Text of a file → front matter as data, and the body. The only file that knows gray-matter. */
import matter from 'gray-matter';
import type { YamlSource } from '../fields/check.ts';
import { parseYaml, YamlError } from '../fields/yaml.ts';
import type { LocatedProblem } from '../problem.ts';

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly source: YamlSource;
  readonly body: string;
  /** How many lines of the file stand before the body. */
  readonly linesBefore: number;
}

const refuse = (): never => {
  throw new Error('front matter never executes');
};

/** Options are always passed: without them gray-matter remembers a failed file as an empty one. */
const options = {
  language: 'yaml',
  engines: { yaml: parseYaml, js: refuse, javascript: refuse, json: refuse, coffee: refuse, coffeescript: refuse, cson: refuse, toml: refuse },
};

/** Reads the front matter of a text without BOM, with `\n` at the ends of lines. */
export function parseFrontMatter(file: string, text: string): FrontMatter | readonly LocatedProblem[] {
  const fault = checkFences(text);
  if (fault) return [{ file, ...fault }];
  try {
    const { data, content, matter: yaml } = matter(text, options);
    const linesBefore = countLines(text.slice(0, text.length - content.length));
    return { data, source: { file, yaml: yaml.replace(/^\n/, ''), linesBefore: 1 }, body: content, linesBefore };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return error.faults.map(({ position, ...words }) => ({
      file,
      at: { line: position.line + (text.startsWith('---\n') ? 1 : 0), column: position.column },
      ...words,
    }));
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

type Fault = Pick<LocatedProblem, 'at' | 'what' | 'cure'>;

/** The lines with three hyphens, before a parser sees them: each way to miss them has its own words. */
function checkFences(text: string): Fault | undefined {
  const at = (line: number, column = 1) => ({ line, column });
  if (text.trim() === '') {
    return { at: at(1), what: 'the file is empty', cure: 'begin it with a line ---, then title: and date:, then another line ---, then the text' };
  }
  const end = text.indexOf('\n');
  const first = end === -1 ? text : text.slice(0, end);
  if (/^\s+---\s*$/.test(first)) {
    return { at: at(1), what: 'there is a space before ---, so it does not open the front matter', cure: 'begin the file with --- and nothing before it' };
  }
  const engine = /^---\s*([A-Za-z]+)\s*$/.exec(first)?.[1];
  if (engine && engine.toLowerCase() !== 'yaml') {
    return { at: at(1, 4), what: `front matter in ${engine} is not read, because it could run as a program`, cure: 'write --- alone, and the fields in YAML' };
  }
  if (/^\+\+\+\s*$/.test(first)) {
    return { at: at(1), what: 'this front matter is TOML', cure: 'write it in YAML between two lines ---' };
  }
  if (!/^---(?:\s*yaml)?\s*$/.test(first)) {
    return { at: at(1), what: 'the file has no front matter', cure: 'begin it with a line ---, then title: and date:, then another line ---' };
  }
  const closing = /^([ \t]*)---[ \t]*$/m.exec(text.slice(end + 1));
  if (!closing) {
    return { at: at(1), what: 'the front matter is opened with --- and not closed', cure: 'write another line --- after the last field' };
  }
  if (closing[1]) {
    const line = countLines(text.slice(0, end + 1 + closing.index)) + 1;
    return { at: at(line), what: 'there is a space before ---, so it does not close the front matter', cure: 'write --- at the start of the line' };
  }
  return undefined;
}
