/** Traditional Chinese → simplified, where words are looked up that dictionaries have in simplified characters alone. The only file that knows opencc-js. */
import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

export const simplify = (text: string): string => convert(text);
