import { describe, expect, it } from 'vitest';
import { detectInArchive, detectLanguage } from '../../../src/authoring/import/language.ts';
import { aText, importTexts } from './builders.ts';

/** Own sentences: a short one and a longer one in each language. */
const sentences: Readonly<Record<string, readonly [short: string, long: string]>> = {
  en: [
    'The women of the village have opened a library.',
    'When the well ran dry last summer, the women who carry the water were the first to notice, and nobody asked them what should be done about it.',
  ],
  de: [
    'Die Frauen im Dorf haben eine Bücherei eröffnet.',
    'Als der Brunnen im letzten Sommer versiegte, merkten es zuerst die Frauen, die das Wasser tragen, aber niemand fragte sie, was man tun könnte.',
  ],
  fr: [
    'Les femmes du village ont ouvert une bibliothèque.',
    'Quand le puits s’est tari l’été dernier, les femmes qui portent l’eau l’ont remarqué les premières, mais personne ne leur a demandé ce qu’il fallait faire.',
  ],
  es: [
    'Las mujeres del pueblo han abierto una biblioteca para los niños.',
    'Cuando el pozo se secó el verano pasado, las mujeres que llevan el agua fueron las primeras en notarlo, pero nadie les preguntó qué había que hacer.',
  ],
  pt: [
    'As mulheres da aldeia abriram uma biblioteca e não cobram nada.',
    'Quando o poço secou no verão passado, as mulheres que carregam a água foram as primeiras a notar, mas ninguém lhes perguntou o que era preciso fazer.',
  ],
  it: [
    'Le donne del paese hanno aperto una biblioteca per i bambini.',
    'Quando il pozzo si è prosciugato l’estate scorsa, le donne che portano l’acqua sono state le prime ad accorgersene, ma nessuno ha chiesto loro che cosa fare.',
  ],
  pl: [
    'Kobiety ze wsi otworzyły bibliotekę, która jest dla wszystkich.',
    'Kiedy zeszłego lata wyschła studnia, najpierw zauważyły to kobiety, które noszą wodę, ale nikt ich nie zapytał, co trzeba zrobić.',
  ],
  tr: [
    'Köyün kadınları çocuklar için yeni bir kütüphane açtı.',
    'Geçen yaz kuyu kuruduğunda bunu ilk fark edenler su taşıyan kadınlar oldu, ama kimse onlara ne yapılması gerektiğini sormadı.',
  ],
  vi: [
    'Phụ nữ trong làng đã mở một thư viện.',
    'Mùa hè năm ngoái, khi giếng cạn nước, những người phụ nữ gánh nước là người đầu tiên nhận ra, nhưng không ai hỏi họ cần phải làm gì.',
  ],
  id: [
    'Para perempuan di desa itu telah membuka perpustakaan.',
    'Ketika sumur mengering pada musim panas lalu, perempuan yang mengangkut air adalah yang pertama menyadarinya, tetapi tidak ada yang bertanya kepada mereka.',
  ],
  ru: [
    'Женщины деревни открыли библиотеку для детей.',
    'Когда прошлым летом высох колодец, первыми это заметили женщины, которые носят воду, но никто не спросил их, что нужно делать.',
  ],
  uk: [
    'Жінки села відкрили бібліотеку для дітей.',
    'Коли минулого літа висохла криниця, першими це помітили жінки, які носять воду, але ніхто не запитав їх, що треба робити.',
  ],
  ja: [
    '村の女性たちが図書館を開いた。',
    '去年の夏に井戸が枯れたとき、最初に気づいたのは水を運ぶ女性たちだったが、どうすればよいか彼女たちに尋ねる人はいなかった。',
  ],
  ko: [
    '마을 여성들이 도서관을 열었다.',
    '지난여름 우물이 말랐을 때 물을 나르는 여성들이 가장 먼저 알아차렸지만, 어떻게 해야 하는지 그들에게 묻는 사람은 없었다.',
  ],
  'zh-Hans': ['村里的妇女开了一间图书馆。', '去年夏天水井干了，最先发现的是挑水的妇女，可是没有人问她们该怎么办。'],
  'zh-Hant': ['村裡的婦女開了一間圖書館。', '去年夏天水井乾了，最先發現的是挑水的婦女，可是沒有人問她們該怎麼辦。'],
  fa: [
    'زنان روستا کتابخانه‌ای باز کردند.',
    'تابستان گذشته که چاه خشک شد، نخست زنانی که آب می‌بردند متوجه شدند، اما کسی از آنها نپرسید چه باید کرد.',
  ],
  ar: [
    'افتتحت نساء القرية مكتبة جديدة.',
    'حين جفت البئر في الصيف الماضي كانت النساء اللواتي يحملن الماء أول من لاحظ ذلك، لكن أحدًا لم يسألهن عما يجب فعله.',
  ],
};
const languages = Object.keys(sentences);

describe.each(Object.entries(sentences))('a text in %s', (language, [short, long]) => {
  it('is told by one sentence, short or long, in an archive of any other language', () => {
    for (const other of languages) {
      expect(detectInArchive([short], other), other).toBe(language);
      expect(detectInArchive([long], other), other).toBe(language);
    }
  });

  it('is told in spite of markup and addresses, whose words are English', () => {
    const marked = `<div class="text in the page">[${short}](https://example.org/this-is-the-page/of-the-women)</div>\n\n{% include the-picture-of.html with="this" %}\n\n${long}`;
    expect(detectInArchive([marked], 'en')).toBe(language);
  });

  it('makes an archive, whose articles are in this language unless they say otherwise by their words', () => {
    const others = languages.filter(other => other !== language).slice(0, 3);
    const texts = [
      ...Array.from({ length: 4 }, () => `${long}\n${short}`),
      ...others.map(other => sentences[other]?.[0] ?? ''),
    ];
    expect(detectLanguage(texts)).toBe(language);
  });
});

describe('a neighbour of these languages', () => {
  it.each([
    ['nl', 'De vrouwen van het dorp hebben een bibliotheek geopend en iedereen mag er lezen.'],
    ['sv', 'Kvinnorna i byn har öppnat ett bibliotek och alla får läsa där.'],
    ['ca', 'Les dones del poble han obert una biblioteca amb els llibres dels seus fills.'],
    ['ro', 'Femeile din sat au deschis o bibliotecă pentru copii și pentru cei care vor să citească.'],
    ['cs', 'Ženy z vesnice otevřely knihovnu, která je pro všechny, kdo chtějí číst.'],
    ['be', 'Жанчыны вёскі адкрылі бібліятэку для ўсіх, хто хоча чытаць.'],
    ['bg', 'Жените от селото отвориха библиотека за всички, които искат да четат.'],
  ])('is told as itself: %s', (language, text) => {
    expect(detectInArchive([text], 'en')).toBe(language);
  });

  it('is not told as one of them if its words do not suffice', () => {
    expect(detectInArchive(['Mae merched y pentref wedi agor llyfrgell newydd i bawb.'], 'en')).toBe('en');
  });
});

describe('a Chinese text with much that is not Chinese', () => {
  it.each([
    [
      'code',
      `函数可以把词分开：\n\n\`\`\`r\n# ${'this is the way in which it was split for the two of them '.repeat(8)}\n\`\`\`\n\n这样就好。`,
    ],
    [
      'addresses',
      `最常读的网页：\n${'[博客](https://example.org/this-is-the-page/of-the-week-and-the-month)\n'.repeat(20)}`,
    ],
    [
      'names and titles',
      `${'原文由 The Society for the Study of Women in the History of the Arts 发表，译者说明如下。'.repeat(5)}`,
    ],
    [
      'a sign that begins no tag',
      `显著性 p < 0.05 的时候，${'村里的妇女开了一间图书馆，'.repeat(10)}而 the size of it > 2。`,
    ],
  ])('is Chinese in a Chinese archive: %s', (_, text) => {
    expect(detectInArchive([text], 'zh-Hans')).toBe('zh-Hans');
  });
});

describe('a text that is too short to tell', () => {
  it.each([
    ['fr', 'Bibliothèque'],
    ['de', 'Kontakt: Anna Berg, 030 1234567'],
    ['uk', 'Нова книга'],
    ['ja', '東京都千代田区'],
    ['zh-Hant', '中文'],
    ['fa', 'مادر'],
    ['pl', '2017'],
    ['en', ''],
  ])('takes the language of the archive, %s: %s', (language, text) => {
    expect(detectInArchive([text], language)).toBe(language);
  });

  it('takes no language that is written in another script', () => {
    expect(detectInArchive(['Нова книга'], 'en')).toBe('ru');
    expect(detectInArchive(['中文'], 'fr')).toBe('zh-Hans');
  });
});

describe('archive language of each article: a mixed archive', () => {
  it('gives each article the language of its words', () => {
    const { report, texts } = importTexts(
      Object.fromEntries(
        languages.map((language, i) => [
          `_posts/2020-01-${String(i + 1).padStart(2, '0')}-a${i}.md`,
          aText(`title: "${i}"`, sentences[language]?.join('\n\n')),
        ]),
      ),
    );
    expect([...report.languages].sort()).toEqual(languages.toSorted());
    const files = [...texts.keys()].filter(path => path.startsWith('articles/')).sort();
    expect(files.filter(path => path.endsWith('.md'))).toHaveLength(languages.length);
    for (const [i, language] of languages.entries())
      expect(files.some(path => [`articles/2020/a${i}.${language}.md`, `articles/2020/a${i}.md`].includes(path))).toBe(
        true,
      );
  });

  it('takes the language that an article states, whatever its words', () => {
    const { texts } = importTexts({
      '_posts/2020-01-01-a.md': aText('title: A', sentences.en?.[1]),
      '_posts/2020-01-02-b.md': aText('title: B\nlang: de', sentences.fr?.[1]),
      '_posts/2020-01-03-c.md': aText('title: C', sentences.en?.[1]),
    });
    expect([...texts.keys()]).toContain('articles/2020/b.de.md');
  });
});
