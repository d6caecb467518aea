import { describe, expect, it } from 'vitest';
import { groupByLetter } from '../../../layouts/parts/letters.ts';

const grouped = (language: string, ...names: readonly string[]) =>
  groupByLetter(names, name => name, language).map(({ letter, items }) => [letter, ...items]);

describe('names by letter', () => {
  it('stand under the first letter, whatever stands before it, and those without one last', () => {
    expect(grouped('en', '8 March', 'Work', '“Half” the sky', 'élan', 'women', '5G')).toEqual([
      ['E', 'élan'],
      ['H', '“Half” the sky'],
      ['W', 'Work', 'women'],
      [undefined, '8 March', '5G'],
    ]);
  });

  it('stand under a letter of its own where the language has one', () => {
    expect(grouped('sv', 'Åland', 'Arbete', 'Öl').map(([letter]) => letter)).toEqual(['A', 'Å', 'Ö']);
    expect(grouped('fr', 'École', 'Eau').map(([letter]) => letter)).toEqual(['E']);
    expect(grouped('tr', 'ışık', 'iş').map(([letter]) => letter)).toEqual(['I', 'İ']);
  });

  it.each([
    ['pl', ['Łódź', 'Lublin', 'Święto', 'Sejm', 'Żona'], ['L', 'Ł', 'S', 'Ś', 'Ż']],
    ['vi', ['Ấn Độ', 'An Giang', 'Ăn', 'Đà Nẵng', 'Dân', 'Ơn', 'Ổn', 'Ứng'], ['A', 'Ă', 'Â', 'D', 'Đ', 'Ô', 'Ơ', 'Ư']],
    ['de', ['Ärztin', 'Arbeit', 'Öffnung'], ['A', 'O']],
    ['es', ['Ñandú', 'Niña', 'Ética'], ['E', 'N', 'Ñ']],
    ['pt', ['Água', 'Ação'], ['A']],
    ['it', ['Èlite', 'Economia'], ['E']],
    ['ru', ['Ёлка', 'Еда', 'Йога', 'Игра'], ['Е', 'И', 'Й']],
    ['uk', ['Їжа', 'Ґрунт', 'Газета', 'Єдність', 'Інше'], ['Г', 'Ґ', 'Є', 'І', 'Ї']],
    ['ja', ['がくせい', 'カード', 'いえ', 'パン', 'をとこ', '女性'], ['あ', 'か', 'は', 'わ', undefined]],
    ['ko', ['여성', '가족', '까치', '노동', '쌀'], ['ㄱ', 'ㄴ', 'ㅅ', 'ㅇ']],
    ['id', ['Perempuan', 'anak'], ['A', 'P']],
  ])('stand under the letters of the alphabet in %s', (language, names, letters) => {
    expect(grouped(language, ...names).map(([letter]) => letter)).toEqual(letters);
  });

  it('in Chinese stand by sound, among those in Latin letters', () => {
    const names = '妇联 法律 劳动 网上工作 求助 奥运 太空 体育 家庭 女书 联合国 日历 人 生活 思想 早晨 Work 5G'.split(
      ' ',
    );
    expect(grouped('zh-Hans', ...names)).toEqual([
      ['A', '奥运'],
      ['F', '妇联', '法律'],
      ['J', '家庭'],
      ['L', '劳动', '联合国'],
      ['N', '女书'],
      ['Q', '求助'],
      ['R', '日历', '人'],
      ['S', '生活', '思想'],
      ['T', '太空', '体育'],
      ['W', '网上工作', 'Work'],
      ['Z', '早晨'],
      [undefined, '5G'],
    ]);
  });

  it.each(
    [...'A阿B八C才D大E二F发G个H好J机K开L来M民N农O欧P平Q七R人S三T土W王X小Y一Z中'.matchAll(/(.)(.)/gu)].map(
      ([, a, b]) => [a, b],
    ),
  )('has a place for every sound: %s, %s', (letter, character) => {
    expect(grouped('zh-Hans', character ?? '')).toEqual([[letter, character]]);
  });

  it('written in Chinese have no letter in another language', () => {
    expect(grouped('en', '妇联', 'Law')).toEqual([
      ['L', 'Law'],
      [undefined, '妇联'],
    ]);
  });

  it('in Arabic stand under alef however it is written, in Persian under two letters', () => {
    expect(grouped('ar', 'قانون', 'آداب', 'أسرة', 'إعلام', 'عمل').map(([letter]) => letter)).toEqual(['ا', 'ع', 'ق']);
    expect(grouped('fa', 'ابر', 'آب').map(([letter]) => letter)).toEqual(['آ', 'ا']);
  });
});
