import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine, UsageError, usageOf } from '../../src/cli/arguments.ts';
import type { Command } from '../../src/cli/commands/command.ts';
import { main } from '../../src/cli/main.ts';
import { aMessage, captured } from '../builders.ts';

const command: Command = {
  name: 'print',
  operands: ['FILE'],
  help: aMessage('Prints a file.'),
  options: { site: { value: 'DIR', help: aMessage('the folder') }, 'no-search': { help: aMessage('without search') } },
};
const parse = (...words: readonly string[]) => parseCommandLine(command, words);
const faultOf = (...words: readonly string[]) => {
  try {
    parse(...words);
    return undefined;
  } catch (error) {
    return error instanceof UsageError ? error.message : error;
  }
};

describe('a command line', () => {
  it('gives options, switches and operands', () => {
    const given = parse('a.md', '--site', 'x', '--no-search');
    expect([given.operands, given.option('site'), given.flag('no-search'), given.option('out')]).toEqual([
      ['a.md'],
      'x',
      true,
      undefined,
    ]);
    expect(parse('--site=x', 'a.md').option('site')).toBe('x');
  });

  it.each([
    [['a', '--sit', 'x'], '"halfsky print" has no option --sit; did you mean --site?'],
    [['a', '--weather'], '"halfsky print" has no option --weather; use one of --site, --no-search'],
    [['a', '--site'], '--site needs a value; write --site DIR'],
    [['a', '--no-search=x'], '--no-search does not accept a value; write only --no-search'],
    [['a', '--site', 'x', '--site', 'y'], '--site has two values: x and y; write --site only once'],
    [[], '"halfsky print" needs FILE; write npx halfsky print FILE'],
    [['a', 'b'], '"halfsky print" does not accept "b"; put quotation marks around a text of several words: "a b"'],
  ])('that is wrong says what is wrong: %j', (words, fault) => {
    expect(faultOf(...words)).toBe(fault);
  });

  it('without any of two values says how to write both', () => {
    expect(() => parseCommandLine({ ...command, operands: ['KIND', 'PATH'] }, [])).toThrow(
      '"halfsky print" needs KIND and PATH; write npx halfsky print KIND PATH',
    );
  });

  it('is explained', () => {
    expect(usageOf(command).split('\n')).toEqual([
      'halfsky print FILE [--site DIR] [--no-search]',
      '',
      'Prints a file.',
      '',
      '  --site DIR   the folder',
      '  --no-search  without search',
    ]);
  });
});

const project = join(import.meta.dirname, '../..');

describe('halfsky', () => {
  const run = (...words: readonly string[]) => captured(() => main(words));

  it.each([[], ['--help'], ['-h'], ['help']])('says which commands there are: %j', async (...words) => {
    const { code, out } = await run(...words);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}build /m);
    expect(out).toMatch(/^ {2}check /m);
  });

  it.each(['--version', '-v', '-V', 'version'])('says its version: %s', async word => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(await run(word)).toMatchObject({ code: 0, out: `halfsky ${version}\n`, err: '' });
    expect(await run(word, '--lang', 'zh-Hans')).toMatchObject({ code: 0, out: `halfsky ${version}\n` });
  });

  it('explains a command', async () => {
    const { code, out } = await run('check', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^halfsky check .*--format FORMAT/);
  });

  it.each([
    [
      ['check', '--site', '/nowhere/at/all'],
      'there is no folder /nowhere/at/all; write the path of a folder that exists',
    ],
    [['check', '--site', import.meta.filename], `${import.meta.filename} is not a folder; write the path of a folder`],
    [
      ['build', import.meta.dirname],
      `"halfsky build" does not accept "${import.meta.dirname}"; write --site ${import.meta.dirname}`,
    ],
    [['check', '--format', 'xml'], 'there is no report format "xml"; use one of text, json, github'],
    [['check', '--now', 'tomorrow'], '"tomorrow" is not a time; write a time such as 2017-09-05T14:30+08:00'],
    [
      ['check', '--url', 'example.org'],
      '"example.org" is not a full address; write a full address such as https://example.org/column/',
    ],
    [
      ['check', '--url', 'https://example.org/a%2Fb/'],
      '"https://example.org/a%2Fb/" is not the address of a folder; write a full address such as https://example.org/column/',
    ],
    [
      ['build', '--out', project],
      `${project} contains the publication or halfsky itself, and a build replaces this whole folder; write the site into a separate folder`,
    ],
  ])('used wrongly says so, and gives exit code 2: %j', async (words, message) => {
    const { code, out, err } = await run(...words);
    expect({ code, out, err: err.trimEnd().split('\n') }).toEqual({
      code: 2,
      out: '',
      err: [message, `run "npx halfsky ${words[0]} --help" to see all options`],
    });
  });

  it.each([
    [['chekc'], 'halfsky has no command "chekc"; did you mean check?'],
    [
      ['weather'],
      'halfsky has no command "weather"; use one of build, serve, check, new, import, export, join, newsletter, addresses, strings, schemas, preview-diff, translations, broadcast, print',
    ],
  ])('without a known command says where the commands are listed: %j', async (words, message) => {
    const { code, err } = await run(...words);
    expect({ code, err }).toEqual({ code: 2, err: `${message}\nrun "npx halfsky --help" to see all commands\n` });
  });
});

describe('a name that halfsky does not know', () => {
  const faultIn = async (...words: readonly string[]) =>
    (await captured(() => main(words))).err.split('\n')[0]?.split('; ')[1];

  it.each([
    [['import', 'markdwon', 'x.md'], 'did you mean markdown?'],
    [['import', 'Wordpres', 'x.xml'], 'did you mean wordpress?'],
    [['import', 'obsidian', 'vault'], 'did you mean archive?'],
    [['import', 'DOCX', 'x.docx'], 'did you mean word?'],
    [
      ['import', 'newspaper', 'x'],
      'use one of text, markdown, word, page, mail, story, archive, wordpress, ghost, substack, medium, blogger',
    ],
    [['check', '--format', 'jsn'], 'did you mean json?'],
    [['translations', '--format', 'csw'], 'did you mean csv?'],
    [['build', '--host', 'ngnix'], 'did you mean nginx?'],
  ])('gets the nearest name, else all names: %j', async (words, advice) => {
    expect(await faultIn(...words)).toBe(advice);
  });
});
