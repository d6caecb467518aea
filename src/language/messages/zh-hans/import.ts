/** Messages of importing single articles, in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const imports = {
  // The words of the command.
  'there is no import of the kind "{1}"': '不能导入“{1}”这一类',
  'halfsky import needs --site DIR, the folder to make': 'halfsky import 要写 --site DIR，即要新建的文件夹',
  '{1} has {2} in it already': '{1} 里已经有 {2}',
  'name a folder that does not exist yet': '请写一个还不存在的文件夹',
  '--uploads is for import wordpress': '--uploads 只用于 import wordpress',
  'an archive has its pictures in it': 'archive 里已经有图片',
  'there is no Markdown file in {1}': '{1} 里没有 Markdown 文件',
  'name the unpacked folder of the archive': '请写解压后的文件夹',
  'name the XML file that the export gave': '请写导出得到的 XML 文件',
  'unpack the archive first': '请先解压',
  'write one such as en, zh-Hans or pt-BR': '请写标签，例如 en、zh-Hans 或 pt-BR',
  'write one such as eo, pt-BR or zh-Hant': '请写标签，例如 eo、pt-BR 或 zh-Hant',
  'write a name such as Asia/Shanghai': '请写名称，例如 Asia/Shanghai',
  'write one such as https://example.org/': '请写完整，例如 https://example.org/',

  // One article.
  'there is no headline in {1}': '{1} 里没有标题',
  'write it above the text': '请把标题写在正文前面',
  'index is no name for an article': 'index 不能作为文章的名字',
  'give it another with --slug': '请用 --slug 写另一个',
  'the headline leaves nothing for an address': '标题不能生成地址',
  '{1} is a draft: look at the lines above, then remove draft: true': '{1} 是草稿：请先看上面各行，再删去 draft: true',
  '{1} is ready; nothing was uncertain': '{1} 已就绪，没有不确定的地方',
  '{1} cannot be imported: {2}': '无法导入 {1}：{2}',
  '{word}: {told}': '{word}: {told}',
  'some characters could not be read; they stand as \ufffd': '有些字符读不出来，显示为 \ufffd',
  'the text is not UTF-8 and was read as GB 18030: is it right?': '文字不是 UTF-8，已按 GB 18030 读取：请核对',
  'no headline was found': '没有找到标题',
  'nobody is named as the author: fill in by': '没有找到作者：请填写 by',
  'no date was found; {1} stands for it': '没有找到日期，暂写 {1}',
  '{1} is no day that there was; {2} stands for it': '{1} 不是真实的日期，暂写 {2}',
  'the text has no date; {1} is that of its envelope': '正文没有日期，{1} 是邮件或网页的日期',
  'the headline may also be that of the envelope: {1}': '标题也可能是邮件或网页的标题：{1}',
  'this was taken for the headline said again, and left out: {1}': '这一行与标题重复，没有收入：{1}',
  'there is no field for this, and it was left out: {1}': '这一项没有对应的字段，没有收入：{1}',
  'an article has one source, and this other one was left out: {1}': '一篇文章只写一个来源，这另一个没有收入：{1}',
  'this may be a notice of copyright, and was left in the text: {1}': '这一段可能是版权声明，仍留在正文里：{1}',
  'the picture of {1} did not come along: add it as cover, or remove photographer':
    '{1} 的照片没有一起送来：请加为 cover，或删去 photographer',
  'say in alt what {1} shows': '请在 alt 里写 {1} 的内容',
  'a picture was left out: {told1}; {told2}': '有一张图片没有收入：{told1}；{told2}',
  '{1} is not a picture that browsers show, and was left out: save it as PNG or JPEG':
    '{1} 不是浏览器能显示的图片，没有收入：请另存为 PNG 或 JPEG',
  'a picture inside of the text ({1}) is damaged and was left out': '正文里的一张图片（{1}）已损坏，没有收入',
  'the picture {1} did not come with the mail: save it and put it in': '图片 {1} 没有随邮件送来：请另存后放进文章',
  'the attachment {1} was not read: save it and import it by itself': '附件 {1} 没有读取：请另存后单独导入',
  'the picture {1} is not beside the page: save it and put it in': '图片 {1} 不在网页旁边：请另存后放进文章',
  'the picture {1} lies outside of the page’s folder and was left out': '图片 {1} 在网页的文件夹之外，没有收入',

  // Why a file cannot be imported.
  'it is larger than 100 MB': '文件大于 100 MB',
  'it is damaged, or no .docx: open it in Word and save it again': '文件已损坏，或不是 .docx：请用 Word 打开后重新保存',
  'it is an old .doc, or locked with a password: save it as .docx without one':
    '文件是旧格式 .doc，或加了密码：请另存为不加密码的 .docx',
  'it holds more than {1} files': '里面的文件超过 {1} 个',
  'unpacked it is larger than 300 MB': '解压后大于 300 MB',
  'it holds more than 20 million characters': '里面超过 2000 万个字符',
  'its elements lie more than {1} deep': '元素嵌套超过 {1} 层',
  'its elements lie too deep in each other': '元素嵌套太深',
  'there is no text in it, or it is no mail: save the mail as .eml again':
    '里面没有正文，或不是邮件：请把邮件重新存为 .eml',
  'there is no text in it besides its head and foot': '除了开头和结尾，里面没有正文',
  '{1} is there already: give another address with --slug': '{1} 已经存在：请用 --slug 换一个地址',
} as const satisfies Messages;
