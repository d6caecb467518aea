/** Pinyin, with tone numbers, of place names and family names that the pronunciation dictionary leaves out or reads wrongly. */

const toMap = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/(\p{Script=Han}+) ([a-z0-9 ]+)/gu)].map(([, name = '', pinyin = '']) => [name, pinyin.trim()]),
  );

/**
 * Readings of names of counties, districts, cities and towns, and of ancient names. Names that are also common words, such as 民乐, are not
 * listed.
 */
const places = toMap(`
  歙县 she4 xian4 涡阳 guo1 yang2 台州 tai1 zhou1 丽水 li2 shui3 乐清 yue4 qing1 会稽 kuai4 ji1 天台县 tian1 tai1 xian4
  天台山 tian1 tai1 shan1 单县 shan4 xian4 任城 ren2 cheng2 乐陵 lao4 ling2 浚县 xun4 xian4 泌阳 bi4 yang2 蔚县 yu4 xian4 蠡县 li3 xian4
  乐亭 lao4 ting2 任丘 ren2 qiu1 任县 ren2 xian4 任泽 ren2 ze2 燕郊 yan1 jiao1 燕山 yan1 shan1 燕京 yan1 jing1 柴沟堡 chai2 gou1 bu3
  洪洞 hong2 tong2 繁峙 fan2 shi4 解池 xie4 chi2 铅山 yan2 shan1 于都 yu2 du1 都昌 du1 chang1 黄陂 huang2 pi2 监利 jian4 li4
  丰都 feng1 du1 酆都 feng1 du1 郫都 pi2 du1 新都 xin1 du1 什邡 shi2 fang1 筠连 jun1 lian2 都匀 du1 yun2 六合区 lu4 he2 qu1
  浒墅关 xu3 shu4 guan1 浒关 xu3 guan1 浒浦 xu3 pu3 栟茶 ben1 cha2 莘庄 xin1 zhuang1 大埔 da4 bu4 莞城 guan3 cheng2 斗门 dou3 men2
  华阴 hua4 yin1 华县 hua4 xian4 华州 hua4 zhou1 吴堡 wu2 bu3 瓦窑堡 wa3 yao2 bu3 栎阳 yue4 yang2 宕昌 tan4 chang1 民乐县 min2 le4 xian4
  乐都 le4 du1 都兰 du1 lan2 尉犁 yu4 li2 乌什 wu1 shi2 喀什 ka1 shi2 罗布泊 luo2 bu4 po1 镜泊湖 jing4 po1 hu2 梁山泊 liang2 shan1 po1
  珲春 hun2 chun1 高句丽 gao1 gou1 li2 大宛 da4 yuan1 身毒 yuan1 du2 冒顿 mo4 du2 重华 chong2 hua2 大城市 da4 cheng2 shi4
`);

/** Readings of family names, which apply only at the beginning of the name of a person. */
const families = toMap('种 chong2 秘 bi4 晟 cheng2 佴 nai4 贠 yun4 么 yao1 单于 chan2 yu2');

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆';
const longestFirst = [...places.keys()].sort((a, b) => b.length - a.length).join('|');

/**
 * Matches the name of a place at the beginning of a name, or after a province or the word for an administrative area, such as 单县 in 山东省单县.
 */
const placeNames = new RegExp(`(?<=^[^\\p{L}\\p{N}]*|[省市区县州盟旗]|${provinces})(${longestFirst})`, 'u');

/** Part of a name. Contains the pinyin of the part if the dictionary reads the part wrongly. */
export interface NamePart {
  readonly text: string;
  readonly pinyin: string | undefined;
}

/** Splits a name into parts with a reading in this file, and other parts, which the dictionary reads. */
export function splitName(name: string, isPerson: boolean): readonly NamePart[] {
  if (!isPerson) return name.split(placeNames).map(text => ({ text, pinyin: places.get(text) }));
  const family = [name.slice(0, 2), name.slice(0, 1)].find(start => families.has(start)) ?? '';
  return [
    { text: family, pinyin: families.get(family) },
    { text: name.slice(family.length), pinyin: undefined },
  ];
}
