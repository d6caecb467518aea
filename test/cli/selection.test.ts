import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { parseCommandLine } from '../../src/cli/arguments.ts';
import { columnOption, editionOption, weekOption } from '../../src/cli/commands/options.ts';
import { editionOf, selectionOf } from '../../src/cli/selection.ts';
import { CommandError } from '../../src/language/messages/command-error.ts';
import { english, joinProblem } from '../../src/language/messages/voice.ts';
import { aColumn, anArticle, catalogued } from '../builders.ts';

const { catalogue } = catalogued(
  [anArticle({ date: '2017-09-05', column: 'water' }), anArticle({ slug: 'wells', language: 'zh-Hans' })],
  { columns: [aColumn('water')] },
);

/** Returns what a command with the shared options selects, or its message. */
function select(...words: readonly string[]) {
  return selectFrom(catalogue, ...words);
}

function selectFrom(catalogue: Catalogue, ...words: readonly string[]) {
  const options = { week: weekOption, column: columnOption, lang: editionOption };
  const command = { name: 'collect', operands: [], help: weekOption.help, options, run: async () => 0 };
  const given = parseCommandLine(command, words);
  try {
    const selection = selectionOf(given, catalogue, editionOf(given, catalogue));
    return selection.kind === 'week' ? selection.week.id : selection.column.id;
  } catch (error) {
    if (error instanceof CommandError) return joinProblem(error, english);
    throw error;
  }
}

describe('articles are selected', () => {
  test('by week or by column, in a language', () => {
    expect(select('--week', '2017-W36')).toBe('2017-W36');
    expect(select('--column', 'water')).toBe('water');
    expect(select('--column', 'water', '--lang', 'zh-Hans')).toMatch(/^zh-Hans has no published article in water/);
  });

  test('by one of the two', () => {
    expect(select()).toBe('the selection of articles is missing; write --week 2017-W36 or --column water');
    expect(select('--week', '2017-W36', '--column', 'water')).toMatch(/^--week and --column cannot be used together/);
  });

  test('and a publication without articles gets no example that is not true', () => {
    const empty = catalogued([]).catalogue;
    expect(selectFrom(empty)).toBe('the selection of articles is missing');
    expect(selectFrom(empty, '--week', '2020-W01')).toBe('en has no published article in 2020-W01');
    expect(selectFrom(empty, '--week', 'soon')).toBe('"soon" is not a week; write a week such as 2017-W36');
  });
});
