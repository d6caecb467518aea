/**
 * Pinyin of Chinese names. It depends on the whole word: 重庆 is chong qing, 重阳 too, 重点 zhong dian. The only file that imports pinyin-pro.
 */
import { pinyin } from 'pinyin-pro';

/**
 * Returns the syllables with tone numbers: `chong2 qing4`. Text that is not Chinese stays. A person's name begins with a family name,
 * which is read differently: 单 is shan.
 */
export function toPinyin(name: string, isPerson: boolean): string {
  return pinyin(name, {
    toneType: 'num',
    toneSandhi: false,
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: isPerson ? 'head' : 'off',
  }).join(' ');
}
