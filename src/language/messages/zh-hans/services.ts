/** Messages of `halfsky import` about exports of publishing services, in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const services = {
  // Exports that cannot be read.
  'no-ghost-export': '这个文件或文件夹里没有 Ghost 导出的 JSON',
  'export-from-ghost':
    '请在 Ghost 里打开“Settings”、“Import/Export”、“Export”，选“Content & settings”，再用 JSON 文件的路径运行“npx halfsky import ghost”',
  'no-substack-export': '这个文件或文件夹里没有 Substack 的导出内容：缺少 posts.csv',
  'export-from-substack':
    '请在 Substack 里打开“Settings”、“Import / Export”，选“Export your data”，再用 ZIP 文件的路径运行“npx halfsky import substack”',
  'no-medium-export': '这个文件或文件夹里没有 Medium 的导出内容：posts 文件夹缺少或是空的',
  'export-from-medium':
    '请在 Medium 里打开“Settings”、“Security and apps”，选“Download your information”，再用 ZIP 文件的路径运行“npx halfsky import medium”',
  'no-blogger-export': '这个文件或文件夹里没有 Blogger 的导出内容',
  'export-from-blogger':
    '请在 Blogger 里打开“设置”，选“备份内容”，从 Google Takeout 下载，再用下载文件的路径运行“npx halfsky import blogger”',
  'several-exports-inside': '这个文件或文件夹里有好几份导出内容',
  'name-one-export': '请写其中一份的路径',
  'zip-file-damaged': '文件已损坏，或不是 ZIP：请解压，再写文件夹的路径',
  'zip-file-too-full': 'ZIP 里面的文件超过 {1} 个：请解压，再写文件夹的路径',
  'zip-file-too-large': 'ZIP 解压后大于 1 GB：请解压，再写文件夹的路径',
  'unpack-and-name-folder': '请解压，再写文件夹的路径',
  'zip-path-leads-outside': 'ZIP 里有路径 {1}，它会写到文件夹外面',
  'service-has-known-fields': '请删去 --map：每个服务导出的字段名称都是固定的',
  'service-has-its-dates': '请删去 --date-field：导出的文件里写明了日期',

  // Reasons why the import leaves a post out.
  'ghost-card-unknown': '导出的文件没有这一篇的 HTML，而 halfsky 读不了原稿里的“{1}”',
  'substack-post-without-text': '导出的文件里没有这一篇的正文',
  'substack-post-not-in-table': 'posts.csv 里没有这一篇，不知道它发布过没有',
  'medium-page-without-entry': '这个网页不是 Medium 的文章',
  'medium-response': '这一篇没有自己的标题，看来是对别人文章的回应',

  // Changes that the import makes.
  'service-parts-left-out': '删去的订阅按钮、投票等，只有旧服务能显示',
  'members-parts-left-out': '正文里只给会员看、已删去的部分',
  'local-pictures-found': '旧服务的图片换成了本地同名的文件',
  'drafts-dated-today': '没有日期的草稿，写上了导入那天的日期',
} as const satisfies Messages;
