/** Messages of `halfsky import` about the report and about the editor's own choices, in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const importReport = {
  // The command line.
  'help-import-map': '导入 archive 时：把原来的字段 OLD 当作 halfsky 的字段 NEW，例如 written=date（可以写几次）',
  'help-import-dry-run': '导入整批文章时：只显示报告，不写文件',
  'not-a-pair-of-fields': '“{1}”不是一对字段名',
  'write-pair-of-fields': '请写原来的字段名、“=”和 halfsky 的字段名，例如 written=date',
  'import-cannot-fill': '导入时不能填写字段“{1}”',
  'field-mapped-twice': '--map 给了字段“{1}”两个意思',
  'remove-one-map': '请删去其中一个',
  'field-in-no-article': '能导入的文章里，没有一篇有字段“{1}”',
  'write-name-as-in-archive': '请照原来文章信息里的写法写字段名',
  'map-only-for-archives': '--map 只用于 import archive',
  'wordpress-has-known-fields': '请删去 --map：WordPress 导出的文件字段名都一样',
  'option-not-for-single-article': '导入一篇文章时不能用 --{1}',
  'remove-this-option': '请删去 --{1}',
  'dry-run-wrote-nothing': '这是试运行，没有留下任何文件：去掉 --dry-run 就会新建 {1}，全部细节在 {2}/{3}',

  // The report on the screen.
  'files-and-more': '{1}，另有 {2} 个',
  'more-like-these': '另有 {1} 个同类的',

  // Public articles and drafts.
  'title-visibility': '公开的文章和草稿',
  'public-articles': '公开的文章',
  'public-pages': '公开的页面',
  'scheduled-articles': '日期还没到的文章，到那天读者才能看到',
  'drafts-by-reason': '草稿，读者看不到；要公开，请检查文章，再删去文件里的“draft: true”',
  'drafts-of-archive': '原来就是草稿的文章',

  // The page with the report.
  'report-page-title': '导入 {1} 时的改动',
  'report-articles': '文章',
  'report-marked-lines': '标出的行在原文和新文件里不同。',
  'report-shows-some': '本页显示 {1} 篇文章的全文，其余文章（{2}）列在页尾。',
  'report-other-articles': '没有显示全文的文章（{1}）',
  'report-more-in-json': '另有 {1} 个，见 {2}',
  'report-fields-left-out': 'halfsky 没有、因而丢弃的字段',
  'report-nothing-to-check': '没有需要查看的改动。',
  'report-texts': '原文与新文',
  'report-text-before': '原来的文字',
  'report-text-after': '新文件',
  'report-source-no-text': '这篇文章的来源不是文本文件。',
} as const satisfies Messages;
