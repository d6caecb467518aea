/** Holds that everything an author may be told is told in Chinese too: nothing is said without `tell`, and nothing told is missing. */
import { describe, expect, it } from 'vitest';
import { changes } from '../../../src/authoring/import/changes.ts';
import { usageOf } from '../../../src/cli/arguments.ts';
import { commands } from '../../../src/cli/main.ts';
import { loadVoice } from '../../../src/language/messages/load-voice.ts';
import { translator } from '../../../src/language/messages/translate.ts';
import { tables, zhHans } from '../../../src/language/messages/zh-hans/zh-hans.ts';
import { texts, textsIn } from './sources.ts';

const told = texts.filter(({ isTold }) => isTold);
const chinese = await loadVoice('zh-Hans');
const han = /\p{Script=Han}/u;

/** A template with its gaps alike, however they are named. */
const shapeOf = (template: string) => template.replace(/\{\w+\}/g, '{}');
/** What may stand in the gaps of messages: dates as words are all of one text. */
const spoken = new Set([...changes, ...texts.flatMap(({ words }) => [words, ...words.split(' ')])]);

describe('what is found in the sources', () => {
  it('is every text, with its gaps and its use', () => {
    const lines = [
      "const what = a === 'x' ? tell`b $",
      "{tell`c`} d` : 'e';\nthrow new Fault(`f $",
      "{g(`h`)}`, { cure: 'i' });\n",
    ];
    const source = lines.join('');
    expect([...textsIn('x.ts', source)].map(({ place, words, isTold, use }) => [place, words, isTold, use])).toEqual([
      ['x.ts:1', 'x', false, ''],
      ['x.ts:1', 'b {1} d', true, 'tell'],
      ['x.ts:1', 'c', true, 'tell'],
      ['x.ts:1', 'e', false, 'what ='],
      ['x.ts:2', 'f {1}', false, 'new Fault('],
      ['x.ts:2', 'h', false, 'g('],
      ['x.ts:2', 'i', false, 'cure:'],
    ]);
  });

  it('is much', () => {
    expect(told.length).toBeGreaterThan(600);
  });
});

describe('what is said to authors', () => {
  it('is told, where a problem is made, a command is refused or explained, or a line is printed', () => {
    const speaking =
      /^(?:(?:what|cure|help|fault):|(?:what|cure) =|new \w*(?:UsageError|ToldError|HistoryError|UnreadableError|BusyError)\(|report\(|console\.(?:log|error)\(|response\.end\(|say\(|voice\.say\(|this\.#fail\(|.*questions\.push\(|progress\.(?:stage|beside)\(|(?:faults|leftOut|reasons)\.set\()$/;
    const isField = /^[a-z]+(?:\[\{1\}\]|\.\{1\})?$/;
    const silent = texts.filter(
      ({ isTold, use, words, place }) =>
        !isTold &&
        !place.startsWith('src/site/form/') &&
        speaking.test(use) &&
        !(use === 'report(' && isField.test(words)) &&
        /\p{L}{3}/u.test(words.replace(/\{\d+\}/g, '')),
    );
    expect(silent.map(({ place, words }) => `${place} ${words}`)).toEqual([]);
  });

  it('is told, wherever words make a sentence', () => {
    const sentence = /(?:^|[^\w-])[a-z’]{2,}(?: (?:\{\d+\}|[a-z’]+)){3,}/;
    // the form of /admin/ and the desk, which bring their words in every language (test/site/desk/words.test.ts), what hosts read, other names of fields, and what is written into files that people of many languages share
    const elsewhere =
      /^src\/(?:site\/(?:form\/|desk\/words\.ts|hosts\/)|authoring\/editors\/|source\/(?:fields\/names\.ts|publication\/words-template\.ts|article\/unanswered\.ts)|language\/strings\/|cli\/addresses\.ts)/;
    // what fields are called and say stands there in both languages
    const isSchema = /^src\/source\/(?:article|publication)\/schema\.ts/;
    const isExample = /^(?:text|perLanguage|group|list|dictionary)\($/;
    const notForAuthors = /^(?:new Error\(|.*\.describe\(|prose =|\.split|html``|xml``)$/s;
    const silent = texts.filter(
      ({ isTold, use, words, place }) =>
        !isTold &&
        !(use === '' && isSchema.test(place)) &&
        sentence.test(words) &&
        !notForAuthors.test(use) &&
        !elsewhere.test(place) &&
        !(isExample.test(use) && Object.hasOwn(zhHans, words)) &&
        !isChange(words),
    );
    expect(silent.map(({ place, use, words }) => `${place} ${use} ${words}`)).toEqual([]);
  });
});

const isChange = (words: string) => changes.some(change => change === words);

describe('every message that is told', () => {
  it('has its Chinese, and no other message has it too', () => {
    const missing = told.filter(({ words }) => {
      const own = Object.keys(zhHans).filter(key => shapeOf(key) === shapeOf(words));
      const filled = fill(words);
      const said = chinese.say(filled);
      const ways = own.map(key => translator({ [key]: zhHans[key] ?? '', draft: '草稿' })(filled));
      return !han.test(said) || (own.length > 0 && !ways.includes(said));
    });
    expect(missing.map(({ place, words }) => `${place} ${words}: ${chinese.say(fill(words))}`)).toEqual([]);
  });

  it.each(Object.entries(zhHans))('has in Chinese what it names: %s', (english, said) => {
    const gapsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    expect(gapsOf(said)).toEqual(gapsOf(english));
  });

  it('is one that somebody tells: the table has no others', () => {
    const shapes = new Set(told.map(({ words }) => shapeOf(words)));
    const unused = Object.keys(zhHans).filter(
      key =>
        !shapes.has(shapeOf(key)) &&
        !spoken.has(key) &&
        !told.some(({ words }) => translator({ [key]: '' })(fill(words)) === ''),
    );
    expect(unused).toEqual([]);
  });

  it('has its Chinese in one table alone', () => {
    const keys = tables.flatMap(table => Object.keys(table));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it.each(changes)('of the report of imports: %s', change => {
    expect(chinese.say(change)).toMatch(han);
  });
});

/** A message with other messages in its gaps, so that they are told in it too. */
const fill = (template: string) => template.replace(/\{\d+\}/g, 'draft');

describe('the help of a command in Chinese', () => {
  it.each(commands.map(command => [command.name, command] as const))('%s explains every option', (_, command) => {
    const lines = usageOf(command, chinese).split('\n');
    expect(lines[2]).toMatch(han);
    const rows = lines.filter(line => line.startsWith('  --'));
    expect(rows).toHaveLength(Object.keys(command.options).length);
    for (const row of rows) expect(row).toMatch(han);
  });
});
