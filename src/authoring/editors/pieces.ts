/**
 * Lists the VS Code snippets for a new article and for parts of its text, in English and in Chinese. In VS Code, the cursor stops at each
 * placeholder `‹…›`; a `|` in a placeholder separates choices.
 */

/** Snippet in one language. VS Code offers it when the author types `prefix`. */
export interface Piece {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

export const pieces: readonly { readonly name: string; readonly en: Piece; readonly zh: Piece }[] = [
  {
    name: 'article',
    en: {
      prefix: 'article',
      description: 'The beginning of a new article',
      body: ['---', 'title: "‹A headline›"', 'date: ‹today›', 'by: "‹Name›"', 'draft: true', '---', ''],
    },
    zh: {
      prefix: '文章',
      description: '新文章的开头',
      body: ['---', 'title: "‹标题›"', 'date: ‹today›', 'by: "‹姓名›"', 'draft: true', '---', ''],
    },
  },
  {
    name: 'figure',
    en: {
      prefix: 'figure',
      description: 'A picture with its description, caption and credit',
      body: ['![‹What the picture shows›](‹board.jpg› "‹The caption.› | ‹Photo: Name›")'],
    },
    zh: {
      prefix: '图片',
      description: '图片，连同描述、图注和署名',
      body: ['![‹图上有什么›](‹board.jpg› "‹图注。› | ‹姓名 摄›")'],
    },
  },
  {
    name: 'pull quote',
    en: {
      prefix: 'pullquote',
      description: 'A sentence set large',
      body: ['::: pullquote', '‹A sentence set large.›', ':::'],
    },
    zh: { prefix: '引言', description: '放大的一句话', body: ['::: pullquote', '‹放大的一句话。›', ':::'] },
  },
  {
    name: 'numbers',
    en: {
      prefix: 'numbers',
      description: 'Numbers set large, a row each',
      body: ['```numbers', '‹6,700+› | ‹websites and platforms›', '```'],
    },
    zh: {
      prefix: '数字',
      description: '放大的数字，一行一个',
      body: ['```numbers', '‹6700多› | ‹个网站和平台›', '```'],
    },
  },
  {
    name: 'chart',
    en: {
      prefix: 'chart',
      description: 'Numbers drawn as bars, lines or dots',
      body: [
        '```chart',
        'type: ‹bar|line|dot›',
        'title: ‹What it shows›',
        'unit: ‹per cent›',
        'source: ‹The name of the source›',
        '',
        '‹Year›,‹Share›',
        '‹1995›,‹12›',
        '‹2005›,‹15.5›',
        '```',
      ],
    },
    zh: {
      prefix: '图表',
      description: '画成柱、线或点的数字',
      body: [
        '```chart',
        'type: ‹bar|line|dot›',
        'title: ‹图表的内容›',
        'unit: ‹%›',
        'source: ‹数据来源›',
        '',
        '‹年份›,‹比例›',
        '‹1995›,‹12›',
        '‹2005›,‹15.5›',
        '```',
      ],
    },
  },
  {
    name: 'chart from a file',
    en: {
      prefix: 'chart-file',
      description: 'A chart of figures that lie in a CSV file beside the article',
      body: ['```chart', 'type: ‹bar|line|dot›', 'title: ‹What it shows›', 'data: ‹seats.csv›', '```'],
    },
    zh: {
      prefix: '图表文件',
      description: '图表，数据在文章旁边的 CSV 文件里',
      body: ['```chart', 'type: ‹bar|line|dot›', 'title: ‹图表的内容›', 'data: ‹seats.csv›', '```'],
    },
  },
  {
    name: 'footnote',
    en: {
      prefix: 'footnote',
      description: 'A note below the text',
      body: ['‹A sentence.›[^‹1›]', '', '[^‹1›]: ‹The note.›'],
    },
    zh: {
      prefix: '脚注',
      description: '文章下面的注释',
      body: ['‹一句话。›[^‹1›]', '', '[^‹1›]: ‹注释。›'],
    },
  },
  {
    name: 'link to an article',
    en: {
      prefix: 'article-link',
      description: 'A link to another article, as the path of its file',
      body: ['[‹the words›](‹../slug/index.md›)'],
    },
    zh: {
      prefix: '文章链接',
      description: '指向另一篇文章的链接，写它的文件路径',
      body: ['[‹文字›](‹../slug/index.md›)'],
    },
  },
  {
    name: 'table',
    en: {
      prefix: 'table',
      description: 'A table',
      body: ['| ‹Year› | ‹Seats› |', '|---|---|', '| ‹1995› | ‹12› |'],
    },
    zh: {
      prefix: '表格',
      description: '表格',
      body: ['| ‹年份› | ‹席位› |', '|---|---|', '| ‹1995› | ‹12› |'],
    },
  },
  {
    name: 'details',
    en: {
      prefix: 'details',
      description: 'What unfolds when it is asked for',
      body: ['<details>', '<summary>‹In short›</summary>', '', '‹The rest of it.›', '', '</details>'],
    },
    zh: {
      prefix: '折叠',
      description: '点开才显示的内容',
      body: ['<details>', '<summary>‹简要›</summary>', '', '‹其余的内容。›', '', '</details>'],
    },
  },
];
