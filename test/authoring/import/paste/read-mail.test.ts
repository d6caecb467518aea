import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../src/authoring/import/paste/read-mail.ts';
import { asHtmlMail, asMailFile, readSent } from './mail-file.ts';
import { asWordFile, paragraph, run, styled } from './word-file.ts';

const dateOf = async (date: string) =>
  (await readMail(Buffer.from(`Subject: A lamp\r\nDate: ${date}\r\n\r\nOne lamp was lit.\r\n`), 'Asia/Shanghai')).told
    .date;

describe('the day of a mail', () => {
  it.each([
    ['Tue, 5 Sep 2017 20:30:00 +0800', '2017-09-05'],
    ['Tue, 5 Sep 2017 20:30:00 +0000', '2017-09-06'],
    ['Tue, 5 Sep 2017 20:30:00 GMT', '2017-09-06'],
    ['Tue, 05 Sep 2017 10:30 +0000 (UTC)', '2017-09-05'],
    ['Tue,05 Sep 2017 20:30:00 +0800', '2017-09-05'],
    ['Tue,5 Sep 2017 20:30:00 UT', '2017-09-06'],
    ['Tue, 05 Sep 2017 10:30:00 UT', '2017-09-05'],
    ['5 Sep 2017 20:30:00 PDT', '2017-09-06'],
    ['5 Sep 2017 05:30:00 PDT', '2017-09-05'],
  ])('%s is that of the publication', async (date, day) => {
    expect(await dateOf(date)).toBe(day);
  });

  it('is that of the publication, not of the machine, where the mail names no zone', async () => {
    expect(await dateOf('Tue, 5 Sep 2017 00:30:00')).toBe('2017-09-05');
    expect(await dateOf('Tue, 5 Sep 2017 23:30:00')).toBe('2017-09-05');
  });

  it.each(['5/9/2017', 'x 5', 'now', 'Tue, 31 Feb 2017 10:00:00 +0800', ''])('%s is none', async date => {
    expect(await dateOf(date)).toBeUndefined();
  });
});

const release = 'The market opened on Saturday with forty stalls.\n\nAll stalls are run by women.\n';
const blocks = release.trim().split('\n\n');
const html = blocks.map(words => `<p>${words}</p>`).join('');

describe('mail forwarded: the text of a mail that somebody forwarded', () => {
  it.each([
    [
      'below the head of Apple Mail, quoted',
      asMailFile(
        'See below.\n\nBegin forwarded message:\n\n> From: Wang Fang <wang@x.example>\n> Subject: A market\n> Date: 4 March 2026 at 18:20:00 GMT+8\n> To: Lin <lin@jiangpan.example>\n>\n> The market opened on Saturday with forty stalls.\n>\n> All stalls are run by women.\n\nSent from my iPhone\n',
        { Subject: 'Fwd: A market' },
      ),
      ['See below.', 'Sent from my iPhone'],
    ],
    [
      'below the head of Outlook in English',
      asHtmlMail(
        `<p>Please print.</p><div><p><b>From:</b> Wang Fang &lt;<a href="mailto:wang@x.example">wang@x.example</a>&gt;<br><b>Sent:</b> Wednesday, March 4, 2026 6:20 PM<br><b>To:</b> Lin<br><b>Subject:</b> A market</p></div>${html}<p>Wang Fang<br>Women's Federation<br>Tel. 0000-0000000</p>`,
        { Subject: 'FW: A market' },
      ),
      ['Please print.', "Wang Fang / Women's Federation / Tel. 0000-0000000"],
    ],
    [
      'below the head of QQ Mail',
      asHtmlMail(
        `<div>请审阅</div><div>------------------ 原始邮件 ------------------</div><div><div><b>发件人:</b>&nbsp;"周芳"&lt;wang@x.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年3月4日(星期三) 晚上6:20</div><div><b>收件人:</b>&nbsp;"林小芸"&lt;lin@jiangpan.example&gt;;</div><div><b>主题:</b>&nbsp;A market</div></div>${html}`,
        { Subject: '转发：A market' },
      ),
      ['请审阅'],
    ],
    [
      'below the head of Gmail, twice',
      asMailFile(
        `FYI\n\n---------- Forwarded message ---------\nFrom: Lin <lin@x.example>\nDate: Thu, Mar 5, 2026 at 9:20 AM\nSubject: Fwd: A market\nTo: <desk@x.example>\n\nFor you.\n\n---------- Forwarded message ---------\nFrom: Wang Fang <wang@x.example>\nDate: Wed, Mar 4, 2026 at 6:20 PM\nSubject: A market\nTo: Lin <lin@x.example>,\n  Another <another@x.example>\n\n${release}`,
        { Subject: 'Fwd: Fwd: A market' },
      ),
      ['FYI', 'For you.'],
    ],
    [
      'below a head in a table, as NetEase Mail has it',
      asHtmlMail(
        `<div>---- 转发的原邮件 ----</div><table><tr><td>发件人</td><td>周芳 wang@x.example</td></tr><tr><td>日期</td><td>2026年03月04日 18:20</td></tr><tr><td>主题</td><td>A market</td></tr></table>${html}`,
        { Subject: '转发:A market' },
      ),
      [],
    ],
  ])('%s, is the article, and the rest is listed', async (_, mail, others) => {
    const found = await readSent(mail);
    expect([found.title, found.date, found.body]).toEqual(['A market', '2026-03-04', release]);
    expect(found.leftOut.filter(words => others.includes(words))).toEqual(others);
    expect(found.leftOut.join('\n')).toContain('wang@x.example');
  });

  it('is the upper one where a reply brings the article, and quotes what was asked', async () => {
    const asked = 'On Wed, Mar 4, 2026 at 6:20 PM Desk <desk@x.example>\nwrote:\n\n> Where is it?\n> We wait.\n';
    const found = await readSent(asMailFile(`${release}\n${asked}`, { Subject: 'Re: A market' }));
    expect([found.title, found.body]).toEqual(['A market', release]);
    expect(found.leftOut).toEqual([
      'On Wed, Mar 4, 2026 at 6:20 PM Desk <desk@x.example> / wrote: / Where is it? / We wait.',
    ]);
  });

  it('is the upper one above the head of an older mail', async () => {
    const old =
      '-----Original Message-----\nFrom: Desk <desk@x.example>\nSent: 4 March 2026\nSubject: A market\n\nWhere is it?\n';
    const found = await readSent(asMailFile(`${release}\n${old}`, { Subject: 'Re: A market' }));
    expect([found.title, found.date, found.body]).toEqual(['A market', '2026-03-05', release]);
    expect(found.leftOut).toHaveLength(2);
  });

  it.each([
    ['a quotation of the article itself', 'She wrote:\n\n> One lamp was lit.\n\nThen she went on.\n'],
    ['a line that only begins like a head', 'From: a friend.\n\nOne lamp was lit.\n'],
    [
      'a last paragraph with a number',
      'One lamp was lit.\n\nWhoever wants to come may call 0000-0000000 until Friday.\n',
    ],
  ])('keeps %s', async (_, text) => {
    const found = await readSent(asMailFile(text, { Subject: 'A lamp' }));
    expect([found.body, found.leftOut]).toEqual([text, []]);
  });

  it.each([
    ['of a line', '\n\nSent from my iPhone\n', 'Sent from my iPhone'],
    ['in Chinese', '\n\n发自我的iPhone\n', '发自我的iPhone'],
    ['below the mark for signatures', '\n\n-- \nWang Fang\nA street\n', 'Wang Fang / A street'],
    ['with an address', '\n\nWang Fang\nwang@x.example\n', 'Wang Fang / wang@x.example'],
  ])('ends above the signature %s', async (_, signature, told) => {
    const found = await readSent(asMailFile(`${release.trim()}${signature}`, { Subject: 'A market' }));
    expect([found.body, found.leftOut]).toEqual([release, [told]]);
  });
});

describe('mail newsletter: a mail with its layout in tables', () => {
  const newsletter = (above: string, below: string) =>
    asHtmlMail(
      `<table><tr><td><table><tr><td>${above}</td></tr><tr><td><h1>A market</h1>${html}</td></tr><tr><td>${below}</td></tr></table></td></tr></table><img src="https://l.example/o.gif" width="1" height="1">`,
      { Subject: 'Newsletter: A market' },
    );

  it.each([
    [
      'View in browser',
      '<a href="https://l.example/v">View in browser</a>',
      '<a href="https://l.example/u">Unsubscribe</a> | <a href="https://l.example/p">Preferences</a>',
      ['Unsubscribe | Preferences', 'View in browser'],
    ],
    [
      '在浏览器中查看',
      '<a href="https://l.example/v">在浏览器中查看</a>',
      '<a href="https://l.example/u">退订</a>',
      ['退订', '在浏览器中查看'],
    ],
    [
      'the name and the number of the newsletter',
      '<p>The Stall</p><p>No. 12</p>',
      'Update your preferences',
      ['Update your preferences', 'The Stall', 'No. 12'],
    ],
    ['View this email online', 'View this email online', '', ['View this email online']],
    [
      'the reason why readers receive it',
      '',
      'You are receiving this email because you are a member of the association. <a href="https://l.example/u">Leave</a>',
      ['You are receiving this email because you are a member of the association. Leave'],
    ],
    [
      '您收到这封邮件',
      '',
      '您收到这封邮件，是因为您订阅了本会的通讯。',
      ['您收到这封邮件，是因为您订阅了本会的通讯。'],
    ],
  ])('has its headline from the text, without %s', async (_, above, below, leftOut) => {
    const found = await readSent(newsletter(above, below));
    expect([found.title, found.body, found.leftOut]).toEqual(['A market', release, leftOut]);
    expect(found.questions.join('\n')).not.toContain('o.gif');
  });

  it('keeps the author and the picture above the headline', async () => {
    const found = await readSent(newsletter('<p>By Li Na</p>', ''));
    expect([found.title, found.people.by, found.leftOut]).toEqual(['A market', ['Li Na'], []]);
  });
});

describe('wrapped mail becomes a headline: a mail with lines of a fixed width', () => {
  const english =
    'The market opened on Monday and the women of the village sold what they\nhad made over the winter. The road had been mended the week before, and\nthe bus came twice a day from the county town, full each time.\n\nIn the afternoon the mayor spoke. She said that nobody had believed in\nit, and that the women had believed in it.\n';
  const chinese =
    '集市在星期一开张了，村里的妇女把冬天做的东西都拿来卖。路在前一个星期修好了，\n县城来的班车每天两趟，趟趟坐满，来的人一直到傍晚还没有散去。\n\n下午镇长讲了话。她说没有人相信这件事能办成，只有妇女们自己相信，而这就够了，\n开头够了，往后也够了，大家都鼓了掌，鼓了很久很久才停下来。\n';
  const joined = (text: string, between: string) => text.replaceAll(/(?<!\n)\n(?!\n|$)/g, between);

  it.each([
    ['in English', english, ' '],
    ['in Chinese', chinese, ''],
    ['of one paragraph', `${english.split('\n\n')[0]}\n`, ' '],
    [
      'with a word of another script at the end',
      '集市在星期一开张了，村里的妇女把冬天做的东西都拿来卖，还学会了用手机里的 WeChat\n和顾客说话。\n',
      ' ',
    ],
  ])('%s has whole paragraphs and the subject as its headline', async (_, text, between) => {
    const found = await readSent(asMailFile(text, { Subject: 'A market opens' }));
    expect([found.title, found.body]).toEqual(['A market opens', joined(text, between)]);
    expect(found.questions.join('\n')).not.toContain('headline');
  });

  it.each([
    [
      'verses',
      'One lamp was lit in the village by the river, and\nnobody saw.\nThen there were two, and soon the whole street was\nbright.\n',
    ],
    [
      'paragraphs of a line each',
      '集市在星期一开张了，村里的妇女把冬天做的东西都拿来卖，来的人很多。\n路在前一个星期修好了。\n',
    ],
    ['short lines', 'One lamp\nTwo lamps\nThree lamps.\n'],
  ])('does not join %s', async (_, text) => {
    const { body } = await readSent(asMailFile(`Dear reader of the paper.\n\n${text}`, { Subject: 'A market opens' }));
    expect(body).toBe(`Dear reader of the paper.\n\n${text.replaceAll('\n', '\n\n').trim()}\n`);
  });
});

describe('a mail with format=flowed', () => {
  const flowed = { Subject: 'A lamp', 'Content-Type': 'text/plain; charset=utf-8; format=flowed' };

  it.each([
    ['joins its lines', 'One lamp \nwas lit.\n', 'One lamp was lit.\n'],
    [
      'joins the lines of a quotation without its marks',
      'She says.\n\n> One lamp \n> was lit.\n',
      'She says.\n\n> One lamp was lit.\n',
    ],
    [
      'keeps quotations of different depth apart',
      'She says.\n\n> One lamp \n>> was lit.\n',
      'She says.\n\n> One lamp\n>\n> > was lit.\n',
    ],
    ['keeps a mark that belongs to a sentence', 'Forty \n > thirty.\n', 'Forty > thirty.\n'],
  ])('%s', async (_, text, body) => {
    expect((await readSent(asMailFile(text, flowed))).body).toBe(body);
  });

  it('joins the lines of a quotation without its marks in a mail that is attached to another', async () => {
    const inner = asMailFile('She says.\n\n> One lamp \n>was lit.\n', flowed).toString();
    const part = `--b\nContent-Type: message/rfc822\n\n${inner.replaceAll('\r\n', '\n')}\n--b--\n`;
    const { body } = await readSent(asMailFile(part, { ...flowed, 'Content-Type': 'multipart/mixed; boundary=b' }));
    expect(body).toBe('She says.\n\n> One lamp was lit.\n');
  });

  it('is read where its quotations are absurdly deep', async () => {
    const { body } = await readSent(asMailFile(`${'>'.repeat(9000)} One lamp.\n`, { Subject: 'A lamp' }));
    expect(body).toBe(`${'> '.repeat(10)}One lamp.\n`);
  });

  it('deletes the space at the end of a line where the mail says so', async () => {
    const mail = asMailFile('镇上的 \n第一盏灯。\n', {
      ...flowed,
      'Content-Type': `${flowed['Content-Type']}; delsp=yes`,
    });
    expect((await readSent(mail)).body).toBe('镇上的第一盏灯。\n');
  });
});

describe('a mail with raw GBK in its head', () => {
  // 九盏灯 in GBK
  const lamps = Buffer.from('bec5d5b5b5c6', 'hex');
  const question =
    'the subject or a file name of the email is not UTF-8 and was read as GB 18030: check the headline and the file names';

  it('has a headline that is guessed, and the editor is asked', async () => {
    const mail = Buffer.concat([
      Buffer.from('Subject: '),
      lamps,
      Buffer.from('\r\n'),
      asMailFile('One lamp was lit.\n'),
    ]);
    const found = await readSent(mail);
    expect(found.title).toBe('九盏灯');
    expect(found.questions).toContain(question);
  });

  it('names an attached file that is guessed', async () => {
    const head =
      'Subject: A lamp\r\nContent-Type: multipart/mixed; boundary="edge"\r\n\r\n--edge\r\nContent-Type: text/plain\r\n\r\nOne lamp was lit.\r\n--edge\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="';
    const mail = Buffer.concat([Buffer.from(head), lamps, Buffer.from('.pdf"\r\n\r\nx\r\n--edge--\r\n')]);
    const { questions } = await readSent(mail);
    expect(questions).toContain(question);
    expect(questions).toContain('halfsky does not read the attachment 九盏灯.pdf: save it and import it separately');
  });

  it.each([
    ['the mail', (text: Buffer) => [Buffer.from('Subject: A lamp\r\n\r\n'), text]],
    ['its only part', (text: Buffer) => [Buffer.from('Subject: A lamp\r\nContent-Type: text/plain\r\n\r\n'), text]],
    [
      'one of its parts',
      (text: Buffer) => [
        Buffer.from(
          'Subject: A lamp\r\nContent-Type: multipart/mixed; boundary="edge"\r\n\r\n--edge\r\nContent-Type: text/plain;\r\n format=fixed\r\n\r\n',
        ),
        text,
        Buffer.from('\r\n--edge--\r\n'),
      ],
    ],
  ])('has a text that is guessed where %s names no encoding', async (_, build) => {
    const found = await readSent(Buffer.concat(build(Buffer.concat([lamps, Buffer.from('a1a3', 'hex')]))));
    expect(found.body).toBe('九盏灯。\n');
    expect(found.questions).toContain(
      'the text is not UTF-8 and was read as GB 18030: check that the characters are right',
    );
  });

  it('is not asked about where the head is UTF-8', async () => {
    const found = await readSent(asMailFile('One lamp was lit.\n', { Subject: '九盏灯' }));
    expect(found.title).toBe('九盏灯');
    expect(found.questions).not.toContain(question);
  });
});

describe('a mail that brings its article as a Word file', () => {
  const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const wordFile = (words: string, title = 'A lamp') =>
    asWordFile(
      `${styled('Title', title)}${paragraph(run('By Li Na'))}${paragraph(run('2017-09-05'))}${paragraph(run(words))}`,
      { comments: `<w:comment w:id="0" w:author="Desk">${paragraph(run('One?'))}</w:comment>` },
    );
  const attach = (name: string, bytes: Buffer) =>
    `--edge\nContent-Type: ${wordType}${name === '' ? '' : `; name="${name}"`}\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}\n`;
  const sendFiles = (text: string, ...files: readonly string[]) =>
    readSent(
      asMailFile(`--edge\nContent-Type: text/plain; charset=utf-8\n\n${text}\n${files.join('')}--edge--\n`, {
        Subject: 'A lamp',
        'Content-Type': 'multipart/mixed; boundary="edge"',
      }),
    );
  const send = async (text: string, words: string) => sendFiles(text, attach('a.docx', await wordFile(words)));
  const letter = `Dear editors,\n\nattached please find our news. ${'We hope that you can print it soon. '.repeat(6)}\n\nLi Na, 12 Well Lane, 0000-5550123\n`;

  it('is that article, and the words of the mail are listed', async () => {
    const found = await send('Here it is.\n', 'One lamp was lit.');
    expect([found.title, found.people.by, found.date, found.body]).toEqual([
      'A lamp',
      ['Li Na'],
      '2017-09-05',
      'One lamp was lit.\n',
    ]);
    expect(found.questions).toEqual([
      'this text of the email is not part of the article and was left out: Here it is.',
      'the Word file has a comment, which was left out: Desk: One?',
    ]);
  });

  it.each([
    ['in English', letter],
    [
      'in Chinese',
      `老师您好：\n\n附件是我们的稿子，请审阅。${'我们盼望早日见到回音。'.repeat(12)}\n\n李娜 0000-5550123\n`,
    ],
  ])('is that article although the covering letter %s is longer', async (_, text) => {
    const found = await send(text, 'One lamp was lit.');
    expect(found.body).toBe('One lamp was lit.\n');
    expect(found.leftOut.join()).toContain('0000-5550123');
  });

  it('is the longest of several Word files, and the others are named', async () => {
    const found = await sendFiles(
      letter,
      attach('about.docx', await wordFile('Li Na writes.', 'About')),
      attach('', await wordFile('One lamp was lit, and nine pupils came.')),
    );
    expect([found.title, found.body]).toEqual(['A lamp', 'One lamp was lit, and nine pupils came.\n']);
    expect(found.questions).toContain(
      'halfsky does not read the attachment about.docx: save it and import it separately',
    );
  });

  it('is the mail where that has more text and is no covering letter', async () => {
    const found = await send('One lamp was lit, and then another. '.repeat(10), 'x');
    expect(found.body).toMatch(/^One lamp was lit, and then/);
    expect(found.questions).toContain('halfsky does not read the attachment a.docx: save it and import it separately');
  });
});
