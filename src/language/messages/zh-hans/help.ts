/** Texts of `--help`, in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const help = {
  'halfsky COMMAND --help tells more, with examples. In this repository, write npx halfsky COMMAND.':
    '详细用法：halfsky COMMAND --help，附有例子。在本仓库里请写 npx halfsky COMMAND。',
  'To begin: npx halfsky new "A headline", then npx halfsky serve; docs/guide/authors.md tells the rest.':
    '开始：npx halfsky new "标题"，再 npx halfsky serve；其余见 docs/guide/authors.zh-Hans.md。',
  '"Title"': '"标题"',

  // What each command does.
  'Builds the whole site, all or nothing: if anything is wrong, says what and where, and leaves the old site as it was.':
    '生成整个网站：有错就指出错在哪里，旧网站保持原样；没错才替换。',
  'Serves the site with drafts and scheduled articles, and reloads the browser as files change. At /desk/ it says what is to be seen to.':
    '在本机预览网站，草稿和待发布的文章也能看到；文件一改，浏览器自动刷新。在 /desk/ 列出待办的事。',
  'Names every problem in every file, and publishes nothing. Exit code 1 if there is any.':
    '列出每个文件的每个问题，不发布任何内容。有问题时退出码为 1。',
  'Makes a valid article file, a draft, ready to write in.': '新建一篇文章草稿，打开就能写。',
  'Brings in what was written elsewhere.\nKIND is text, word, page or mail: one article as .txt, .docx, .html or .eml, into any publication;\nor, into a publication folder of its own, archive: a folder of Jekyll, Hugo, Eleventy or Astro Markdown; or wordpress: the XML file that its export gives.':
    '导入在别处写好的内容。\nKIND 是 text、word、page 或 mail 时，把一篇文章（.txt、.docx、.html 或 .eml）导入任何出版物；\n是 archive（Jekyll、Hugo、Eleventy 或 Astro 的 Markdown 文件夹）或 wordpress（WordPress 导出的 XML 文件）时，导入单独的新出版物文件夹。',
  'Puts the parts of a site together that `halfsky build --shard` made: the same bytes as one build.':
    '合并 `halfsky build --shard` 生成的各份网站，结果与一次生成完全相同。',
  'Adds every published address to {1}, so that check notices when one would vanish.':
    '把所有已发布的地址记入 {1}，以后有地址要消失时 check 会发现。',
  'Begins newsroom/strings/LANG.yaml, the words of the interface in a language that it does not speak yet.':
    '新建 newsroom/strings/LANG.yaml：把界面译成一种还没有的语言。',
  'Compares two sites that were built: which articles and pages were added, changed and removed, with their titles and words, as Markdown.':
    '比较两个生成好的网站：新增、改动和删除了哪些文章和页面，列出标题和字数，以 Markdown 输出。',
  'Says of every article in which languages it is there, missing, a draft, or behind its original.':
    '列出每篇文章有哪些语言的版本，哪些缺少、是草稿或落后于原文。',

  'Writes what editors need to complete, explain and check the fields of all files, into .vscode of the publication.\n\nJSON Schemas in .vscode/halfsky/ and the snippets in .vscode/halfsky.code-snippets are written anew each time.\nsettings.json, extensions.json and tasks.json beside them are begun where there are none and never changed:\nwhat they lack is printed, to be put in by hand. Run it again when people, columns or tags were added, to have\nthem suggested, and after an update of halfsky. Without --lang zh-Hans, fields are explained in English first.\nWithout VS Code’s settings, the first line of a file names its schema:\n  # yaml-language-server: $schema=../.vscode/halfsky/site.json':
    '把编辑器补全、解释和检查各种字段所需的文件写进出版物的 .vscode 文件夹。\n\n.vscode/halfsky/ 里的 JSON Schema 和片段文件 .vscode/halfsky.code-snippets 每次重新写。\n旁边的 settings.json、extensions.json 和 tasks.json 没有才新建，有了绝不改动：\n缺什么会列出来，请自己加进去。添加了人物、栏目或标签以后，再运行一次，编辑器就会提示它们；\nhalfsky 更新以后也一样。要先用中文解释字段，请加 --lang zh-Hans。\n不用 VS Code 的设置时，在文件第一行写明用哪个 schema：\n  # yaml-language-server: $schema=../.vscode/halfsky/site.json',
  'also the reference of all fields, fields.md and fields.zh-Hans.md, into this folder':
    '同时把全部字段的说明 fields.md 和 fields.zh-Hans.md 写进这个文件夹',

  // Options of several commands.
  'the publication folder (this repository)': '出版物文件夹（默认是本仓库）',
  'where the site will live, instead of the url of newsroom/site.yaml': '网站的网址，代替 newsroom/site.yaml 里的 url',
  'what counts as now, such as 2017-09-05T14:30+08:00 (the clock)':
    '把什么时间当作现在，例如 2017-09-05T14:30+08:00（默认看时钟）',
  'the language of messages, {1} (LC_ALL, LANG)': '提示文字的语言：{1}（默认看 LC_ALL、LANG）',
  'where the site is written (dist beside the publication)': '网站写到哪里（默认是出版物里的 dist）',
  '{1} (text)': '{1}（默认是 text）',

  // build.
  'also what this host is told of headers, caching and redirects: {1}': '同时写好这种主机的响应头、缓存和跳转设置：{1}',
  'with --host: browsers are told to use HTTPS alone for a year (HSTS)':
    '与 --host 一起用：让浏览器一年内只用 HTTPS（HSTS）',
  'texts also as .br, .zst and .gz, for hosts that send what is compressed already':
    '文本文件另存 .br、.zst 和 .gz，供会直接发送压缩文件的主机使用',
  'leave out the search index': '不做搜索索引',
  'only part K of N, for `halfsky join`; every part with the same --now':
    '只生成 N 份中的第 K 份，再用 `halfsky join` 合并；各份的 --now 要相同',
  'write there as JSON when the next scheduled article is due': '把下一篇待发布文章的时间以 JSON 写入这个文件',
  'the summary as JSON': '以 JSON 输出总结',
  'tell where the time went': '列出各步用时',

  // check, serve and translations.
  'put right what is written otherwise in the front matter of articles, where there is no doubt what is meant':
    '自动改正文章信息里写法不对、但意思明确的地方',
  'also name published articles that have changed since then without a note':
    '同时列出从那以后改过却没有说明的已发布文章',
  'the port (8080)': '端口（默认 8080）',
  'only what is, or is not, there in this language': '只列这种语言有或缺的文章',

  // new and import.
  'its language (the publication’s first)': '文章的语言（默认是本刊的第一种语言）',
  'the id of its column': '所属栏目的 id',
  'its part of the address (made from the title)': '文章在地址里的名称（默认由标题生成）',
  'the publication folder (this repository); for an archive one to make, without articles yet':
    '出版物文件夹（默认是本仓库）；导入 archive 时写要新建的文件夹，里面还没有文章',
  'language of texts that do not say it, such as en or zh-Hans (what their characters show)':
    '没有写明语言的文章用什么语言，例如 en 或 zh-Hans（默认看文字判断）',
  'zone of dates without an offset, such as Asia/Shanghai (that of the language, else UTC)':
    '没有写时差的日期用什么时区，例如 Asia/Shanghai（默认看语言，否则用 UTC）',
  'of one article: its part of the address (made from the headline)':
    '导入一篇文章时：它在地址里的名称（默认由标题生成）',
  'of a WordPress site: a copy of its wp-content/uploads, where its pictures are':
    '导入 WordPress 时：wp-content/uploads 的副本，图片在里面',
  'where the archive was published (what its links show)': '旧网站的网址（默认看其中的链接）',

  // Examples.
  'For example:': '例如：',
  'the site of this repository, in dist/': '本仓库的网站，写到 dist/',
  'also what nginx is told, and texts compressed': '另写 nginx 的配置，并压缩文本',
  'then open http://localhost:8081/; Ctrl+C ends it': '然后打开 http://localhost:8081/；按 Ctrl+C 结束',
  'everything as it is now': '检查现在的全部文件',
  'puts right what can only mean one thing, and says each line': '改正只有一种意思的写法，每一行都列出来',
  'also texts changed since the last commit without a note': '另查上次提交以来悄悄改动的正文',
  'the title between quotation marks': '标题放在引号里',
  'in another language of the publication': '用刊物的另一种语言',
  'a Word file becomes a draft in articles/': 'Word 文件变成 articles/ 里的草稿',
  'a whole archive becomes a publication folder': '整个旧站变成一个刊物文件夹',
  'a WordPress site, with pictures': 'WordPress 网站，连同图片',
  'each PART is a folder that build --shard wrote': '每个 PART 是 build --shard 写出的文件夹',
  'after publishing; commit newsroom/addresses.txt': '发布以后运行；请提交 newsroom/addresses.txt',
  'LANG is a language tag; the English stands beside every word': 'LANG 是语言代码；每个词旁边有英文',
  'after people, columns or tags were added, so that VS Code suggests them':
    '增加人物、栏目或标签以后运行，VS Code 就会提示它们',
  'OLD and NEW are folders that build wrote': 'OLD 和 NEW 是 build 写出的文件夹',
  'what is there in Chinese, and what is not': '哪些有中文，哪些没有',
  'for a spreadsheet': '给电子表格用',
} as const satisfies Messages;
