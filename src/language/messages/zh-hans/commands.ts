/** Messages of the commands, in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const commands = {
  // What is wrong with the words of a command.
  'there is no command {1}': '没有命令 {1}',
  'halfsky {1} needs {told}': 'halfsky {1} 后面要写 {told}',
  'halfsky {1} needs {told1} and {told2}': 'halfsky {1} 后面要写 {told1} 和 {told2}',
  'halfsky {1} does not take "{2}"': 'halfsky {1} 后面不能写“{2}”',
  'write words that belong together between quotation marks: "{1}"': '属于一起的词请放在引号里："{1}"',
  'halfsky {1} has no option --{2}': 'halfsky {1} 没有选项 --{2}',
  'did you mean --{1}?': '是不是想写 --{1}？',
  '--{1} needs a value': '--{1} 后面要写值',
  '--{1} takes no value': '--{1} 后面不能写值',
  'messages are not told in "{1}"': '提示文字没有“{1}”这种语言',
  'there is no format "{1}"': '没有格式“{1}”',
  'there is no folder {1}': '没有文件夹 {1}',
  'there is no folder {1} for --next': '--next 要写入的文件夹 {1} 不存在',
  '{1} is not a folder': '{1} 不是文件夹',
  '{1} is a file': '{1} 是文件',
  'name a folder': '请写文件夹',
  '{1} is not a file': '{1} 不是文件',
  '"{1}" is not the address of a folder': '“{1}”不是目录的网址',
  'write one such as https://example.org/column/': '请写完整，例如 https://example.org/column/',
  '"{1}" is not a time': '“{1}”不是时间',
  'write one such as 2017-09-05T14:30+08:00': '请写时间，例如 2017-09-05T14:30+08:00',
  '"{1}" is not a port': '“{1}”不是端口',
  'write a number from 1 to 65535': '请写 1 到 65535 的数字',
  '{1} is there already': '{1} 已经存在',
  '{1} is no language of this publication ({2})': '{1} 不是本刊的语言（{2}）',
  'add {1} to languages in newsroom/site.yaml first': '请先把 {1} 加进 newsroom/site.yaml 的 languages',

  // Where the site is written, and parts of it.
  '{1} holds the publication itself': '{1} 里有出版物本身',
  'write the site into a folder of its own': '请把网站写到单独的文件夹',
  '{1} is not empty and was not made by halfsky': '{1} 不是空的，也不是 halfsky 生成的',
  'name another folder, or remove it': '请换一个文件夹，或删去它',
  '--shard needs --now, the same for every part, or two parts could differ in what is published':
    '--shard 要和 --now 一起用，每一份的 --now 都相同，否则各份发布的内容可能不一样',
  '"{1}" is no part of anything': '“{1}”不是份号',
  'write one such as 2/4, the second of four': '请写份号，例如 2/4，四份中的第二份',
  '{1} is no part of a site': '{1} 不是网站的一份',
  'make one with halfsky build --shard': '请用 halfsky build --shard 生成',
  '{1} is a part of {2}, but {3} is a part of {4}': '{1} 是 {2} 份之一，而 {3} 是 {4} 份之一',
  '{1} and {2} are parts of different sites': '{1} 和 {2} 不是同一个网站的两份',
  'build both from the same files, with the same engine and options': '请用相同的文件、引擎和选项生成这两份',
  'part {1}/{2} is missing': '缺少第 {1}/{2} 份',
  '{1} and {2} are both part {3}/{4}': '{1} 和 {2} 都是第 {3}/{4} 份',
  'there is no built site in {1}': '{1} 里没有生成好的网站',
  'name the folder of --out': '请写 --out 的文件夹',

  // Hosts.
  'there is no host "{1}"': '没有主机“{1}”',
  '--https-only is told to a host': '--https-only 是写给主机的设置',
  'name it: --host {1} or {2}': '请指明主机：--host {1} 或 {2}',
  '{1} reads no file of headers, so build without --host': '{1} 不读取响应头文件，请不带 --host 生成',
  'docs/hosting/{1}.md says what to do': '做法见 docs/hosting/{1}.md',
  '--https-only would lock readers out of {1}': '--https-only 会让读者打不开 {1}',
  'build with an address that begins with https://': '请用以 https:// 开头的网址生成',

  // The machine.
  '{known} may not be written': '{known} 没有写入权限',
  '{known} cannot be written, because the disk is read-only': '{known} 不能写入，因为磁盘是只读的',
  '{known} cannot be written, because the disk is full': '{known} 不能写入，因为磁盘已满',
  '{known} is in use, or is a disk of its own, and cannot be replaced':
    '{known} 正在使用，或者本身是一个磁盘，不能替换',
  '{known} lies on another disk than the folder around it, and cannot be replaced':
    '{known} 和外层文件夹不在同一个磁盘上，不能替换',
  'the disk': '磁盘',
  'the old site stands as it was': '旧网站保持原样',
  'another build is writing {1}': '另一个生成任务正在写 {1}',
  'wait until it has finished': '请等它结束',
  '{1} is not in a git repository, so nothing is known of its history': '{1} 不在 git 仓库里，查不到历史',
  'there is no commit "{1}" here': '这里没有提交“{1}”',
  'write a branch, a tag or a hash, and fetch its history': '请写分支、标签或哈希值，并取回它的历史',
  'git cannot be run ({1})': '不能运行 git（{1}）',
  'install it': '请安装',
  'git {1} does not answer': 'git {1} 没有响应',

  // new, strings and addresses.
  'the title is empty': '标题是空的',
  'write it between quotation marks': '请在引号里写标题',
  'the title leaves nothing for an address': '标题不能生成地址',
  'add --slug with letters or digits': '请加上 --slug，用字母或数字',
  'give another title or --slug': '请换一个标题或 --slug',
  '{1} is ready: write the text, then remove the line draft: true': '{1} 已建好：请写正文，写完删去 draft: true 这一行',
  'npx halfsky {1} shows it at http://localhost:8080{2}': '运行 npx halfsky {1}，就能在 http://localhost:8080{2} 看到',
  '{1} is begun: write each text after its colon, between quotation marks':
    '{1} 已建好：请在每个冒号后面的引号里写译文',
  'what is left empty stays as the engine says it': '空着的沿用引擎自带的说法',
  '1 new address in {1}, {2} in all': '{1} 新增 1 个地址，共 {2} 个',
  '{1} new addresses in {2}, {3} in all': '{2} 新增 {1} 个地址，共 {3} 个',

  // check and next releases.
  'no problems in {1} published articles': '已发布的 {1} 篇文章没有问题',
  'drafts, which are checked too and not published: {1}': '另有草稿 {1} 篇，也检查过了，但不会发布',
  'is not published before {1}': '{1} 之前不会发布',
  'is not published before {1}, the next release': '{1} 之前不会发布，那是下一次发布',
  'build again then, or change the date': '请到时再生成网站，或改日期',
  'next release {1}: {2}; build again then': '下一次发布 {1}：{2}；请到时再生成网站',
  '{1} of them can be put right by npx halfsky check --fix': '其中 {1} 处可以用 npx halfsky check --fix 自动改正',

  // build and join.
  '{1} articles, {2} pages in {3} s: {4} files written, {5} as they were; {6} MB → {7}':
    '{1} 篇文章，{2} 页，用时 {3} 秒：写入 {4} 个文件，{5} 个未变；{6} MB → {7}',
  '{1} articles, {2} pages in {3} s: {4} files written, {5} as they were; {6} parts of the search index made, {7} kept; {8} MB → {9}':
    '{1} 篇文章，{2} 页，用时 {3} 秒：写入 {4} 个文件，{5} 个未变；搜索索引新做 {6} 份，保留 {7} 份；{8} MB → {9}',
  '{1} damaged files of the cache were found and made again': '缓存里有 {1} 个文件损坏，已重做',
  '{1} parts joined: {2} files written, {3} as they were → {4}': '合并了 {1} 份：写入 {2} 个文件，{3} 个未变 → {4}',
  'reading articles': '读取文章',
  'drawing pages': '生成页面',
  'painting pictures': '处理图片',
  'drawing cards': '绘制分享图',
  compressing: '压缩',
  'putting the site in its place': '替换旧网站',
  'drawing: {1}': '生成页面：{1}',
  'search index {1} of {2}': '搜索索引 {1}/{2}',
  '{told}, {2} s': '{told}，{2} 秒',
  '{told}: {2}, {3} s': '{told}：{2} 个，{3} 秒',
  '{told} {2} of {3}, {4} s': '{told} {2}/{3}，{4} 秒',

  // serve.
  'npx halfsky {1} --help tells more': '详细用法：npx halfsky {1} --help',
  'no problems any more': '问题都解决了',
  'This page could not be drawn; the terminal says why.': '这个页面生成失败；原因见终端。',
  'changes in {1} are not seen: the system watches no more folders': '看不到 {1} 里的改动：系统不再监视更多文件夹',
  'raise fs.inotify.max_user_watches, or start serve again after a change':
    '请调高 fs.inotify.max_user_watches，或在改动后重新运行 serve',
  'changes in {1} are not seen: {2}': '看不到 {1} 里的改动：{2}',
  '{1} shows {2}, with drafts': '{1} 显示 {2}，草稿也能看到',
  'another program has the number {1}: write {2} in its place wherever an address says {1}':
    '{1} 已被别的程序占用：凡是地址里写 {1} 的地方，都换成 {2}',
  '{1} is a form to write in': '{1} 是填写文章的表',
  '{1} is the desk: what is to be seen to': '{1} 是编辑台，列出待办的事',
  'leave this running while you write; Ctrl+C ends it': '写作时让它一直开着；按 Ctrl+C 结束',
  'Not publishable yet:': '还不能发布：',

  // translations.
  original: '原文',
  translated: '已译',
  behind: '译文过时',
  draft: '草稿',
  scheduled: '待发布',
  missing: '缺',
  '{told} since {2}': '{told}（自 {2}）',
  '{1}: nothing to translate': '{1}：没有要译的文章',
  '{1}: {2} of {3} translated': '{1}：{3} 篇中已译 {2} 篇',
  ', {1} behind': '，{1} 篇译文过时',
  ', {1} draft': '，{1} 篇草稿',
  ', {1} scheduled': '，{1} 篇待发布',
  ', {1} missing': '，缺 {1} 篇',

  // preview-diff.
  'What changes for readers': '读者看到的变化',
  'Nothing.': '没有变化。',
  'No article or page; 1 list of articles.': '文章和页面没有变化；1 个文章列表有变化。',
  'No article or page; {1} lists of articles.': '文章和页面没有变化；{1} 个文章列表有变化。',
  '1 page added, {1} changed, {2} removed': '新增 1 页，改动 {1} 页，删除 {2} 页',
  '{1} pages added, {2} changed, {3} removed': '新增 {1} 页，改动 {2} 页，删除 {3} 页',
  '; 1 list that names them.': '；列出它们的列表有 1 个。',
  '; {1} lists that name them.': '；列出它们的列表有 {1} 个。',
  added: '新增',
  changed: '改动',
  removed: '删除',
  page: '页面',
  address: '地址',
  words: '字数',
  '{1} (the same words)': '{1}（词句未变）',
  '… and {1} more.': '……还有 {1} 项。',

  // schemas.
  '{1} is as it was': '{1} 没有变',
  '{1} is written': '{1} 已写好',
  '{1} is written anew': '{1} 已重新写好',
  '{1} has all that it needs': '{1} 什么都不缺',
  '{1} is yours and stays as it is; to use all of this, it needs:':
    '{1} 是你自己的，没有改动；要用上全部功能，它需要：',
} as const satisfies Messages;
