import { describe, expect, it } from 'vitest';
import { findShortcodes } from '../../../../src/authoring/import/body/find-shortcodes.ts';
import { convertTemplates } from '../../../../src/authoring/import/body/templates.ts';

const find = (text: string) => findShortcodes(text).map(({ kind, name }) => `${kind} ${name}`.trim());
const convert = (text: string) => convertTemplates(text, { data: {} }, () => {});

describe('shortcodes', () => {
  it.each([
    ['{{< a >}}b{{< /a >}}', ['start a', 'end a']],
    ['{{% a %}}{{< b >}}{{< a >}}c{{< /a >}}{{% /a %}}', ['start a', 'single b', 'start a', 'end a', 'end a']],
    ['{{< a >}}{{< b >}}{{< /a >}}{{< /b >}}', ['start a', 'single b', 'end a', 'single b']],
    ['{{< a />}}b{{< /a >}}', ['single a', 'single a']],
    ['{{< a "x >}} y" >}} {{</* b */>}} {{ c }} {{< d', ['single a', 'escaped']],
    ['{{<a>}} {{</ b >}} {{< x/y.html z="{{" >}}', ['single a', 'single b', 'single x/y.html']],
  ])('are found in %j', (text, tags) => {
    expect(find(text)).toEqual(tags);
  });

  it.each([
    ['{{< note >}}one {{< note >}}two{{< /note >}} three{{< /note >}}', 'one two three'],
    ['{{< figure src="a.png" alt="A" >}}words{{< /figure >}}', '![A](a.png)words'],
    ['{{< box >}}{{< img "a.png" "A b" >}}{{< /box >}}', '![A b](a.png)'],
  ])('are converted from the inside out: %s', (text, converted) => {
    expect(convert(text)).toBe(converted);
  });

  it.each([
    ['tags that nothing closes', '{{< x '.repeat(20_000)],
    ['tags without end tags', '{{< a >}}'.repeat(20_000)],
    ['tags in tags in tags', '{{< a >}}'.repeat(20_000) + '{{< /a >}}'.repeat(20_000)],
    ['escaped tags that nothing closes', '{{</* '.repeat(20_000)],
  ])('take no quadratic time: %s', { timeout: 60_000 }, (_, text) => {
    expect(convert(text).length).toBeLessThanOrEqual(text.length);
  });
});
