/**
 * Tests that every command and every npm script in the documents exists, and that the commands accept the operands and options that the
 * documents show.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine, UsageError } from '../../src/cli/arguments.ts';
import { examplesOf } from '../../src/cli/examples.ts';
import { describeCommands } from '../../src/cli/main.ts';
import { englishOf } from '../../src/message.ts';
import { pages as allPages, type Page, root } from './pages.ts';

/** The documents to check. Documents about the benchmarks are left out, because benchmarks have their own options. */
const pages = allPages.filter(({ folder }) => folder !== 'bench');
/** Options of other programs that a document names without an example. */
const ofOthers = new Set(['endpoint-url']);

const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const commands = await describeCommands();
const find = (name = '') => commands.find(command => command.name === name);
const known = new Set(commands.flatMap(({ options }) => Object.keys(options)));

/** Splits a shell line into commands, each a list of words. Knows only the syntax that the documents use. */
function splitLine(line: string): readonly (readonly string[])[] {
  const words = line.match(/"[^"]*"|'[^']*'|&&|\|\||[|;]|\s#.*$|^#.*$|[^\s|;"']+/g) ?? [];
  const lists: string[][] = [[]];
  for (const word of words) {
    if (/^\s*#/.test(word)) break;
    if (/^(?:&&|\|\||[|;])$/.test(word)) lists.push([]);
    else lists.at(-1)?.push(word.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return lists;
}

/** Returns the fault of a command line, such as an unknown option; undefined if the command line is right. */
function faultOf(words: readonly string[]): string | undefined {
  const at = words.findIndex(word => /^(?:npx|halfsky|npm)$/.test(word));
  const [program, ...rest] = words.slice(at === -1 ? words.length : at);
  if (program === 'npx') return rest[0] === 'halfsky' ? faultOf(rest) : undefined;
  if (program === 'npm') return faultOfNpm(rest);
  if (program !== 'halfsky') return undefined;
  const [name, ...given] = rest;
  const command = find(name);
  if (!command) return `halfsky has no command "${name}"`;
  try {
    const redirection = given.findIndex(word => word.startsWith('>'));
    parseCommandLine(command, redirection === -1 ? given : given.slice(0, redirection));
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function faultOfNpm([verb = '', ...rest]: readonly string[]): string | undefined {
  const name = verb === 'run' ? rest[0] : /^(?:start|test)$/.test(verb) ? verb : undefined;
  if (name === undefined) return undefined;
  const script = scripts[name];
  if (script === undefined) return `there is no script ${name}`;
  const command = /halfsky\.js (\w+)$/.exec(script)?.[1];
  const given = rest.includes('--') ? rest.slice(rest.indexOf('--') + 1) : [];
  return command === undefined ? undefined : faultOf(['halfsky', command, ...given]);
}

/** Returns the fault of code inside a sentence; undefined if the code is right. Such code may omit values and put options in brackets. */
function faultInSentence(code: string, { blocks }: Page): string | undefined {
  const words = code.replaceAll(/[[\]]/g, '').split(/\s+/);
  const isCommand = words[0] === 'halfsky' || words[1] === 'halfsky';
  const [name, ...given] = isCommand ? words.slice(words.indexOf('halfsky') + 1) : words;
  const command = find(name);
  if (isCommand && !command && name !== undefined && !/^(?:COMMAND|…|--help|--version)$/.test(name))
    return `halfsky has no command "${name}"`;
  const options = (command ? given : words)
    .filter(word => /^--\w/.test(word))
    .map(word => word.slice(2).split('=')[0] ?? '');
  if (command) return options.find(option => option !== 'help' && !(option in command.options));
  if (!words[0]?.startsWith('--')) return undefined;
  // an unknown option is accepted if an example on the same page contains it, because it belongs to another program
  const elsewhere = (option: string) => blocks.some(({ lines }) => lines.some(line => line.includes(`--${option}`)));
  return options.find(option => option !== 'help' && !known.has(option) && !ofOthers.has(option) && !elsewhere(option));
}

describe('what the documents say to type', () => {
  const typed = pages.flatMap(({ file, blocks }) =>
    blocks.filter(({ language }) => language === 'sh').flatMap(({ lines }) => lines.map(line => ({ file, line }))),
  );

  it('is found', () => {
    expect(typed.filter(({ line }) => line.includes('halfsky')).length).toBeGreaterThan(15);
    expect(faultOf(['npx', 'halfsky', 'chekc'])).toBe('halfsky has no command "chekc"');
    expect(faultOf(['npm', 'run', 'build', '--', '--hots', 'nginx'])).toContain('did you mean --host?');
  });

  it('exists, with its operands and options', () => {
    const faults = typed.flatMap(({ file, line }) =>
      splitLine(line).flatMap(words => {
        const fault = faultOf(words);
        return fault === undefined ? [] : [`${file}: ${line}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('exists where a sentence names it', () => {
    const faults = pages.flatMap(page =>
      page.inline.flatMap(code => {
        const fault = faultInSentence(code, page);
        return fault === undefined ? [] : [`${page.file}: ${code}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the help of every command', () => {
  it.each(commands.map(({ name }) => name))('has an example that can be typed: %s', name => {
    const examples = examplesOf(name);
    expect(examples.length).toBeGreaterThan(0);
    for (const [line, what] of examples) {
      expect(splitLine(line).map(faultOf)).toEqual([undefined]);
      expect(line).toMatch(new RegExp(`^halfsky ${name}\\b`));
      expect(englishOf(what)).not.toBe('');
    }
  });

  it('says what each option is for', () => {
    const silent = commands.flatMap(({ name, options }) =>
      Object.entries(options).flatMap(([option, { help }]) =>
        englishOf(help).length < 5 ? [`${name} --${option}`] : [],
      ),
    );
    expect(silent).toEqual([]);
  });
});
