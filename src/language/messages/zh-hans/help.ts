/** Texts of `--help`, in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const help = {
  'help-week': '一周（星期一到星期日）的文章，例如 2017-W36（ISO 8601）',
  'help-column-selection': '专栏 newsroom/columns/ID.md 的文章',
  'help-edition': '文章的语言（默认：newsroom/site.yaml 的第一种语言）',
  'help-on-commands':
    '详细用法：halfsky COMMAND --help，附有例子；版本：halfsky --version。在本仓库里请写 npx halfsky COMMAND。',
  'help-to-begin': '开始：npx halfsky new "标题"，再 npx halfsky serve；其余见 docs/guide/authors.zh-Hans.md。',
  'operand-title': '"标题"',

  // Descriptions of the commands.
  'help-build': '生成整个网站：有错就指出错在哪里，旧网站保持原样；没错才替换。',
  'help-serve': '在本机预览网站，草稿和待发布的文章也能看到；文件一改，浏览器自动刷新。在 /desk/ 列出待办的事。',
  'help-check': '列出每个文件的每个问题，不发布任何内容。有问题时退出码为 1。',
  'help-new': '新建一篇文章草稿，打开就能写。',
  'help-import':
    '导入在别处写好的内容。\n以下种类把每个文件作为一篇文章导入已有的出版物；PATH 是一个文件、几个文件，或放着文件的文件夹：\n  text：.txt 文件\n  markdown：.md 文件\n  word：.docx 文件；装有 LibreOffice 时也可以是 .odt、.rtf\n  page：.html、.mhtml 或 .mht 文件\n  mail：.eml 文件\n  story：投稿页寄来的读者故事：.json、.txt 或 .eml 文件，或放着这些文件的文件夹\n以下种类把所有文章导入新的出版物文件夹：\n  archive：Jekyll、Hugo、Eleventy、Astro、Obsidian、Notion 或其他程序的 Markdown 文件夹\n  wordpress：WordPress 导出的 XML 文件，或放着几个这种文件的文件夹\n  ghost、substack、medium、blogger：从这个服务导出的文件，或解压后的文件夹\n怎样导出：\n  WordPress：工具、导出、所有内容（XML 文件）；图片在服务器的文件夹 wp-content/uploads 里：请复制下来，用 --uploads 指明\n  Jekyll、Hugo、Eleventy、Astro：PATH 是网站的源文件夹，不是生成好的网页\n  Obsidian：PATH 是库的文件夹，里面有隐藏的文件夹 .obsidian\n  Notion：设置、通用、导出工作空间的所有内容，或页面菜单里的“导出”；格式选“Markdown & CSV”，包括子页面。请解压 ZIP 文件\n  Ghost：Settings、Import/Export、Export、Content & settings（JSON 文件）\n  Substack：Settings、Import / Export、Export your data（ZIP 文件）\n  Medium：Settings、Security and apps、Download your information（ZIP 文件）\n  Blogger：设置、管理博客、备份内容（Google Takeout 的 ZIP 文件，里面有 feed.atom）',
  'help-export':
    '把一周或一个专栏的文章写进一个文件，便于转发。KIND 写 html（连图片在内的一个网页）、epub（电子书），或两个都写。',
  'help-export-out': '文件放在哪个文件夹；只有一个文件时也可以写文件名，例如 week.epub（默认：当前文件夹）',
  'example-export': '把一周的文章写成一个网页',
  'example-export-column': '把一个专栏的中文文章写成一本电子书',
  'help-join': '合并 `halfsky build --shard` 生成的各份，结果与一次生成完全相同。',
  'help-newsletter': '把一周的周报写成一封邮件（.eml），邮件程序可以打开、发送。默认是已经结束、又有文章的最近一周。',
  'help-newsletter-out': '要写的文件，例如 letter.eml，或存放它的文件夹（默认：当前文件夹里的 newsletter-周.语言.eml）',
  'help-addresses':
    '把所有已发布的地址记入 {1}，以后有地址要消失时“halfsky check”会发现。网站有二维码时，也把短网址记入 {2}。',
  'help-strings': '新建 newsroom/strings/LANG.yaml：把界面译成一种还没有的语言。文件已经有了，就把缺少的条目加进去。',
  'help-preview-diff': '比较两个生成好的网站：新增、改动和删除了哪些文章和页面，列出标题和字数，以 Markdown 输出。',
  'help-print':
    '生成可以打印的 PDF：每篇文章一张 A4 海报（poster）、A3 墙报（wall）、A5 小册子及折订用的 A4 版（booklet）、一个地方的群公告栏（board）。',
  'help-place': '用于公告栏：地方的名称或地址，例如 /groups/guangxi/',
  'help-print-out': '存放 PDF 的文件夹；只有一个 PDF 时也可以写文件名，例如 poster.pdf（默认：出版物文件夹里的 print）',
  'example-print-poster': '为一篇文章生成 A4 海报',
  'example-print-wall': '用一周的文章生成 A3 墙报',
  'example-print-booklet': '用一个专栏的中文文章生成小册子',
  'example-print-board': '生成一个县的群公告栏',
  'help-translations': '列出每篇文章有哪些语言的版本，哪些译文缺少、是草稿或落后于原文。',

  'help-schemas':
    '把编辑器补全、解释和检查各种字段所需的文件写进出版物的 .vscode 文件夹。\n\n.vscode/halfsky/ 里的 JSON Schema 和片段文件 .vscode/halfsky.code-snippets 每次重新写。\n旁边的 settings.json、extensions.json 和 tasks.json 没有才新建，有了绝不改动：\n缺什么会列出来，请自己加进去。添加了人物、栏目或标签以后，再运行一次，编辑器就会提示它们；\nhalfsky 更新以后也一样。要先用中文解释字段，请加 --lang zh-Hans。\n不用 VS Code 的设置时，在文件第一行写明用哪个 schema：\n  # yaml-language-server: $schema=../.vscode/halfsky/site.json',
  'help-schemas-docs': '同时把全部字段的说明 fields.md 和 fields.zh-Hans.md 写进这个文件夹',

  // Options of several commands.
  'help-site': '出版物文件夹（默认是本仓库）',
  'help-url': '网站的网址，代替 newsroom/site.yaml 里的“url”',
  'help-now': '把什么时间当作现在，例如 2017-09-05T14:30+08:00（不写时差就是 UTC；默认看时钟）',
  'help-lang': '提示文字的语言：{1}（默认看 LC_ALL、LANG）',
  'help-out': '网站写到哪里（默认是出版物里的 dist）',
  'help-format': '报告的格式：{1}（默认是 text）',

  // Options of `build`.
  'help-host': '同时写好这种托管服务的响应头、缓存和跳转设置：{1}',
  'help-https-only': '与 --host 一起用：让浏览器一年内只用 HTTPS（HSTS）',
  'help-build-compress': '文本文件另存 .br、.zst 和 .gz，供能直接发送压缩文件的托管服务使用',
  'help-build-no-search': '不做搜索索引',
  'help-build-shard': '只生成 N 份中的第 K 份，再用 `halfsky join` 合并；各份的 --now 要相同',
  'help-remote-cache': '通过这个地址的缓存与其他机器共享生成结果（默认取 {1}）',
  'help-remote-cache-read-only': '只读远程缓存，不写入（{1} 为 1 时也是如此）',
  'help-build-next': '把下一次应当构建的时间以 JSON 写入这个文件',
  'help-build-json': '以 JSON 输出总结',
  'help-build-profile': '列出各步用时',

  // Options of `check`, `serve` and `translations`.
  'help-check-fix': '自动改正文章信息里写法不对、但意思明确的地方',
  'help-check-since': '同时列出这次提交以后正文改过却没有写更正的已发布文章',
  'help-serve-port': '端口（默认 8080）',
  'help-broadcast':
    '把文章写成广播稿：播音员照着念的文字，注明几分几秒，人名和生僻字注拼音。ARTICLE 是文章的文件或网址。',
  'help-broadcast-speed':
    '播音速度：每分钟的词数；中文、日文、韩文为每分钟的字数（默认 140 词；中文 220 字，日文 280 字，韩文 260 字）',
  'help-broadcast-minutes': '最多多少分钟；放不下的文章不收入，列在后面',
  'help-broadcast-format': '格式：text，或供打印的 html（默认看文件名，否则是 text）',
  'help-broadcast-out': '要写的文件，例如 script.html，或存放它的文件夹（默认打印到屏幕）',
  'help-translations-language': '只列这种语言有或缺的文章',

  // Options of `new` and `import`.
  'help-new-language': '文章的语言（默认是本刊的第一种语言）',
  'help-new-column': '文章所属栏目的 id',
  'help-new-slug': '文章在地址里的名称（默认由标题生成）',
  'help-import-site': '出版物文件夹（默认是本仓库）；导入整批文章时写要新建的文件夹，里面还没有文章',
  'help-import-language': '没有写明语言的文章用什么语言，例如 en 或 zh-Hans（默认按每篇文章的文字和常用词判断）',
  'help-import-zone': '没有写时差的日期用什么时区，例如 Asia/Shanghai（默认看旧网站的设置，再看语言，否则用 UTC）',
  'help-import-slug': '导入一篇文章时：它在地址里的名称（默认由标题生成）',
  'help-import-uploads': '导入 WordPress 和 Ghost 等服务时：放着图片副本的文件夹（WordPress 的是 wp-content/uploads）',
  'help-import-date-field': '导入 archive 时：写着文章日期的字段（默认是 date 一类的名称）',
  'help-import-from': '旧网站的网址，网站在文件夹里的连同文件夹，例如 https://example.org/blog/（默认看其中的链接）',

  // Examples.
  'for-example': '例如：',
  'example-build': '本仓库的网站，写到 dist/',
  'example-build-host': '另写 nginx 的配置，并压缩文本',
  'example-serve': '在 http://localhost:8081/ 预览网站；按 Ctrl+C 结束',
  'example-check': '检查刊物的全部文件',
  'example-check-fix': '改正只有一种意思的文章信息，每一处改动都列出来',
  'example-check-since': '另列上次提交改过正文却没有写更正的文章',
  'example-new': '用引号里的标题建草稿',
  'example-new-language': '用刊物的另一种语言建文章',
  'example-import-word': 'Word 文件变成 articles/ 里的草稿',
  'example-import-folder': '把文件夹里的每个 Word 文件变成一篇文章',
  'example-import-markdown': '一个 Markdown 文件和同一文件夹里的图片变成文章',
  'example-import-archive': '整个旧站变成一个刊物文件夹',
  'example-import-wordpress': 'WordPress 网站，连同图片',
  'example-import-service': '导入 Substack 导出的文章',
  'example-join': '合并“halfsky build --shard”写出的两个文件夹',
  'example-newsletter': '把上一周的周报做成邮件',
  'example-newsletter-week': '另一周、另一种语言的周报',
  'example-addresses': '发布以后把新地址加进 newsroom/addresses.txt（然后提交这个文件）',
  'example-strings': '新建界面法文翻译的文件；每个词旁边有英文',
  'example-schemas': '让 VS Code 提示新增的人物、栏目和标签',
  'example-preview-diff': '比较“halfsky build”写出的两个文件夹',
  'example-translations': '列出有中文版和没有中文版的文章',
  'example-translations-csv': '把清单写成 CSV，给电子表格用',
  'example-broadcast-week': '写出一周的中文广播稿，供打印',
  'example-broadcast-article': '打印一篇文章的广播稿，给说得慢的播音员',
} as const satisfies Messages;
