import { describe, expect, it } from 'vitest';
import { printReport } from '../../../../src/authoring/import/print-report.ts';
import { loadVoice } from '../../../../src/language/messages/load-voice.ts';
import { aText, importTexts } from '../builders.ts';

const english =
  'This is an article about the library and the women of the town. It has more letters than the other one, so that the archive as a whole counts as English.';
const chinese = '这是一篇关于图书馆和城市妇女的短文。';
const titled = (title: string, body: string, fields = '') =>
  aText(`title: ${title}\ndate: 2020-01-02\n${fields}`, body);
const articlesOf = (texts: ReadonlyMap<string, string>) =>
  [...texts]
    .filter(([path]) => path.startsWith('articles/'))
    .map(([path, text]) => [path, text.split('\n')[1]])
    .sort();

describe('archive translation key: articles with one key in several languages', () => {
  it.each(['translationKey', 'translation_id', 'lang-ref', 'ref'])('are one work, linked by %s', key => {
    const { texts } = importTexts({
      'content/en/blog/hello.md': titled('Hello', 'Text.', `${key}: hello`),
      'content/fr/blog/bonjour.md': titled('Bonjour', 'Texte.', `${key}: hello`),
      'content/en/blog/other.md': titled('Other', 'Text.', `${key}: other`),
    });
    expect(articlesOf(texts)).toEqual([
      ['articles/2020/hello.fr.md', 'title: Bonjour'],
      ['articles/2020/hello.md', 'title: Hello'],
      ['articles/2020/other.md', 'title: Other'],
    ]);
  });

  it('stay apart if two of them are in the same language', () => {
    const { texts } = importTexts({
      'posts/a.md': titled('A', 'Text.', 'ref: x\nlang: en'),
      'posts/b.md': titled('B', 'Text.', 'ref: x\nlang: en'),
    });
    expect(articlesOf(texts)).toEqual([
      ['articles/2020/a.md', 'title: A'],
      ['articles/2020/b.md', 'title: B'],
    ]);
  });

  it('are found by links under their own old paths', () => {
    const { texts } = importTexts({
      'posts/hello.md': titled('Hello', '[fr](/posts/bonjour/)', 'ref: x\nlang: en'),
      'posts/bonjour.md': titled('Bonjour', '[en](hello.md)', 'ref: x\nlang: fr'),
    });
    expect(texts.get('articles/2020/hello.md')).toContain('[fr](hello.fr.md)');
    expect(texts.get('articles/2020/hello.fr.md')).toContain('[en](hello.md)');
  });
});

describe('archive two languages in one folder: each article', () => {
  it.each([
    ['library.md', 'library-en.md'],
    ['library.md', 'library_en.md'],
    ['library-zh.md', 'library.md'],
    ['library.zh-cn.md', 'library.md'],
  ])('has its own language, and names such as %s and %s are translations', (zh, en) => {
    const { texts } = importTexts({
      [`posts/${zh}`]: titled('图书馆与妇女', chinese),
      [`posts/${en}`]: titled('The library and women', english),
    });
    expect(articlesOf(texts)).toEqual([
      ['articles/2020/library.md', 'title: The library and women'],
      ['articles/2020/library.zh-Hans.md', 'title: 图书馆与妇女'],
    ]);
  });

  it('is in the language of its script, also without a translation', () => {
    const { texts } = importTexts({
      'posts/a.md': titled('A', `${english} ${english}`),
      'posts/b.md': titled('图书馆', chinese),
      'posts/c.md': titled('Библиотека', 'Новая библиотека открылась на этой неделе.'),
    });
    expect(articlesOf(texts).map(([path]) => path)).toEqual([
      'articles/2020/a.md',
      'articles/2020/b.zh-Hans.md',
      'articles/2020/c.ru.md',
    ]);
  });

  it.each([
    ['call.md', 'call-to.md'],
    ['women.md', 'women-in.md'],
  ])('is a work of its own if its name only ends in a word: %s, %s', (one, other) => {
    const { texts } = importTexts({ [`posts/${one}`]: titled('A', english), [`posts/${other}`]: titled('B', english) });
    expect(articlesOf(texts).map(([path]) => path)).toEqual([`articles/2020/${other}`, `articles/2020/${one}`]);
  });

  it('has the language of its name if three names end so', () => {
    const names = ['a', 'b', 'c'];
    const { texts } = importTexts(
      Object.fromEntries(
        names.flatMap(name => [
          [`posts/${name}.md`, titled('A', english)],
          [`posts/${name}-fr.md`, titled('B', 'Une nouvelle bibliothèque.')],
        ]),
      ),
    );
    expect(articlesOf(texts).map(([path]) => path)).toContain('articles/2020/b.fr.md');
  });

  it('has the language that the user names', () => {
    const { report } = importTexts({ 'posts/b.md': titled('图书馆', chinese) }, { language: 'zh-Hant' });
    expect([report.languages, report.guessedLanguage]).toEqual([['zh-Hant'], null]);
  });
});

describe('archive language not latin: an archive', () => {
  it.each([
    ['he', 'הספרייה החדשה נפתחה השבוע בשכונה'],
    ['fa', 'کتابخانهٔ تازه این هفته در محله باز شد'],
    ['ar', 'افتتحت المكتبة الجديدة هذا الأسبوع في الحي'],
    ['ur', 'نئی لائبریری اس ہفتے محلے میں کھل گئی ہے'],
    ['ps', 'نوی کتابتون په دې اوونۍ کې پرانیستل شو، ښځې راغلې'],
    ['ckb', 'کتێبخانەی نوێ ئەم هەفتەیە لە گەڕەک کرایەوە'],
    ['ug', 'يېڭى كۇتۇپخانا بۇ ھەپتە ئېچىلدى'],
    ['ru', 'Новая библиотека открылась на этой неделе'],
    ['uk', 'Нова бібліотека відкрилася цього тижня, її відвідують щодня'],
    ['el', 'Η νέα βιβλιοθήκη άνοιξε αυτή την εβδομάδα'],
    ['hi', 'नया पुस्तकालय इस सप्ताह खुला'],
    ['th', 'ห้องสมุดใหม่เปิดสัปดาห์นี้'],
    ['ja', '新しい図書館が今週開きました'],
    ['ko', '새 도서관이 이번 주에 문을 열었다'],
    ['zh-Hans', '新图书馆本周开放'],
    ['en', 'The new library opened this week'],
  ])('is in the language of its script, %s', (language, words) => {
    const { texts, report } = importTexts({ '_posts/2020-01-02-library.md': titled('A', words) });
    expect(texts.get('newsroom/site.yaml')).toContain(`languages: [${language}]`);
    expect(report.guessedLanguage).toBe(language);
  });

  it.each([
    ['fa', 'کتابخانهٔ تازه این هفته در محله باز شد', 'مادر'],
    ['uk', 'Нова бібліотека відкрилася цього тижня, її відвідують щодня', 'Нова книга'],
    ['ja', '新しい図書館が今週開きました、たくさんの人が来ました', '東京都千代田区永田町一丁目七番一号の図書館'],
  ])('is in one language, %s, also where a short text could be in another', (language, words, short) => {
    const { report } = importTexts({
      '_posts/2020-01-02-a.md': titled('A', `${words}。${words}。${words}。`),
      '_posts/2020-01-03-b.md': titled('1', short),
    });
    expect(report.languages).toEqual([language]);
  });

  it('whose language was guessed says how to name another', async () => {
    const { report } = importTexts({ '_posts/2020-01-02-a.md': titled('A', 'Une nouvelle bibliothèque.') });
    expect(printReport(report, await loadVoice('en'), 3)).toContain(
      'articles that do not state their language seem to be in the language en; if they are not, import again with --language',
    );
  });
});
