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

  it.each(
    pairs(
      '单县:shan4,xian4 浚县:xun4,xian4 尉犁县:yu4,li2,xian4 蔚县妇联:yu4,xian4,fu4,lian2 六安:lu4,an1 台州市:tai1,zhou1,shi4 丽水:li2,shui3 铅山:yan2,shan1 洪洞:hong2,tong2 莘县:shen1,xian4 乐清:yue4,qing1 番禺:pan1,yu2 东阿:dong1,e1 阜康:fu4,kang1 歙縣:she4,xian4 涡阳:guo1,yang2 会稽:kuai4,ji1 泌阳:bi4,yang2 乐亭:lao4,ting2 任丘:ren2,qiu1 莞城:guan3,cheng2 宕昌:tan4,chang1 “单县”:“,shan4,xian4,” 山东省单县:shan1,dong1,sheng3,shan4,xian4 安徽歙县:an1,hui1,she4,xian4',
    ),
  )('as names of counties and towns: %s', (name, syllables) => {
    expect(
      readName(name ?? '', false)
        ?.split(/\s+/)
        .join(','),
    ).toBe(syllables);
  });

  it.each(pairs('单亲:dan1 大城市:da4 美丽水乡:mei3 民乐:min2 会计:kuai4 华山:hua4 六合拳:liu4 简单县城:jian3'))(
    'but not as names of places where words only look like them: %s',
    (name, first) => {
      expect(readName(name ?? '', false)?.split(' ')[0]).toBe(first);
    },
  );

  it.each(pairs('种楚楚:chong2 贠丽:yun4 佴丽:nai4 晟丽:cheng2 任城:ren2 华阴:hua4'))(
    'by family names that are read in their own way: %s',
    (name, first) => {
      expect(readName(name ?? '', true)?.split(' ')[0]).toBe(first);
    },
  );

  it('but not where they begin in another script, or in none', () => {
    expect(['Work 重庆', '5G', 'МВД', ''].map(name => readName(name, false))).toEqual(Array(4).fill(undefined));
  });

  it('with what else is in them', () => {
    expect(readName('重庆 Women 2017', false)).toMatch(/^chong2 qing4\s+Women 2017$/);
  });
});
