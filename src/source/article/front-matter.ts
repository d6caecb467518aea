/** Splits a file into its front matter, parsed as data, and its body. The only file that imports gray-matter. */

import matter from 'gray-matter';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem, Position } from '../../problem.ts';
import type { YamlSource } from '../fields/check.ts';
import { fieldOfName } from '../fields/names.ts';
import { parseYaml } from '../fields/yaml.ts';
import { YamlError } from '../fields/yaml-faults.ts';

/** Parsed front matter, and the body after it. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly source: YamlSource;
  readonly body: string;
  /** Number of lines before the body. */
  readonly linesBefore: number;
}

const refuse = (): never => {
  throw new Error('front matter never executes');
};

/**
 * Options for gray-matter. Every call must pass options, because gray-matter does not use its cache if it gets options. After a failure
 * to parse a text, the cache would return an empty result for the same text.
 */
const options = {
  language: 'yaml',
  engines: {
    yaml: (text: string) => parseYaml(text, fieldOfName),
    js: refuse,
    javascript: refuse,
    json: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    toml: refuse,
  },
};

/**
 * Parses the front matter of a file, and separates the body from it. If the front matter cannot be parsed, returns the problems. `text` has
 * no byte order mark, and its lines end with `\n`.
 */
export function parseFrontMatter(file: string, text: string): FrontMatter | readonly LocatedProblem[] {
  const fault = checkFences(text);
  if (fault) return [{ file, ...fault }];
  try {
    // Passes only the front matter, because gray-matter copies its input, and copying a long text takes time.
    const end = text.indexOf('\n---', 3) + 4;
    const { data, matter: yaml } = matter(text.slice(0, end), options);
    const body = text.slice(text[end] === '\n' ? end + 1 : end);
    const linesBefore = countLines(text.slice(0, text.length - body.length));
    return { data, source: { file, yaml: yaml.replace(/^[ \t]*\n/, ''), linesBefore: 1 }, body, linesBefore };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    // Line numbers already count from the start of the file, because the YAML from gray-matter begins directly after the first `---`.
    return error.faults.map(({ position, ...words }) => ({ file, at: position, ...words }));
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

type Fault = Pick<LocatedProblem, 'at' | 'what' | 'cure'>;
type Words = Omit<Fault, 'at'>;

/** Returns the first mistake in the two `---` lines around the front matter, or `undefined` if both are correct. */
function checkFences(text: string): Fault | undefined {
  if (text.trim() === '') {
    return {
      at: at(1),
      what: tell('file-is-empty')`the file is empty`,
      cure: tell(
        'begin-with-fields-and-text',
      )`start the file with a line "---", then write "title:" and "date:", then another line "---", then the text`,
    };
  }
  const end = text.indexOf('\n');
  const [first, rest] = end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
  return checkOpening(text, first) ?? checkClosing(rest);
}

const at = (line: number, column = 1): Position => ({ line, column });

/** Checks the `---` line before the front matter. `first` is the first line of `text`. */
function checkOpening(text: string, first: string): Fault | undefined {
  if (/^\s+---[ \t]*(?:\n|$)/.test(text)) {
    return {
      at: at(1),
      what: tell(
        'blank-before-opening-hyphens',
      )`the front matter is not recognised, because a space or an empty line comes before "---"`,
      cure: tell('begin-with-hyphens')`start the file with "---"`,
    };
  }
  const engine = /^---\s*([A-Za-z]+)\s*$/.exec(first)?.[1];
  if (engine && engine !== 'yaml') {
    return {
      at: at(1, 4),
      what: tell('front-matter-not-yaml')`front matter must be YAML, not ${engine}`,
      cure: tell('write-hyphens-and-fields')`write "---" on its own line, and one field on each line below "---"`,
    };
  }
  if (/^\+\+\+\s*$/.test(first)) {
    return {
      at: at(1),
      what: tell('front-matter-is-toml')`front matter must be YAML, not TOML`,
      cure: tell('write-front-matter-in-yaml')`write the front matter in YAML between two lines "---"`,
    };
  }
  if (!first.startsWith('---')) {
    return {
      at: at(1),
      ...(/^\s*<(?:!doctype html|html)\b/i.test(text) ? sayPage() : sayLowFields(text)),
    };
  }
  if (!/^---(?:\s*yaml)?\s*$/.test(first)) {
    return {
      at: at(1, 4),
      what: tell(
        'opening-hyphens-not-alone',
      )`the front matter is not recognised, because text follows "---" on the same line`,
      cure: tell('write-hyphens-alone')`write "---" alone on its line`,
    };
  }
  return undefined;
}

const sayPage = (): Words => ({
  what: tell('file-is-a-web-page')`this is a web page, not an article`,
  cure: tell('import-the-page')`turn the page into an article with "npx halfsky import page"`,
});

/** Says that a file has no front matter, or what stands above it. */
function sayLowFields(text: string): Words {
  const above = /^\p{Cf}*---[ \t]*\n\s*[\p{L}_]+[ \t]*[:：]/mu.exec(text.slice(0, 5000));
  if (!above)
    return {
      what: tell('no-front-matter')`the file has no front matter`,
      cure: tell(
        'begin-with-fields',
      )`start the file with a line "---", then write "title:" and "date:", then another line "---"`,
    };
  return /[^\s\p{Cf}]/u.test(text.slice(0, above.index))
    ? {
        what: tell('text-above-front-matter')`the front matter is not recognised, because text comes before "---"`,
        cure: tell('move-text-below')`move this text below the front matter`,
      }
    : {
        what: tell(
          'invisible-letter-above',
        )`the front matter is not recognised, because an invisible letter comes before "---"`,
        cure: tell('delete-invisible-letter')`delete everything before "---"`,
      };
}

/** Checks the `---` line after the front matter. `rest` is the text from the second line on. */
function checkClosing(rest: string): Fault | undefined {
  const closing = /^(?:([ \t]+)---[ \t]*|---(.*))$/m.exec(rest);
  if (!closing) {
    return {
      at: at(1),
      what: tell('front-matter-not-closed')`the front matter has no closing line "---"`,
      cure: tell('close-front-matter')`write another line "---" after the last field`,
    };
  }
  const line = countLines(rest.slice(0, closing.index)) + 2;
  if (closing[1]) {
    return {
      at: at(line),
      what: tell(
        'blank-before-closing-hyphens',
      )`the end of the front matter is not recognised, because a space comes before "---"`,
      cure: tell('write-hyphens-at-line-start')`write "---" at the start of the line`,
    };
  }
  if (closing[2]?.trim()) {
    return {
      at: at(line, 4),
      what: tell(
        'closing-hyphens-not-alone',
      )`the end of the front matter is not recognised, because text follows "---" on the same line`,
      cure: tell('write-hyphens-alone')`write "---" alone on its line`,
    };
  }
  return undefined;
}
