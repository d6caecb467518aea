/** Words of the command line → a command with its options. */
import { parseArgs } from 'node:util';
import { suggest } from '../fields/suggest.ts';

/** Thrown for a wrong use of a command; the message is for whoever typed it. */
export class UsageError extends Error {}

export interface Option {
  /** What stands for the value in the usage, such as `DIR`; absent for a switch. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** Words after the command, such as `"Title"`; the last may be one or more, such as `PART…`. */
  readonly operands: readonly string[];
  readonly help: string;
  readonly options: Readonly<Record<string, Option>>;
  run(given: Given): Promise<number>;
}

export interface Given {
  readonly operands: readonly string[];
  /** The value of an option, if it was given. */
  option(name: string): string | undefined;
  flag(name: string): boolean;
}

export function parseCommandLine(command: Command, words: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { values, positionals } = parseStrictly(command, words, options);
  if (positionals.length < command.operands.length) {
    throw new UsageError(`halfsky ${command.name} needs ${command.operands.slice(positionals.length).join(' and ')}`);
  }
  const takesMore = command.operands.at(-1)?.endsWith('…');
  if (positionals.length > command.operands.length && !takesMore) {
    throw new UsageError(`halfsky ${command.name} does not take "${positionals[command.operands.length]}"`);
  }
  return {
    operands: positionals,
    option: name => (typeof values[name] === 'string' ? values[name] : undefined),
    flag: name => values[name] === true,
  };
}

function parseStrictly(
  command: Command,
  words: readonly string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const unknown = /Unknown option '--?([^']+)'/.exec(message)?.[1];
    if (unknown !== undefined) {
      const meant = suggest(unknown, Object.keys(options));
      throw new UsageError(
        `halfsky ${command.name} has no option --${unknown}${meant ? `; did you mean --${meant}?` : ''}`,
      );
    }
    const option = /Option '--?([^' ]+)/.exec(message)?.[1];
    throw new UsageError(
      `--${option} ${options[option ?? '']?.type === 'string' ? 'needs a value' : 'takes no value'}`,
    );
  }
}

export function usageOf(command: Command): string {
  const options = Object.entries(command.options);
  const written = options.map(([name, { value }]) => `[--${name}${value ? ` ${value}` : ''}]`);
  const width = Math.max(0, ...options.map(([name, { value }]) => name.length + (value?.length ?? -1))) + 5;
  const rows = options.map(
    ([name, { value, help }]) => `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(width)}${help}`,
  );
  return [
    `halfsky ${[command.name, ...command.operands, ...written].join(' ')}`,
    '',
    command.help,
    ...(rows.length > 0 ? ['', ...rows] : []),
  ].join('\n');
}
