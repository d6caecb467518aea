import { describe, expect, test } from 'vitest';
import { formatLine } from '../../../src/problem.ts';
import { addToShortLedger, parseShortLedger } from '../../../src/source/publication/short-ledger.ts';

const read = (text: string) => parseShortLedger(text).entries.map(({ id, address }) => [id, address]);
const faults = (text: string) => parseShortLedger(text).problems.map(problem => formatLine(problem));

describe('the ledger of printed short addresses', () => {
  test('has an id and an address in each line, and remarks', () => {
    const text = '# for people\n\n481516234200 /2017/wells/\r\n  000000000001  /2018/%E6%B0%B4/ \n';
    expect(read(text)).toEqual([
      ['481516234200', '/2017/wells/'],
      ['000000000001', '/2018/水/'],
    ]);
    expect(parseShortLedger(text).entries[0]).toMatchObject({ line: 3, column: 14 });
    expect(faults(text)).toEqual([]);
  });

  test('may have a line twice, as after a merge that kept the lines of both branches', () => {
    expect(faults('481516234200 /2017/wells/\n481516234200 /2017/wells/\n')).toEqual([]);
  });

  test.each(['<<<<<<< HEAD', '/2017/wells/', '481516234200', '4815162342oo /2017/wells/', '481516234200 2017/wells'])(
    'names the line that is no entry: %s',
    line => {
      expect(faults(`# for people\n${line}\n`)).toEqual([
        'newsroom/short-addresses.txt:2:1 this line is not the record of a short address; write the digits of the short address, a space and the address of the page, such as "481516234200 /2017/wells/", or delete the line',
      ]);
    },
  );

  test('names an id that stands for two pages', () => {
    expect(faults('481516234200 /2017/wells/\n481516234200 /2017/boats/\n')).toEqual([
      'newsroom/short-addresses.txt:2:1 the short address /q/481516234200/ stands for /2017/boats/ here and for /2017/wells/ in line 1; delete one of the two lines, run "npx halfsky addresses", and print the code of the page in the deleted line again',
    ]);
  });

  test('is written sorted by id, and keeps what people have written', () => {
    const head = '# Short addresses.\n# Do not sort.\n';
    const add = (text: string, added: Parameters<typeof addToShortLedger>[1]) => addToShortLedger(text, added, head);
    const once = add('', [
      ['700000000000', '/2017/wells/'],
      ['300000000000', '/2017/a b%/'],
    ]);
    expect(once).toMatch(/^# .*\n# .*\n300000000000 \/2017\/a%20b%25\/\n700000000000 \/2017\/wells\/\n$/);
    const twice = add(`${once}# Boats is on the wall of the hall.\n`, [['500000000000', '/2017/boats/']]);
    expect(twice).toBe(
      once
        .replace('300000', '# Boats is on the wall of the hall.\n300000')
        .replace('700000000000', '500000000000 /2017/boats/\n700000000000'),
    );
    expect(read(once)).toContainEqual(['300000000000', '/2017/a b%/']);
    expect(add(twice, [])).toBe(twice);
  });
});
