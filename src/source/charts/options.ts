/** Parses the options at the beginning of a chart's block: `type: bar`, `title: …`. */

import { tell } from '../../language/messages/tell.ts';
import { suggest } from '../fields/suggest.ts';
import { type ChartFault, type ChartType, chartTypes } from './chart.ts';

const names = ['type', 'title', 'unit', 'note', 'source', 'from', 'data'] as const;
type Name = (typeof names)[number];

/** Value of an option, and the position of the value in the block. */
export interface Option {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Parsed options of a chart. */
export interface Options {
  readonly given: Readonly<Partial<Record<Name, Option>>>;
  readonly type: ChartType;
  readonly fromZero: boolean;
  /** Number of lines with options, including faulty options. */
  readonly lines: number;
}

const line = /^(\s*)([\p{L}][\p{L}-]*)(\s*[:：]\s*)(.*)$/u;
const isName = (name: string): name is Name => names.some(known => known === name);
const isType = (text: string): text is ChartType => chartTypes.some(known => known === text);

/** Parses options up to the first line that is not an option. Reports unknown, repeated and empty options, and wrong values. */
export function parseOptions(lines: readonly string[], report: (fault: ChartFault) => void): Options {
  const given: Partial<Record<Name, Option>> = {};
  let count = 0;
  for (const text of lines) {
    const [, indent = '', name, between = '', rest = ''] = line.exec(text) ?? [];
    if (name === undefined) break;
    count++;
    const at = { line: count, column: indent.length + 1 };
    if (!isName(name)) {
      const meant = suggest(name, names);
      report({
        at,
        what: tell('no-such-chart-option')`charts have no option "${name}"`,
        cure: meant
          ? tell('did-you-mean')`did you mean ${meant}?`
          : tell(
              'chart-options-are',
            )`use one of the options ${names.join(', ')}; write the numbers of the chart after an empty line`,
      });
    } else if (given[name]) {
      report({
        at,
        what: tell('stands-a-second-time')`"${name}" appears twice`,
        cure: tell('keep-one-of-two')`keep only one of the two entries`,
      });
    } else if (rest.trim() === '') {
      report({
        at,
        what: tell('option-is-empty')`the option "${name}" is empty`,
        cure: tell('write-value-or-remove-line')`write a value after the name of the option, or remove the line`,
      });
    } else {
      given[name] = { text: rest.trim(), line: count, column: at.column + name.length + between.length };
    }
  }
  const type = typeOf(given.type, report);
  return { given, type, fromZero: beginsAtZero(given.from, type, report), lines: count };
}

function typeOf(option: Option | undefined, report: (fault: ChartFault) => void): ChartType {
  const { text = 'bar', line = 0, column = 1 } = option ?? {};
  if (isType(text)) return text;
  const meant = suggest(text, chartTypes);
  report({
    at: { line, column },
    what: tell('no-such-chart-type')`"${text}" is not a chart type`,
    cure: meant
      ? tell('did-you-mean')`did you mean ${meant}?`
      : tell('write-chart-type')`write "type: bar", "type: line" or "type: dot"`,
  });
  return 'bar';
}

function beginsAtZero(option: Option | undefined, type: ChartType, report: (fault: ChartFault) => void): boolean {
  if (!option) return false;
  const { line, column, text } = option;
  if (type === 'bar')
    report({
      at: { line, column },
      what: tell(
        'bars-begin-at-zero',
      )`the bars of a bar chart always begin at zero, so the option "from" has no effect`,
      cure: tell('remove-line-or-use-dots')`remove the line, or write "type: dot"`,
    });
  else if (text !== '0')
    report({
      at: { line, column },
      what: tell('scale-begins-at-zero-only')`the option "from" can only be 0`,
      cure: tell('write-from-zero')`write "from: 0"`,
    });
  return text === '0';
}
