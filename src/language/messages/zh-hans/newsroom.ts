/** Messages about the newsroom's files, and about references between files, in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const newsroom = {
  // Columns, people and tags that articles name.
  'there is no column "{1}"': '没有栏目“{1}”',
  'add newsroom/columns/{1}.md': '请添加 newsroom/columns/{1}.md',
  'use one of {1}, or add newsroom/columns/{2}.md': '请用其中之一：{1}，或添加 newsroom/columns/{2}.md',
  'there is nobody with the id "{1}" in newsroom/people': 'newsroom/people 里没有“{1}”',
  'add newsroom/people/{1}.yaml, or write the name as it is printed, with capitals':
    '请添加 newsroom/people/{1}.yaml，或照刊出的样子写名字',
  'does not begin with a letter, or has Chinese characters in it': '不是以字母开头，或含有汉字',
  'write it in letters, such as {1}': '请用字母写，例如 {1}',
  'the name of the tag has a character in it that nobody sees': '标签的名称里有看不见的字符',
  '"{1}" and "{2}" differ only by case, width or what nobody sees, and would be two tags at one address':
    '“{1}”和“{2}”只有大小写、全角半角或看不见的字符的差别，会成为同一地址上的两个标签',
  'give it an address of its own in newsroom/tags.yaml, or use another tag':
    '请在 newsroom/tags.yaml 里给它单独的地址，或换一个标签',
  'use {1}': '请用 {1}',
  'the tag leaves nothing for an address': '这个标签不能生成地址',
  'give it one, such as address: law': '请给它一个地址，例如 address: law',
  'the address tags/{1}/ belongs to "{2}" already': '地址 tags/{1}/ 已经属于“{2}”',
  'give it another one with address:': '请用 address: 给它另一个地址',
  '"{1}" is a spelling of "{2}" already': '“{1}”已经是“{2}”的另一种写法',
  'keep it in one of the two': '请只在其中一处保留',
  '"{1}" leaves nothing for an address': '“{1}”不能生成地址',
  '"{1}" and "{2}" would have the same address, tags/{3}/': '“{1}”和“{2}”的地址会相同：tags/{3}/',

  // Addresses, links and translations.
  'the address {1} belongs to the publication itself already': '地址 {1} 已由本站占用',
  'the address {1} belongs to this file already': '地址 {1} 已经属于这个文件',
  'the address {1} belongs to {2} already': '地址 {1} 已经属于 {2}',
  'remove it from one of the two': '请从其中一处删去',
  'rename one of the two': '请给其中一个改名',
  '{1} is a draft, so the link would lead nowhere': '{1} 还是草稿，链接会打不开',
  'this article is published and has no text': '这篇文章已经发布，却没有正文',
  'write it below the fields, or add draft: true until it is there': '请在各字段下面写正文；没写好之前加上 draft: true',
  '{1} is not published before {2}, so the link would lead nowhere': '{1} 要到 {2} 才发布，链接会打不开',
  'publish it first, or remove the link': '请先发布它，或删去链接',
  'nothing answers at {1}': '{1} 没有对应的页面',
  'mend the address, or link to the file instead': '请改正地址，或改为链接到文件',
  'there is no page {1}': '没有页面 {1}',
  'there is no article {1}': '没有文章 {1}',
  'mend the path, or remove the link': '请改正路径，或删去链接',
  '{1} was published and would answer no more': '{1} 曾经发布，以后会打不开',
  'add it to aliases of the article at {1}, or put the file back': '请把它加进 {1} 这篇文章的 aliases，或把文件放回来',
  'add it to aliases of the article that took its place, or put the file back':
    '请把它加进替代文章的 aliases，或把文件放回来',
  'the original {1} has changed on {2}, and this translation has not': '原文 {1} 在 {2} 有改动，译文还没有跟上',
  'bring it up to date, then write follows: {1}': '请更新译文，再写 follows: {1}',
  'the text of a published article has changed since {1}, and nothing says so':
    '已发布文章的正文在 {1} 之后改过，却没有说明',
  'add what was wrong and what is right to corrections, or the day to updated; if it was spelling alone, end the commit message with "Correction: none"':
    '请在 corrections 里写明哪里错了、正确的是什么，或在 updated 写上日期；如果只改了错别字，请在提交说明末尾写 Correction: none',
  'a correction of {1} was on the record at {2}, and is not any more': '{1} 的更正在 {2} 时还有记录，现在没有了',
  'put it back as it was; if only its spelling has changed, end the commit message with "Correction: none"':
    '请照原样恢复；如果只改了错别字，请在提交说明末尾写 Correction: none',

  // Columns and pages.
  'write the address of one, such as /2017/ploughs/, or its file':
    '请写一篇文章的地址，例如 /2017/ploughs/，或写它的文件',
  '"{1}" is no article of this publication': '“{1}”不是本刊的文章',
  '{1} is not in this column': '{1} 不在这个栏目里',
  'write column: {1} there, or name another article': '请在那里写 column: {1}，或换一篇文章',
  '{1} is what {2} says it is already': '{2} 已经写明它是 {1}',
  'puts somebody on the masthead who has no role': '把没有职务的人列进了编辑部名单',
  'say what they do, such as role: Editor, or remove masthead': '请写职务，例如 role: 编辑，或删去 masthead',

  // newsroom/site.yaml.
  'there is no time zone "{1}"': '没有时区“{1}”',
  'write a name such as Asia/Shanghai or Europe/Paris': '请写名称，例如 Asia/Shanghai 或 Europe/Paris',
  '"{1}" is not a language tag': '“{1}”不是语言标签',
  'write a tag such as en, zh-Hans or pt-BR': '请写标签，例如 en、zh-Hans 或 pt-BR',
  '{1} stands here a second time': '{1} 出现了两次',
  '{1} is no language of this publication': '{1} 不是本刊的语言',
  'use {1}, or add it to languages in {2}': '请用 {1}，或把它加进 {2} 的 languages',
  'is nothing that {1} has': '{1} 没有这一项',
  'remove it, or write another backend': '请删去，或换一种 backend',
  'is missing, and {1} needs it': '没有写，而 {1} 需要它',
  'write its owner and its name, such as owner/name': '请写所有者和名称，例如 owner/name',
  '"{1}" is no repository': '“{1}”不是仓库名',
  'write where it lives, such as https://codeberg.org/': '请写它的网址，例如 https://codeberg.org/',
  'remove it; what signs people in is login': '请删去；登录用的是 login',
  'remove it; write the id of the application as app': '请删去；应用的 id 请写在 app 里',

  // Files that nothing reads, and tables of words.
  'nothing reads a file with this ending': '这种扩展名的文件不会被读取',
  'nothing reads this file': '这个文件不会被读取',
  'rename it to {1}': '请改名为 {1}',
  'move it to newsroom/people/<id>.yaml, newsroom/columns/<id>.md or newsroom/pages/<slug>.md':
    '请移到 newsroom/people/<id>.yaml、newsroom/columns/<id>.md 或 newsroom/pages/<名称>.md',
  'a symbolic link to a folder is not read': '不读取指向文件夹的符号链接',
  'copy the folder itself here': '请把文件夹本身复制到这里',
  'name the file for one of {1}, or remove it': '文件名请用其中之一：{1}，或删去文件',
  'the interface has no words in {1}': '界面还没有 {1} 的词语表',
  'write {1}, which npx halfsky strings {2} begins': '请写 {1}，可用 npx halfsky strings {2} 生成开头',
  'nothing fills {{1}}': '没有内容可以填入 {{1}}',
  'write {{1}}': '请写成 {{1}}',
  '{{1}} is missing': '缺少 {{1}}',
  'write it where it belongs, as in "{1}"': '请写在该写的地方，参照“{1}”',
  '{1} is missing, and would not be printed': '缺少 {1}，它不会刊出',
  '{1} are missing, and would not be printed': '缺少 {1}，它们不会刊出',
  'name all of {1}': '请写全：{1}',

  // Examples.
  'What women do, build and change': '女性的行动与改变',
  'The federations reform': '妇联改革',
  'What it gathers': '收录哪些文章',
  'What is written down': '一句话说明',
  'Who makes this publication': '谁在办这份刊物',
  'Women in Action': '行动中的女性',
  '{name: Law, also: [statutes]}': '{name: 法律, also: [法规]}',
  'law: {name: Law}': 'law: {name: 法律}',
  '[law, history]': '[法律, 历史]',
  '[statutes, laws]': '[法规, 条例]',
  Law: '法律',
  Editor: '编辑',
  About: '关于我们',
  'Photo: Wang Fang': '摄影：王芳',
  'The board in spring': '春天的布告栏',
  'a field a line': '一行一个字段',
} as const satisfies Messages;
