/** Numbers of things in messages (`src/language/counts.ts`), in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const counts = {
  'one-article': '1 篇文章',
  'several-articles': '{1} 篇文章',
  'one-page': '1 页',
  'several-pages': '{1} 页',
  'one-file': '1 个文件',
  'several-files': '{1} 个文件',
  'one-part': '1 份',
  'several-parts': '{1} 份',
  'one-entry': '1 项',
  'several-entries': '{1} 项',
} as const satisfies Messages;
