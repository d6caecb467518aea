import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { anArchive, someSettings } from '../builders.ts';

const importBody = (body: string) => {
  const { texts, report } = importArchive(
    anArchive({
      'content/post/2014-07-23-map.md': `---\ntitle: A\ndate: 2014-07-23\n---\n\n${body}\n`,
      'static/x/list.pdf': 'x',
    }),
    someSettings(),
  );
  expect(report.leftOut['content/post/2014-07-23-map.md']).toBeUndefined();
  return { body: [...texts.values()][0]?.split('---\n').at(-1)?.trim(), changes: report.changes };
};

describe('archive shortcodes seen by readers', () => {
  it.each([
    [
      'a picture under a name of the site',
      '{{< legacy-img src="2014/05/market.jpg" alt="Two women at a market stall" caption="A market in May" >}}',
      '*Two women at a market stall* *A market in May*',
    ],
    ['the target of a link', 'The [list]({{< tmp "events/markets.md" >}} "Markets") is new.', 'The list is new.'],
    ['an attribute for an address', 'See <a href="{{< legacy-file "2014/list.pdf" >}}">the file</a>.', 'See the file.'],
    [
      'a button',
      '{{< button href="https://example.org/apply" >}}Apply by May{{< /button >}}',
      '[Apply by May](https://example.org/apply)',
    ],
    [
      'a button without an end tag',
      '{{< cta text="Apply by May" url="https://example.org/apply" >}}',
      '[Apply by May](https://example.org/apply)',
    ],
    ['a file that the archive has', 'See [it]({{< file "/x/list.pdf" >}}).', 'See [it](list.pdf).'],
    ['a tag without words', 'One\n\n{{< load-photoswipe >}}\n\nTwo', 'One\n\n\nTwo'],
    ['a tag with words', '{{% pullquote "She said no" %}}', 'She said no'],
    ['a target without an address', '[a]({{< toggled >}})', 'a'],
    ['an attribute of another kind', '<p class="{{< align >}}">a</p>', '<p>a</p>'],
    ['an end tag alone', 'One{{< /box >}}', 'One'],
    ['a comment', 'One\n\n{{< comment >}}\nask the lawyer\n{{< /comment >}}\n\nTwo', 'One\n\n\nTwo'],
    [
      'a link with paragraphs inside',
      '{{< card link="https://example.org/" >}}\nOne\n\nTwo\n{{< /card >}}',
      'One\n\nTwo\n\n\n[example.org](https://example.org/)',
    ],
  ])('leave only words: %s', (_, text, body) => {
    expect(importBody(text).body).toBe(body);
  });

  it('and the report has what was removed', () => {
    expect(importBody('One {{< toggled x >}}').changes).toMatchObject({ 'shortcodes-left-out': 1 });
  });
});
