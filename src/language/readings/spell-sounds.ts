/** Chinese names → how they are read, as whole words: 重庆 is chong qing, 重阳 too, 重点 zhong dian. The only file that knows pinyin-pro. */
import { pinyin } from 'pinyin-pro';

/** Syllables with the number of their tone: `chong2 qing4`. What is not Chinese stays. Of a person, the family name is read as one: 单 is shan. */
export function spellSounds(name: string, isPerson: boolean): string {
  return pinyin(name, {
    toneType: 'num',
    toneSandhi: false,
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: isPerson ? 'head' : 'off',
  }).join(' ');
}
