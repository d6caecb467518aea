import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../layouts/script/query.ts';
import { type FoundByPeriod, ShardStatistics } from '../../../layouts/script/shard-statistics.ts';

/** Articles by shard; an article is a list of words. */
type Shards = Readonly<Record<string, readonly (readonly string[])[]>>;

/**
 * Returns a search that imitates Pagefind in each shard. It also finds longer words (`villages` for `village`). If it finds no word at all,
 * it finds articles with the longest prefix of the word.
 */
function findIn(shards: Shards): (query: string) => Promise<FoundByPeriod> {
  const find = (articles: readonly (readonly string[])[], query: string): readonly string[] => {
    const having = (isMeant: (word: string) => boolean) =>
      articles.flatMap((words, i) => (words.some(isMeant) ? [`article ${i}`] : []));
    const [, exact] = /^"(.*)"$/.exec(query) ?? [];
    if (exact !== undefined) return having(word => word === exact);
    const longer = having(word => word.startsWith(query));
    if (longer.length > 0) return longer;
    const beginnings = articles.flat().filter(word => query.startsWith(word));
    const longest = beginnings.sort((a, b) => b.length - a.length)[0];
    return having(word => word === longest);
  };
  return async query => {
    const found = Object.entries(shards).map(([period, articles]) => [period, find(articles, query)] as const);
    return new Map(found.filter(([, of]) => of.length > 0));
  };
}

function statisticsOf(shards: Shards): ShardStatistics {
  const sizes = Object.fromEntries(Object.entries(shards).map(([period, articles]) => [period, articles.length]));
  return new ShardStatistics(sizes, findIn(shards));
}

const periodsFor = async (statistics: ShardStatistics, query: string, language = 'en') =>
  (await statistics.matchingShards(readQuery(query, language))).map(({ period }) => period);

describe('which shards a question is put to', () => {
  const statistics = statisticsOf({
    '2015-01-01': [['dugong', 'village'], ['village']],
    '2016-01-01': [['dug', 'village'], ['well']],
    '2017-01-01': [['villagers', 'well'], ['village']],
  });

  test('to all, newest first, where all know the word', async () => {
    expect(await periodsFor(statistics, 'village')).toEqual(['2017-01-01', '2016-01-01', '2015-01-01']);
  });

  test('not to one that knows only the beginning of a word', async () => {
    expect(await periodsFor(statistics, 'dugong')).toEqual(['2015-01-01']);
  });

  test('not to one that does not know one of its words at all', async () => {
    expect(await periodsFor(statistics, 'well village')).toEqual(['2017-01-01', '2016-01-01']);
  });

  test('to one that knows a longer word', async () => {
    expect(await periodsFor(statistics, 'villager')).toEqual(['2017-01-01']);
  });

  test('to none, where none knows the word', async () => {
    expect(await periodsFor(statistics, 'harvests')).toEqual([]);
  });

  test('to none, where none knows one of its words', async () => {
    expect(await periodsFor(statistics, 'well zzzqqq')).toEqual([]);
  });

  test('to all, where one of its words is a mark that no index has', async () => {
    expect(await periodsFor(statistics, 'village — &')).toHaveLength(3);
  });

  test('to none, where no shard knows all of the words that some know', async () => {
    expect(await periodsFor(statistics, 'dugong villagers')).toEqual([]);
  });

  test('is asked again for a word, after it could not be told', async () => {
    let isBroken = true;
    const find = findIn({ '2015-01-01': [['well']], '2016-01-01': [['well']] });
    const sizes = { '2015-01-01': 1, '2016-01-01': 1 };
    const mending = new ShardStatistics(sizes, query =>
      isBroken ? Promise.reject(new Error('offline')) : find(query),
    );
    await expect(mending.matchingShards(readQuery('well', 'en'))).rejects.toThrow('offline');
    isBroken = false;
    expect(await mending.matchingShards(readQuery('well', 'en'))).toHaveLength(2);
  });

  test('to all, where a phrase is asked for: they look for it word by word', async () => {
    expect(await periodsFor(statistics, '"dugong village"')).toHaveLength(3);
  });
});

describe('how the scores of a shard count', () => {
  test('more, where a word is commoner there than in all of them', async () => {
    const statistics = statisticsOf({
      '2015-01-01': [['well'], ['well'], ['well'], ['road']],
      '2016-01-01': [['well'], ['road'], ['road'], ['road']],
    });
    const [newer, older] = await statistics.matchingShards(readQuery('well', 'en'));
    // ln(1 + (N - n + ½) / (n + ½)) for a word in n of N articles: 4 of 8 in all, 1 of 4 in the newer shard, 3 of 4 in the older one
    expect(newer?.factor).toBeCloseTo(Math.log(2) / Math.log(1 + 3.5 / 1.5), 10);
    expect(older?.factor).toBeCloseTo(Math.log(2) / Math.log(1 + 1.5 / 3.5), 10);
  });

  test('as they are, in one shard', async () => {
    expect(await statisticsOf({ '2015-01-01': [['well']] }).matchingShards(readQuery('well', 'en'))).toEqual([
      { period: '2015-01-01', factor: 1 },
    ]);
  });

  test('a run of Chinese must stand in the shard', async () => {
    const statistics = statisticsOf({ '2015-01-01': [['妇女', '妇联']], '2016-01-01': [['妇女'], ['工作']] });
    expect(await periodsFor(statistics, '妇联', 'zh-Hans')).toEqual(['2015-01-01']);
    expect(await periodsFor(statistics, '妇女', 'zh-Hans')).toEqual(['2016-01-01', '2015-01-01']);
    expect(await periodsFor(statistics, '工', 'zh-Hans')).toEqual(['2016-01-01']);
    expect(await periodsFor(statistics, '妇女 火星', 'zh-Hans')).toEqual([]);
  });
});
