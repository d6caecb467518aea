/**
 * Converts traditional to simplified Chinese, because the pronunciation dictionary has only simplified words. This is the only file that
 * imports opencc-js.
 */
import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

export const simplify = (text: string): string => convert(text);
