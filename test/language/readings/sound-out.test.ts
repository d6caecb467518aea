import { describe, expect, it } from 'vitest';
import { isRare } from '../../../src/language/readings/rare-characters.ts';
import { soundOut } from '../../../src/language/readings/sound-out.ts';

const said = (text: string, isPerson = false) => soundOut(text, isPerson).join(' ');

describe('pinyin with tone marks', () => {
  it.each([
    ['单淑兰', 'shàn shū lán'],
    ['仇英', 'qiú yīng'],
    ['曾国藩', 'zēng guó fān'],
    ['解缙', 'xiè jìn'],
    ['区家麟', 'ōu jiā lín'],
    ['查良镛', 'zhā liáng yōng'],
    ['任长霞', 'rén cháng xiá'],
    ['种师道', 'chóng shī dào'],
    ['欧阳修', 'ōu yáng xiū'],
    ['單淑蘭', 'shàn shū lán'],
  ])('of the name %s is %s', (name, pinyin) => {
    expect(said(name, true)).toBe(pinyin);
  });

  it.each([
    ['重庆', 'chóng qìng'],
    ['重点', 'zhòng diǎn'],
    ['单位', 'dān wèi'],
    ['歙县', 'shè xiàn'],
    ['浙江省乐清', 'zhè jiāng shěng yuè qīng'],
  ])('of the words %s is %s', (words, pinyin) => {
    expect(said(words)).toBe(pinyin);
  });

  it('has one place for each character, and none for what is not Chinese', () => {
    expect(soundOut('2017年A𬶏', false)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'nián',
      undefined,
      'wéi',
    ]);
  });
});

describe('a rare character', () => {
  it('is outside the 3,500 common characters', () => {
    expect([...'饕餮蒯佚詹'].filter(isRare)).toEqual([...'饕餮蒯佚詹']);
    expect([...'妇女能顶半边天〇々aあ'].filter(isRare)).toEqual([]);
  });

  it('is not the traditional form of a common one', () => {
    expect([...'婦聯廣蘭'].filter(isRare)).toEqual([]);
  });
});
