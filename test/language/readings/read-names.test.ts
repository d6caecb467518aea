import { describe, expect, it } from 'vitest';
import { readName } from '../../../src/language/readings/read-names.ts';

const pairs = (text: string) => text.split(' ').map(pair => pair.split(':'));

describe('Chinese names under the wrong letter: names are read', () => {
  it.each(
    pairs(
      '重庆:chong2 长征:chang2 藏族:zang4 行业:hang2 会计:kuai4 厦门:xia4 妇联:fu4 单亲:dan1 银行:yin2 重阳节:chong2 都江堰:du1 朝阳:chao2 调查:diao4 乐山:le4 女红:nv3 还乡:huan2 重慶:chong2 會計:kuai4 廈門:xia4 長大:zhang3 行業:hang2 “重庆”:chong2',
    ),
  )('as whole words: %s', (name, first) => {
    expect(readName(name ?? '', false)?.match(/[a-z]+\d/)?.[0]).toBe(first);
  });

  it.each(
    pairs(
      '单雄信:shan4 曾国藩:zeng1 解晓东:xie4 仇英:qiu2 区桂芝:ou1 查良镛:zha1 任丽:ren2 尉迟恭:yu4 朴槿惠:piao2 單雄信:shan4 區桂芝:ou1 華羅庚:hua4',
    ),
  )('by the family name, where they are a person’s: %s', (name, first) => {
    expect(readName(name ?? '', true)?.split(' ')[0]).toBe(first);
  });

  it('but not where they begin in another script, or in none', () => {
    expect(['Work 重庆', '5G', 'МВД', ''].map(name => readName(name, false))).toEqual(Array(4).fill(undefined));
  });

  it('with what else is in them', () => {
    expect(readName('重庆 Women 2017', false)).toMatch(/^chong2 qing4\s+Women 2017$/);
  });
});
