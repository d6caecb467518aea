import { describe, expect, it } from 'vitest';
import { directionOfText } from '../../src/language/directions.ts';
import { markForeign, markWords, printName } from '../../src/language/foreign.ts';

describe('the direction of a text', () => {
  it.each([
    ['Women hold up half the sky.', 'rtl', 'ltr'],
    ['“妇女能顶半边天。”', 'rtl', 'ltr'],
    ['زنان ایران!', 'ltr', 'rtl'],
    ['«נשים» ו-NGO', 'ltr', 'rtl'],
    ['𞤀𞤣𞤤𞤢𞤥', 'ltr', 'rtl'],
  ] as const)('%s within %s is %s, because most letters and the first one are', (text, around, direction) => {
    expect(directionOfText(text, around)).toBe(direction);
  });

  it.each([
    ['UNESCO گزارش تازه‌ای داد.', 'rtl'],
    ['گفت: Women hold up half the sky.', 'rtl'],
    ['سلام is a word of Persian.', 'ltr'],
    ['She said سلام و خداحافظ دوستان.', 'ltr'],
    ['+98 21 1234', 'rtl'],
    ['', 'ltr'],
  ] as const)('%s stays %s', (text, around) => {
    expect(directionOfText(text, around)).toBe(around);
  });
});

const drawn = (text: string, language: string) => String(markForeign(text, language));
const within = (text: string, language: string) => String(markWords(text, language));

describe('Persian and Arabic words in an English page keep the place of their last mark', () => {
  it.each([
    ['زنان ایران!', '<span lang="fa" dir="rtl">زنان ایران!</span>'],
    ['«نساء العالم؟»', '<span lang="ar" dir="rtl">«نساء العالم؟»</span>'],
    ['נשים (1917).', '<span lang="he" dir="rtl">נשים (1917).</span>'],
  ])('as a whole title: %s', (title, html) => {
    expect(drawn(title, 'en')).toBe(html);
  });

  it('as a title with words in English', () => {
    expect(drawn('زنان ایران (Iran) امروز!', 'en')).toBe(
      '<bdi dir="rtl"><span lang="fa" dir="rtl">زنان ایران</span> (Iran) <span lang="ar" dir="rtl">امروز</span>!</bdi>',
    );
  });

  it.each([
    ['She said “سلام دوستان!” and left.', 'سلام دوستان!'],
    ['Then «أين النساء؟» was read.', 'أين النساء؟'],
    ['In his ear: ‘שלום…’ and', 'שלום…'],
    ['Why سلام؟ Because', 'سلام؟'],
  ])('within a sentence: %s', (sentence, words) => {
    expect(within(sentence, 'en')).toContain(`dir="rtl">${words}</span>`);
  });

  it.each(['He said سلام.', 'Nasrin (نسرین).', 'They say “سلام”, and'])(
    'but the marks of the sentence stay outside: %s',
    sentence => {
      expect(within(sentence, 'en').replace(/<[^>]+>/g, '')).toBe(sentence);
      expect(within(sentence, 'en')).toMatch(/\p{Script=Arabic}<\/span>/u);
    },
  );
});

describe('in a page from right to left', () => {
  it.each(['Half the Sky!', 'C++', 'The Vale (2016)'])('%s is set apart as a title and as a name', title => {
    for (const language of ['fa', 'ar', 'he']) {
      expect(drawn(title, language)).toBe(`<bdi dir="ltr">${title}</bdi>`);
      expect(String(printName(title, language, undefined))).toBe(`<bdi dir="ltr">${title}</bdi>`);
    }
  });

  it.each([
    '+98 21 1234 5678',
    '(021) 8877 6655',
    '۰۲۱-۸۸۷۶۵۴۳۲',
    '0098-21-1234567',
    '2017-09-05',
    '978-7-5407-1234-5',
  ])('the groups of %s keep their order', number => {
    expect(within(`تلفن: ${number} است.`, 'fa')).toBe(`تلفن: <bdi dir="ltr">${number}</bdi> است.`);
    expect(drawn(number, 'ar')).toBe(`<bdi dir="ltr">${number}</bdi>`);
    expect(within(`Call ${number}.`, 'en')).not.toContain('<bdi');
  });

  it.each(['Half the sky!', 'Who, if not we?', 'Go on …'])('the quotation “%s” keeps its last mark', words => {
    expect(within(`او گفت “${words}” و رفت.`, 'fa')).toBe(`او گفت “<bdi dir="ltr">${words}</bdi>” و رفت.`);
  });

  it.each([
    'C++',
    'C# developer',
    'the A+ grade',
    '@women',
    '#MeToo movement',
    'https://example.org/کتاب/?a=1',
    'www.example.org/b',
    '-5 °C',
    '-۵°C',
    '$0.25',
  ])('%s keeps its marks in place', words => {
    expect(within(`بعد ${words}، و.`, 'fa')).toBe(`بعد <bdi dir="ltr">${words}</bdi>، و.`);
    expect(within(`Then ${words}, and.`, 'de')).not.toContain('<bdi');
  });

  it.each(['#کتاب‌خوانی', 'Python 3.12', '45%', 'F.A.O.', 'در سال 2019 بود'])('%s needs no element', words => {
    expect(within(`بعد ${words} و`, 'fa')).toBe(`بعد ${words} و`);
  });

  it.each(['در سال 2017 و 2018', 'از 1949-2017', '0.5 درصد', 'صفحه 12، 13 و 14'])(
    '%s has nothing to set apart',
    text => {
      expect(within(text, 'fa')).toBe(text);
    },
  );
});
