/** Tests that every message for authors exists in Chinese: every text goes through `tell`, and every message has a translation. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usageOf } from '../../../src/cli/arguments.ts';
import { describeCommands } from '../../../src/cli/main.ts';
import { loadVoice } from '../../../src/language/messages/load-voice.ts';
import { tables, zhHans } from '../../../src/language/messages/zh-hans/zh-hans.ts';
import { root, texts, textsIn } from './sources.ts';

const commands = await describeCommands();

const told = texts.flatMap(text => (text.kind === undefined ? [] : [{ ...text, kind: text.kind }]));
const chinese = await loadVoice('zh-Hans');
const han = /\p{Script=Han}/u;

const gapsOf = (text: string) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

describe('what is found in the sources', () => {
  it('is every text, with its gaps and its use', () => {
    const lines = [
      "const what = a === 'x' ? tell('b-d')`b $",
      "{tell('a-c')`c`} d` : 'e';\nthrow new Fault(`f $",
      "{g(`h`)}`, { cure: 'i' });\n",
    ];
    const source = lines.join('');
    expect([...textsIn('x.ts', source)].map(({ place, words, kind, use }) => [place, words, kind, use])).toEqual([
      ['x.ts:1', 'x', undefined, ''],
      ['x.ts:1', 'b {1} d', 'b-d', "tell('b-d')``"],
      ['x.ts:1', 'c', 'a-c', "tell('a-c')``"],
      ['x.ts:1', 'e', undefined, 'what ='],
      ['x.ts:2', 'f {1}', undefined, 'new Fault('],
      ['x.ts:2', 'h', undefined, 'g('],
      ['x.ts:2', 'i', undefined, 'cure:'],
    ]);
  });

  it('is much', () => {
    expect(told.length).toBeGreaterThan(600);
  });
});

describe('what is said to authors', () => {
  it('is told, where a problem is made, a command is refused or explained, or a line is printed', () => {
    const speaking =
      /^(?:(?:what|cure|help|fault):|(?:what|cure) =|new \w*(?:UsageError|CommandError|HistoryError|UnreadableError|BusyError)\(|report\(|console\.(?:log|error)\(|response\.end\(|say\(|voice\.say\(|this\.#fail\(|.*questions\.push\(|progress\.(?:stage|beside)\(|(?:faults|leftOut|reasons)\.set\()$/;
    const isField = /^[a-z]+(?:\[\{1\}\]|\.\{1\})?$/;
    const silent = texts.filter(
      ({ kind, use, words, place }) =>
        kind === undefined &&
        !place.startsWith('src/site/form/') &&
        speaking.test(use) &&
        !(use === 'report(' && isField.test(words)) &&
        /\p{L}{3}/u.test(words.replace(/\{\d+\}/g, '')),
    );
    expect(silent.map(({ place, words }) => `${place} ${words}`)).toEqual([]);
  });

  it('is told, wherever words make a sentence', () => {
    const sentence = /(?:^|[^\w-])[a-z’]{2,}(?: (?:\{\d+\}|[a-z’]+)){3,}/;
    // texts that need no `tell`: the form and the page of open tasks, which have their own tables (test/site/desk/words.test.ts), files for
    // hosts, alternative names of fields, and text in files for readers of several languages
    const elsewhere =
      /^src\/(?:site\/(?:form\/|desk\/words\.ts|hosts\/)|authoring\/editors\/|source\/(?:publication\/words-template\.ts|article\/unanswered\.ts)|language\/strings\/|authoring\/import\/function-words\.ts|cli\/addresses\.ts)/;
    // the schemas name and describe fields in both languages
    const isSchema =
      /^src\/source\/(?:fields\/(?:article-fields|groups)|groups\/group-schema|publication\/(?:(?:admin-|help-|site-)?schema|stories-setting)|stories\/story-schema)\.ts/;
    const notForAuthors = /^(?:new Error\(|.*\.describe\(|prose =|\.split|html``|xml``)$/s;
    const silent = texts.filter(
      ({ kind, use, words, place }) =>
        kind === undefined &&
        !(/^(?:also:|hints:)?$/.test(use) && isSchema.test(place)) &&
        sentence.test(words) &&
        !notForAuthors.test(use) &&
        !elsewhere.test(place),
    );
    expect(silent.map(({ place, use, words }) => `${place} ${use} ${words}`)).toEqual([]);
  });
});

describe('every message that is told', () => {
  it('has a kind of two to five words, written where it is told', () => {
    expect(texts.filter(({ use, kind }) => use.startsWith('tell') && kind === undefined)).toEqual([]);
    expect(told.filter(({ kind }) => !/^[a-z0-9]+(?:-[a-z0-9]+){1,4}$/.test(kind))).toEqual([]);
  });

  it('is the one sentence of its kind, and no other kind says it', () => {
    const sentences = new Map(told.map(({ kind, words }) => [kind, words]));
    const kinds = new Map(told.map(({ kind, words }) => [words, kind]));
    const others = told.filter(({ kind, words }) => sentences.get(kind) !== words || kinds.get(words) !== kind);
    expect(others.map(({ place, kind, words }) => `${place} ${kind}: ${words}`)).toEqual([]);
  });

  it('has its Chinese, with every gap', () => {
    const missing = told.filter(({ kind, words }) => {
      const said = zhHans[kind] ?? '';
      return (/\p{L}{2}/u.test(words) && !han.test(said)) || gapsOf(said).join() !== gapsOf(words).join();
    });
    expect(missing.map(({ place, kind, words }) => `${place} ${kind} ${words}: ${zhHans[kind]}`)).toEqual([]);
  });

  it('is one that somebody tells: the tables have no others', () => {
    const kinds = new Set(told.map(({ kind }) => kind));
    expect(Object.keys(zhHans).filter(kind => !kinds.has(kind))).toEqual([]);
  });

  it('is made a text only where it is printed, sorted or kept in a file', () => {
    const files = globSync('{src,layouts}/**/*.ts', { cwd: root }).filter(file =>
      /\benglishOf(?:Gap)?\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(files.sort()).toEqual([
      ...['json-schema', 'snippets'].map(name => `src/authoring/editors/${name}.ts`),
      ...['archive/archive-resolver', 'report'].map(name => `src/authoring/import/${name}.ts`),
      ...['arguments', 'summary'].map(name => `src/cli/${name}.ts`),
      ...['command-error', 'translate', 'voice'].map(name => `src/language/messages/${name}.ts`),
      ...['src/message.ts', 'src/problem.ts', 'src/source/fields/yaml-faults.ts'],
    ]);
  });

  it('has its Chinese in one table alone', () => {
    const kinds = tables.flatMap(table => Object.keys(table));
    expect(kinds.filter((kind, i) => kinds.indexOf(kind) !== i)).toEqual([]);
  });
});

describe('the help of a command in Chinese', () => {
  it.each(commands.map(command => [command.name, command] as const))('%s explains every option', (_, command) => {
    const lines = usageOf(command, chinese).split('\n');
    expect(lines[2]).toMatch(han);
    const rows = lines.filter(line => line.startsWith('  --'));
    expect(rows).toHaveLength(Object.keys(command.options).length);
    for (const row of rows) expect(row).toMatch(han);
  });
});
