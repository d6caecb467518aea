/** Parses the command line into a command with its options. */

import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { english, sayGap, type Voice } from '../language/messages/voice.ts';
import { englishOfGap, type Gap, type Message } from '../message.ts';
import { suggest } from '../source/fields/suggest.ts';
import type { Command, Example } from './commands/command.ts';

/**
 * Error for a command line that is invalid or cannot be carried out, for example because a file is missing. The program prints the message of
 * the error, and how to see the help of the command.
 */
export class UsageError extends CommandError {}

/** Parsed operands and options of a command line. */
export interface ParsedArguments {
  readonly operands: readonly string[];
  /** Returns the value of an option; undefined if the user did not give the option. */
  option(name: string): string | undefined;
  /** Returns the values of an option that the user may give several times. */
  list(name: string): readonly string[];
  flag(name: string): boolean;
  /** Language and format of messages. */
  readonly voice: Voice;
}

/**
 * Parses the arguments that follow the command's name on the command line.
 * @throws UsageError for an unknown option, an option with a missing or unwanted value, a missing operand or too many operands
 */
export function parseCommandLine(command: Command, words: readonly string[], voice = english): ParsedArguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value, repeats = false }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), multiple: repeats },
    ]),
  );
  const { values, positionals, tokens } = parseStrictly(command, words, options);
  refuseTwoValues(command, tokens);
  if (positionals.length < command.operands.filter(isRequired).length) {
    throw lacksOperands(command, positionals.length);
  }
  const takesMore = /…\]?$/.test(englishOfGap(command.operands.at(-1) ?? ''));
  if (positionals.length > command.operands.length && !takesMore) {
    throw new UsageError(
      tell(
        'command-does-not-take',
      )`"halfsky ${command.name}" does not accept "${positionals[command.operands.length] ?? ''}"`,
      adviseSite(command, positionals) ?? adviseQuotes(command, positionals),
    );
  }
  return {
    operands: positionals,
    option: name => (typeof values[name] === 'string' ? values[name] : undefined),
    list: name => [values[name] ?? []].flat().filter(value => typeof value === 'string'),
    flag: name => values[name] === true,
    voice,
  };
}

const isRequired = (operand: Gap) => !englishOfGap(operand).startsWith('[');

function lacksOperands(command: Command, given: number): UsageError {
  const { name } = command;
  const operands = command.operands.filter(isRequired);
  const [first = '', second] = operands.slice(given);
  const [one = '', ...others] = operands;
  return new UsageError(
    second === undefined
      ? tell('command-needs-operand')`"halfsky ${name}" needs ${first}`
      : tell('command-needs-two-operands')`"halfsky ${name}" needs ${first} and ${second}`,
    tell(
      'write-with-operands',
    )`write npx halfsky ${name} ${one}${others.map(other => ` ${englishOfGap(other)}`).join('')}`,
  );
}

/** Word of a command line, as Node parses it. */
type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** Throws UsageError if an option that takes one value is given two different values. */
function refuseTwoValues({ options }: Pick<Command, 'options'>, tokens: readonly Token[]): void {
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined || options[token.name]?.repeats) continue;
    const { name, value } = token;
    const before = given.get(name) ?? value;
    if (before !== value)
      throw new UsageError(
        tell('option-given-twice')`--${name} has two values: ${before} and ${value}`,
        tell('write-option-once')`write --${name} only once`,
      );
    given.set(name, value);
  }
}

/** Advises to write `--site` before a folder, in a command without operands. Returns undefined if the user did not write a folder. */
function adviseSite(
  { operands, options }: Pick<Command, 'operands' | 'options'>,
  [given = '']: readonly string[],
): Message | undefined {
  const isFolder = operands.length === 0 && options.site && statSync(given, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? tell('write-option-with-value')`write --${'site'} ${given}` : undefined;
}

/** Returns the advice to put quotation marks around words, between which the shell parts a text or a path. */
export const quoteWords = (whole: string): Message =>
  tell('quote-words-that-belong-together')`put quotation marks around a text of several words: "${whole}"`;

/**
 * Returns the advice to use quotation marks, because the shell splits a headline or file name with spaces into several arguments. Returns
 * undefined if the command takes no operands.
 */
function adviseQuotes({ operands }: Command, given: readonly string[]): Message | undefined {
  if (operands.length === 0) return undefined;
  const whole = given
    .slice(operands.length - 1)
    .join(' ')
    .replace(/^[“”]|[“”]$/g, '');
  return quoteWords(whole);
}

function parseStrictly(
  command: Command,
  words: readonly string[],
  options: Record<string, { type: 'string' | 'boolean'; multiple: boolean }>,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const unknown = /Unknown option '--?([^']+)'/.exec(message)?.[1];
    if (unknown !== undefined) {
      const meant = suggest(unknown, Object.keys(options));
      throw new UsageError(
        tell('no-such-option')`"halfsky ${command.name}" has no option --${unknown}`,
        meant !== undefined
          ? tell('did-you-mean-option')`did you mean --${meant}?`
          : tell('use-this')`use one of ${Object.keys(options)
              .map(name => `--${name}`)
              .join(', ')}`,
      );
    }
    const option = /Option '--?([^' ]+)/.exec(message)?.[1] ?? '';
    const value = command.options[option]?.value;
    throw value === undefined
      ? new UsageError(
          tell('option-takes-no-value')`--${option} does not accept a value`,
          tell('write-option-alone')`write only --${option}`,
        )
      : new UsageError(
          tell('option-needs-value')`--${option} needs a value`,
          tell('write-option-with-value')`write --${option} ${value}`,
        );
  }
}

/** Returns the usage of a command: synopsis, description, options and examples. */
export function usageOf(command: Command, voice: Voice = english, examples: readonly Example[] = []): string {
  const { say } = voice;
  const options = Object.entries(command.options);
  const written = options.map(
    ([name, { value, repeats }]) => `[--${name}${value ? ` ${value}` : ''}]${repeats ? '…' : ''}`,
  );
  const width = Math.max(0, ...options.map(([name, { value }]) => name.length + (value?.length ?? -1))) + 5;
  const rows = options.map(
    ([name, { value, help }]) => `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(width)}${say(help)}`,
  );
  return [
    `halfsky ${[command.name, ...command.operands.map(operand => sayGap(operand, voice)), ...written].join(' ')}`,
    '',
    say(command.help),
    ...(rows.length > 0 ? ['', ...rows] : []),
    ...(examples.length > 0
      ? ['', say(tell('for-example')`For example:`), ...examples.map(([line, what]) => `  ${line}   ${say(what)}`)]
      : []),
  ].join('\n');
}
