/** Messages about the text of articles and about charts, in Simplified Chinese. */
import type { Messages } from '../translate.ts';

export const body = {
  // HTML in Markdown.
  '<{1} is not allowed in an article': '文章里不能用 <{1}',
  '<{1}> is not allowed in an article': '文章里不能用 <{1}>',
  'write it in Markdown, or remove it': '请用 Markdown 写，或删去',
  'the attribute {1} of <{2}> is not allowed in an article': '文章里的 <{2}> 不能用属性 {1}',
  '{1}; stands for no visible character': '{1}; 不代表任何可见的字符',
  '<img> names no picture': '<img> 没有写图片',
  'write its file name: src="…"': '请写文件名：src="…"',

  // Anchors, notes and brackets.
  'the id "{1}" is empty or has a space in it': 'id“{1}”是空的，或含有空格',
  'the id {1} belongs to the page around the text': 'id {1} 已由正文之外的网页使用',
  'the id {1} stands in the text twice': 'id {1} 在正文里出现了两次',
  'give the element another id': '请给这个元素换一个 id',
  'nothing in {1} has the anchor #{2}': '{1} 里没有锚点 #{2}',
  'did you mean #{1}?': '是不是要写 #{1}？',
  'write the anchor of one of its headings, or remove it from the link': '请写其中某个小标题的锚点，或从链接里删去',
  'this line is meant to begin a note, and is not read as one': '这一行像是注释的开头，却没有读成注释',
  'write [^{1}]: with plain brackets, no space in the label or behind it, and a plain colon':
    '请写 [^{1}]: ，用英文方括号和英文冒号，标记里面和后面都不留空格',
  'a second note has the label [^{1}], and only one of them would be shown':
    '有两条注释的标记都是 [^{1}]，只会显示其中一条',
  'give one of them another label': '请给其中一条换一个标记',
  'nothing in the text calls the note [^{1}], so it would not be shown': '正文里没有引用注释 [^{1}]，它不会显示',
  'write [^{1}] where it belongs, or remove the note': '请在该处写 [^{1}]，或删去这条注释',
  'this note is empty': '这条注释是空的',
  'write its text behind the colon': '请在冒号后面写上内容',
  'a note is called within a link, which leads to one place only': '链接里面引用了注释，而一个链接只能通向一处',
  'call it behind the link': '请在链接后面引用',
  'a note is called in the description of a picture, where no reader can follow it':
    '图片说明里引用了注释，读者无法打开',
  'call it in the text': '请在正文里引用',
  'the label of a note has a space in it': '注释的标记里有空格',
  'write [^{1}]': '请写 [^{1}]',
  'there is no note [^{1}], and readers would see its brackets': '没有注释 [^{1}]，读者会看到方括号',
  'this line is meant to begin a note, and blanks stand before it': '这一行像是注释的开头，但前面有空格',
  'write [^{1}]: at the beginning of the line': '请把 [^{1}]: 写在行首',
  'no link of the text uses [{1}], and readers do not see this line': '正文里没有链接用到 [{1}]，读者看不到这一行',
  'write [words][{1}] where it belongs, or \\[{1}] to show the line':
    '请在该处写 [文字][{1}]；如果要显示这一行，请写 \\[{1}]',
  '{1} shows no picture, because its title stands between other quotation marks than "…"':
    '{1} 不会显示图片，因为图注用的不是英文引号 "…"',
  'write its title between plain quotation marks: (address "title")': '请把标题放在英文引号里：(地址 "标题")',
  'Markdown reads {1} as words, and readers see its brackets': '{1} 会当作文字，读者会看到括号',
  'write [words](address) with plain brackets and no blank between them, or \\[ for a bracket':
    '请写 [文字](地址)，用英文括号，中间不留空格；如果要显示方括号，请写 \\[',
  'this link has no words, so that readers do not see it': '这个链接没有文字，读者看不到',
  'write them between the brackets': '请在方括号里写上文字',
  'this is a link to a picture, and does not show it': '这是指向图片的链接，不会显示图片',
  'write ![What it shows]({1}) with a plain exclamation mark': '请用英文感叹号，写 ![图片内容]({1})',
  'this address has a character in it that nobody sees: {1}': '这个地址里有看不见的字符：{1}',
  'this address has a full-width {1} in it': '这个地址里有全角的“{1}”',

  // Blocks.
  '{1} closes nothing here, and readers would see it': '{1} 在这里没有可以结束的内容，读者会看到它',
  'remove it, or write ::: pullquote above the quotation': '请删去，或在引言上面写 ::: pullquote',
  '{1} opens no block, and readers would see it': '{1} 没有开始任何内容，读者会看到它',
  'write ```{1} with the plain mark `': '请用英文的 ` 写 ```{1}',
  'write ::: pullquote with three plain colons and small letters': '请写 ::: pullquote，用三个英文冒号和小写字母',
  'write ::: pullquote for a pull quote, or \\: for a colon': '引言请写 ::: pullquote；如果要显示冒号，请写 \\:',
  'the words behind ::: pullquote would not be shown': '::: pullquote 后面的文字不会显示',
  'write ::: pullquote, the words and ::: each on a line of its own': '请把 ::: pullquote、文字和 ::: 各写一行',
  '{1} does not close the pull quote here': '{1} 在这里没有结束引言',
  'write ::: with three plain colons on a line of its own': '请用三个英文冒号写 :::，单独一行',
  'this pull quote is not closed, and takes in all that follows': '这段引言没有结束，后面的内容都算在里面',
  'write a line ::: behind its last sentence': '请在最后一句下面写一行 :::',
  'a block named {1} is shown as code': '名为 {1} 的块会显示为代码',
  'this is shown as code, because four blanks or a tab stand before it': '这里会显示为代码，因为前面有四个空格或制表符',
  'delete them, or write ``` above and below code': '请删去；如果是代码，请在上下各写一行 ```',

  // Characters.
  'a character was lost here (U+FFFD)': '这里丢失了一个字符（U+FFFD）',
  'write it again, from the original': '请按原文补上',
  'an invisible mark here turns round the direction of the words after it: {1}':
    '这里有看不见的符号，会颠倒后面文字的方向：{1}',
  'most readers see an empty box here: {1} is a character for private use':
    '大多数读者在这里会看到空框：{1} 是私人使用区的字符',
  'write the character that is meant': '请写本来要写的字',
  'did you mean [^{1}]?': '是不是要写 [^{1}]？',
  'write the note, on a line that begins with [^{1}]:': '请写上注释，另起一行，以 [^{1}]: 开头',
  '{1} names no picture, and readers would see its brackets': '{1} 没有写明图片，读者会看到方括号',
  'write ![What it shows](file.jpg), or \\[ for a bracket': '请写 ![图片内容](文件名.jpg)，如果只是方括号，请写 \\[',
  'nothing says where {1} leads, and readers see its brackets': '没有写明 {1} 通向哪里，读者会看到方括号',
  'write [words](address), or add a line [{1}]: address': '请写 [文字](网址)，或加一行 [{1}]: 网址',

  // Marks of emphasis that were read as text.
  'readers will see {1}, because Markdown is not read inside HTML': '读者会看到 {1}：HTML 里面的 Markdown 不起作用',
  'write <strong>…</strong>': '请写 <strong>…</strong>',
  'readers will see {1}, because a blank stands inside of it': '读者会看到 {1}：符号内侧有空格',
  'write it without the blank: {1}': '请去掉空格，写成 {1}',
  'readers will see {1}, because it stands between a punctuation mark and a letter':
    '读者会看到 {1}：它的一侧是标点，另一侧是文字',
  'write a blank outside of it, or take the punctuation mark out of it; if it is meant to be seen, write {1}':
    '请在外侧加一个空格，或把标点移到外面；如果就是要显示它，请写 {1}',
  'readers will see {1}, because its counterpart is missing': '读者会看到 {1}：没有与它配对的符号',
  'write it at the other end, too, or delete it; if it is meant to be seen, write {1}':
    '请在另一端也写上，或删去这一个；如果就是要显示它，请写 {1}',
  '{1} may be a star or a mark of emphasis here, and readers will see it':
    '这里的 {1} 可能是星号本身，也可能表示强调；读者会看到它',
  'if it is meant to be seen, write {1}; if words are to be emphasised, write {2}':
    '如果就是要显示它，请写 {1}；如果要强调文字，请写 {2}',

  // Headings.
  'this line is meant as a heading, and is not read as one': '这一行应该是标题，但不会显示为标题',
  'write {1}; if # is meant to be seen, write \\#': '请写 {1}；如果就是要显示 #，请写 \\#',
  'this line is no heading, because no blank stands behind #': '这一行不是标题：# 后面没有空格',
  'for a heading, write {1}; a hashtag may stay': '如果是标题，请写 {1}；如果是话题标签，不用改',
  'this heading has no words': '这个标题没有文字',
  'write its words behind {1}, or delete the line': '请在 {1} 后面写上标题，或删去这一行',
  'this line makes a heading of the text above it': '这一行会把上面的文字变成标题',
  'write an empty line before {1}; if the text is a heading, write ## before it':
    '请在 {1} 前面空一行；如果上面的文字就是标题，请在它前面写 ##',

  // Charts: the lines above the figures.
  'the chart has no title': '图表没有标题',
  'write title: and what it shows': '请写 title: 和图表的内容',
  'a chart has no option {1}': '图表没有选项 {1}',
  'the options are {1}; figures come after an empty line': '选项有 {1}；数据写在空行之后',
  '{1} is empty': '{1} 是空的',
  'write something after it, or remove the line': '请在后面写上内容，或删去这一行',
  '"{1}" is no type of chart': '“{1}”不是图表类型',
  'write bar, line or dot': '请写 bar、line 或 dot',
  'bars always begin at zero': '柱形总是从零开始',
  'remove the line, or write type: dot': '请删去这一行，或写 type: dot',
  'a scale can be told to begin at zero alone': '刻度只能指定从零开始',
  'write from: 0': '请写 from: 0',
  'one row makes no line': '只有一行数据，画不成线',
  'write type: bar, or more rows': '请写 type: bar，或多写几行',
  'the figures stand here and in {1}': '数据既写在这里，又写在 {1} 里',
  'keep them in one of the two': '请只在一处保留',

  // Charts: the figures.
  'there are no figures to draw': '没有可以画的数据',
  'write a row with the names of the columns, such as Year,Women,Men, and below it a row for each year':
    '请先写一行各列的名称，例如 年份,女性,男性，下面一年写一行',
  'write the names of two columns or more, with plain commas between them: Year,Women':
    '请写两列或更多列的名称，中间用英文逗号：年份,女性',
  '"{known}" parts no columns': '“{known}”不能分列',
  'a tab': '制表符',
  'the first row names one column alone: {1}': '第一行只有一列的名称：{1}',
  '{1} columns of figures are more than a chart can show': '{1} 列数据太多，图表放不下',
  'keep {1}, or make two charts of them': '请留 {1} 列，或分成两个图表',
  '{1} rows are more than a chart of this type can show': '{1} 行数据太多，这类图表放不下',
  'keep {1}, or sum them up': '请留 {1} 行，或合并计算',
  'no row has a figure for {1}': '“{1}”这一列没有数据',
  'write one, or remove the column': '请写上数据，或删去这一列',
  'this column has no name': '这一列没有名称',
  'write one in the first row': '请在第一行写上名称',
  'two columns are named {1}': '有两列都叫“{1}”',
  'give one of them another name': '请给其中一列改名',
  'nothing says what this row is about': '这一行没有写明是什么',
  'write it in the first cell': '请写在第一格',
  'a second row is about {1}': '“{1}”出现了两行',
  '{1} stands after {2}': '{1} 排在 {2} 后面',
  'put the rows in the order of time': '请按时间先后排列各行',
  'this row has {1} cells and the first row has {2}': '这一行有 {1} 格，第一行有 {2} 格',
  'put a cell with a comma in it between quotation marks, and write numbers without commas':
    '含逗号的格子请放在英文引号里，数字里不要写逗号',
  'write a comma for each column, also where there is no figure': '每一列都要写逗号，没有数据也要写',
  '"{1}" is not a number': '“{1}”不是数字',
  'write {1}, and above the table unit: %': '请写 {1}，并在表格上面写 unit: %',
  'write digits and a point alone, such as 6700 or 83.9, and nothing where there is no figure':
    '请只写数字和小数点，例如 6700 或 83.9；没有数据就空着',
  'the calendar has no day {1}': '日历上没有 {1} 这一天',
  'the calendar has no month {1}': '日历上没有 {1} 这个月',
  'write one that it has': '请写日历上有的日期',
  'a quotation mark opens this cell and does not close it': '这一格的引号没有成对',
  'close it on the same line, or write two of them for one that is meant':
    '请在同一行补上引号；如果引号是内容，请连写两个',
  '"{1}" stands after the quotation mark that closes this cell': '这一格的引号结束之后还有“{1}”',
  'put it inside': '请写进引号里',
} as const satisfies Messages;
