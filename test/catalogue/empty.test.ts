import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aPublication, captured } from '../builders.ts';

const check = async (text: string, lang = 'en') => {
  const site = aPublication({ 'articles/2017/wells.md': text });
  const { code, out, err } = await captured(() =>
    main(['check', '--site', site, '--now', '2017-10-01T12:00Z', '--lang', lang]),
  );
  return { code, said: out + err };
};

describe('an article without a text', () => {
  const fields = 'title: Wells\ndate: 2017-09-05';

  it('is noted where it is published, and stops nothing', async () => {
    const { code, said } = await check(`---\n${fields}\n---\n\n`);
    expect(code).toBe(0);
    expect(said).toContain(
      'note: articles/2017/wells.md:2:8 this published article has no text; write the text below the fields, or add "draft: true" until the text is ready\n',
    );
    expect((await check(`---\n${fields}\n---\n`, 'zh-Hans')).said).toContain('这篇文章已经发布，却没有正文');
  });

  it.each(['\u200b', '　', '\ufeff\n\n　　\n'])('is noted where the text is %j', async body => {
    expect((await check(`---\n${fields}\n---\n\n${body}\n`)).said).toContain('has no text');
  });

  it.each([
    ['a draft', `---\n${fields}\ndraft: true\n---\n`],
    ['one for later', `---\n${fields.replace('2017', '2018')}\n---\n`],
    ['one with a text', `---\n${fields}\n---\n\nThree wells.\n`],
  ])('is not noted: %s', async (_, text) => {
    expect((await check(text)).said).not.toContain('has no text');
  });
});
