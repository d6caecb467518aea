import { describe, expect, it } from 'vitest';
import { dropHiddenDivs } from '../../../../src/authoring/import/body/hidden-divs.ts';

const convert = (text: string) => dropHiddenDivs(text, () => {});

describe('divs that a web page of Quarto does not show', () => {
  it.each([
    ['::: {.content-hidden}', ''],
    ['::: {.content-hidden when-format="html"}', ''],
    ['::: {.content-visible when-format="pdf"}', ''],
    ['::: {.content-visible unless-format="html"}', ''],
    ['::: {.content-visible when-profile="internal"}', ''],
    [':::: {.hidden} ::::', ''],
    ['::: hidden', ''],
    ['::: notes', ''],
    ['::: {.column\t.hidden}', ''],
    ['::: {#a .content-hidden when-format = "html"}', ''],
    ["::: {.content-visible\twhen-format='pdf'}", ''],
    ['::: {.content-visible unless-format =html}', ''],
  ])('go with their content: %s', opening => {
    expect(convert(`One\n\n${opening}\n\nask the lawyer\n\n::: {.note}\n- a\n:::\n\n    code\n:::\n\nTwo`)).toBe(
      'One\n\n\nTwo',
    );
  });

  it.each([
    '::: {.content-hidden when-format="pdf"}\na\n:::\n',
    '::: {.content-visible when-format="html"}\na\n:::\n',
    '::: {.content-hidden when-profile="internal"}\na\n:::\n',
    '::: {.note .hidden-part}\na\n:::\n',
    '::: {.note title="a .hidden part"}\na\n:::\n',
    '::: {.content-hidden when-format = "pdf"}\na\n:::\n',
    '::: {.content-visible\twhen-format="html"}\na\n:::\n',
    '::: {.hidden}\nnothing closes it\n',
    '```\n::: {.hidden}\na\n:::\n```\n',
  ])('but others stay: %j', text => {
    expect(convert(text)).toBe(text);
  });
});
