/** Generates a publication with many made-up groups: one CSV table for each province. Equal numbers give equal tables. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seeded, within } from './articles.ts';
import { placeCharacters, provinces } from './words.ts';

/** Size of a publication with groups. */
export interface GroupSize {
  readonly groups: number;
  readonly counties: number;
  /** Number of townships in each county; 0 if groups of villages and townships stand on the pages of their counties. */
  readonly townships: number;
  /** Languages of the pages. The texts are in Chinese. */
  readonly languages: readonly string[];
}

/** Number of prefectures in the whole nation. */
const prefectures = 333;

/** Number of groups of each prefecture, province, and of the whole nation. The other groups belong to counties and the places below. */
const [ofPrefecture, ofProvince, ofNation] = [10, 10, 20];

const topics =
  '姐妹议事 巾帼创业 茶农交流 养殖互助 刺绣合作 家长课堂 法律咨询 健康讲座 就业信息 邻里互助 妇女之家 亲子阅读'.split(
    ' ',
  );
const familyNames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗韦覃蒙农'];
const givenNames = [...'芳娜敏静丽艳娟霞秀兰英玲红梅燕萍桂花春凤珍琴云洁'];
const introductions = [
  '发布通知，交流种植技术和行情，组织培训。',
  '每周三晚上由妇联干部在线答疑，欢迎村里的姐妹加入。',
  '分享招工、补贴和培训信息，不发广告。',
  '讨论村里的事，征求意见，报名参加活动。',
];

const columns = 'name,level,place,leader,introduction,number,code,expires,other';

/** A table: the name of its file, and its rows without the row of columns. */
interface GroupTable {
  readonly file: string;
  readonly rows: string[];
}

/** Writes the publication into a folder, which it empties first. Returns the paths of its tables. */
export function writeGroups(folder: string, size: GroupSize): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('articles/2017/a.md', '---\ntitle: 上网\ndate: 2017-09-05\n---\n\n村里的群都上了公告栏。\n');
  write('newsroom/site.yaml', `name: 半边天\nurl: https://example.org/\nlanguages: [${size.languages.join(', ')}]\n`);
  return [...generateTables(size)].map(({ file, rows }) => {
    const path = `newsroom/groups/${file}`;
    write(path, `${columns}\n${rows.join('\n')}\n`);
    return path;
  });
}

/** Yields the tables one by one, so that memory never contains all of them. */
function* generateTables({ groups, counties, townships }: GroupSize): Generator<GroupTable> {
  const writer = new RowWriter();
  yield { file: 'nation.csv', rows: repeat(ofNation, () => writer.row('nation', [])) };
  const fixed = ofNation + provinces.length * ofProvince + prefectures * ofPrefecture;
  const share = (from: number, all: number, of: number) =>
    Math.floor(((from + 1) * of) / all) - Math.floor((from * of) / all);
  let [prefecture, county] = [0, 0];
  for (const [i, province] of provinces.entries()) {
    const rows = repeat(ofProvince, () => writer.row('province', [province]));
    for (const city of writer.names(share(i, provinces.length, prefectures), '市')) {
      rows.push(...repeat(ofPrefecture, () => writer.row('prefecture', [province, city])));
      for (const name of writer.names(share(prefecture, prefectures, counties), '县')) {
        const own = share(county, counties, groups - fixed);
        rows.push(...writer.county([province, city, name], own, townships));
        county++;
      }
      prefecture++;
    }
    yield { file: `${String(i + 1).padStart(2, '0')}.csv`, rows };
  }
}

const repeat = <T>(times: number, make: () => T): T[] => Array.from({ length: times }, make);

/** Writer of rows with made-up texts. */
class RowWriter {
  readonly #random: Random = seeded(900_000);
  #count = 0;

  /** Returns different names of places with an ending. */
  names(count: number, ending: string): readonly string[] {
    const found = new Set<string>();
    while (found.size < count) found.add(`${this.#name()}${ending}`);
    return [...found];
  }

  /** Returns the rows of a county: a tenth of its groups are of the county, a quarter of townships, and the others of villages. */
  county(place: readonly string[], groups: number, townships: number): readonly string[] {
    const below = this.names(townships, '镇');
    return repeat(groups, () => {
      const part = this.#random();
      const level = part < 0.1 ? 'county' : part < 0.35 ? 'township' : 'village';
      return this.row(level, level === 'county' || townships === 0 ? place : [...place, pick(this.#random, below)]);
    });
  }

  row(level: string, place: readonly string[]): string {
    const random = this.#random;
    const number = this.#count++;
    const name = `${level === 'village' ? `${this.#name()}村` : (place.at(-1) ?? '全国')}${pick(random, topics)}群`;
    const leader =
      pick(random, familyNames) + pick(random, givenNames) + (random() < 0.5 ? pick(random, givenNames) : '');
    const code = `https://chat.example.org/g/${letters(random)}${number.toString(36).padStart(4, '0')}`;
    const day = new Date(Date.UTC(2027, 0, 1 + within(random, 0, 365))).toISOString().slice(0, 10);
    const other = random() < 0.3 ? '到村委会报名' : '';
    const texts = [leader, pick(random, introductions), `QQ ${within(random, 1e8, 1e9)}`, code];
    return [name, level, place.join(' / '), ...texts, random() < 0.6 ? day : '', other].join(',');
  }

  /** Returns a name of two characters. A fifth of the characters are rare. */
  #name(): string {
    const character = () => pick(this.#random, this.#random() < 0.2 ? allCharacters : placeCharacters);
    return character() + character();
  }
}

const pick = (random: Random, list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';

/** The 3,755 most frequent characters of GB 2312. Names of small places may contain any of them. */
const allCharacters = [
  ...new TextDecoder('gb18030').decode(
    Uint8Array.from({ length: 2 * 3755 }, (_, i) =>
      i % 2 === 0 ? 0xb0 + Math.floor(i / 188) : 0xa1 + ((i >> 1) % 94),
    ),
  ),
];

/** Returns six random letters and digits, as in the address of a real code. */
const letters = (random: Random) =>
  Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
