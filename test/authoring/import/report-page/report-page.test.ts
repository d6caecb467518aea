import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chooseShown, collectTexts } from '../../../../src/authoring/import/report-page/choose-shown.ts';
import { writeReportPage } from '../../../../src/authoring/import/report-page/report-page.ts';
import { makeStyle } from '../../../../src/build/assets.ts';
import { loadVoice } from '../../../../src/language/messages/load-voice.ts';
import { english, type Voice } from '../../../../src/language/messages/voice.ts';
import { findInvalid } from '../../../support/validator.ts';
import { aText, importTexts } from '../builders.ts';

const style = await makeStyle('style/report.css');

/** Imports texts by path, and returns the page with the report. */
function pageOf(archive: Readonly<Record<string, string>>, voice: Voice = english): string {
  const { report, texts } = importTexts(archive);
  const shown = collectTexts(chooseShown(report), file => ({
    title: file,
    language: 'en',
    before: archive[file],
    after: texts.get(report.imported[file] ?? '') ?? '',
  }));
  return writeReportPage(report, shown, { voice, style });
}

const small = {
  '_posts/2015-01-02-a.md': aText(
    'title: A\nforum: 7\ntags: [Law]',
    '[Gone](../gone.html), see [b]({% post_url 2015-01-03-b %}).\n\nThe same line.',
  ),
  '_posts/2015-01-03-b.md': aText('title: B\ndate: 2015-01-03\ntags: [law]'),
  '_posts/2015-01-04-c.md': 'no front matter',
};

describe('the page with the report', () => {
  it('shows for each article the new file, the old file, what changed and what was left out', () => {
    const page = pageOf(small);
    expect(page).toContain('<h3><a href="articles/2015/a.md">_posts/2015-01-02-a.md</a></h3>');
    expect(page).toContain('<code>_posts/2015-01-02-a.md</code> → <code>articles/2015/a.md</code>');
    expect(page).toContain('<li>dead links turned into plain text: <code>../gone.html</code></li>');
    expect(page).toContain('<li>fields left out, because halfsky does not know them: <code>forum</code></li>');
    expect(page).toContain('<li>dates taken from the file name, because the front matter has no readable date</li>');
  });

  it('shows both texts side by side, and marks the lines that differ', () => {
    const page = pageOf(small);
    expect(page).toContain(
      '<mark>[Gone](../gone.html), see [b]({% post_url 2015-01-03-b %}).</mark>\n\nThe same line.\n</pre>',
    );
    expect(page).toContain('<mark>Gone, see [b](b.md).</mark>\n\nThe same line.\n</pre>');
  });

  it('lists the files for each kind of change, each field, each tag and each reason', () => {
    const page = pageOf(small);
    const link = '<li><a href="#article-1"><code>_posts/2015-01-02-a.md</code></a></li>';
    expect(page).toContain(`<summary>1 · dead links turned into plain text</summary>\n<ul>\n${link}\n</ul>`);
    expect(page).toContain(`<summary>1 · forum</summary>\n<ul>\n${link}\n</ul>`);
    expect(page).toMatch(/<summary>1 · (?:Law → law|law → Law)<\/summary>/);
    expect(page).toContain('<li><code>_posts/2015-01-04-c.md</code>: this article has no front matter</li>');
    expect(page).toContain('imported 2 of 3 articles from old-site (en)');
  });

  it('says where there is nothing to check', () => {
    expect(pageOf({ 'a.md': aText('title: A\ndate: 2015-01-03') })).toContain('<p>No changes to check.</p>');
  });

  it('loads nothing and runs nothing', () => {
    const page = pageOf(small);
    const css = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(css).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed)\b|\ssrc=|@import|url\(/i);
    expect(
      [...page.matchAll(/href="([^"]*)"/g)]
        .map(([, href]) => href)
        .filter(href => !/^(?:#article-\d+|articles\/[\w./-]+)$/.test(href ?? '')),
    ).toEqual([]);
  });

  it.each(['en', 'zh-Hans'] as const)('is valid and accessible in %s', async language => {
    const page = pageOf(small, await loadVoice(language));
    expect(page).toContain(`<html lang="${language}">`);
    expect(await findInvalid(page, 'import-report.html')).toEqual([]);
  });

  it('says everything in Chinese', async () => {
    const page = pageOf(small, await loadVoice('zh-Hans'));
    const own = page
      .slice(page.indexOf('<h1>'))
      .replace(/<pre.*?<\/pre>|<code>.*?<\/code>|<h3>.*?<\/h3>|<[^>]*>/gs, ' ')
      .match(/[a-z]{3,}(?:[ -][a-z]+)*/gi);
    expect(
      [...new Set(own)].filter(word => !/^(?:law|forum|halfsky|old-site|aliases|HTML|Markdown|language)$/i.test(word)),
    ).toEqual([]);
  });

  it('runs no markup of the archive, and shows no control characters', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const page = pageOf({
      [`_posts/2015-01-02-${evil}.md`]: aText(
        `title: A\n"${'<b>'}x": 7\ntags: ["${'<i>'}"]`,
        `</pre></details><script>alert(2)</script>\u0001\u009f\ufffe\n\n[a](javascript:alert(3)) <p onclick="alert(4)">b</p>`,
      ),
      [`x${evil}.pdf`]: '',
    });
    expect(page).not.toMatch(/<script|<img|<b>|<i>|<p onclick|href="javascript|<\/pre><\/details><script/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for control characters
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe]/);
    expect(await findInvalid(page, 'import-report.html')).toEqual([]);
  });

  it('has columns that fit into 320 pixels, and colours for dark and for light screens', () => {
    const page = pageOf(small);
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(page).toContain('repeat(auto-fit,minmax(min(100%,26rem),1fr))');
    expect(page).toContain('@media(prefers-color-scheme:dark)');
  });
});

describe('a large archive', () => {
  const archive = Object.fromEntries(
    Array.from({ length: 230 }, (_, i) => {
      const fields = `title: T${i}\ndate: 2015-01-02\nslug: t${i}`;
      return [`a/${String(i).padStart(3, '0')}.md`, aText(fields, i < 210 ? `<blink>${i}</blink>` : `Words ${i}.`)];
    }),
  );

  it('is shown with the texts of 200 changed articles, and the page says so and names all others', () => {
    const page = pageOf(archive);
    expect(page.match(/<li id="article-/g)).toHaveLength(200);
    expect(page).toContain(
      '<p>This page shows the texts of 200 articles. The list at the end of the page contains the other articles (30).</p>',
    );
    expect(page).toContain('<summary>Articles whose texts are not shown (30)</summary>');
    for (const file of Object.keys(archive)) expect(page).toContain(`<code>${file}</code> → <code>articles/2015/`);
    expect(page).not.toContain('<li id="article-201"');
    expect(page.indexOf('<code>a/229.md</code> →')).toBeGreaterThan(page.indexOf('Articles whose texts are not shown'));
  });

  it('is not shown with texts that would make the page too long', () => {
    const long = 'x'.repeat(1_500_000);
    const texts = collectTexts(['a', 'b', 'c', 'd'], file => ({
      title: undefined,
      language: 'en',
      before: file === 'd' ? 'x' : long,
      after: file === 'd' ? 'x' : long,
    }));
    expect([...texts.keys()]).toEqual(['a', 'd']);
  });
});
