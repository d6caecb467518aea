import { describe, expect, it } from 'vitest';
import { parseForeignYaml, parseYaml } from '../../../src/source/fields/yaml.ts';

describe('Chinese line breaks become no blanks in values over several lines', () => {
  it.each([
    ['folded', 'a: >-\n  这是折叠的\n  摘要，\n  English 字\n  words。', '这是折叠的摘要，English 字 words。'],
    ['with their lines', 'a: |-\n  一行\n  二行', '一行二行'],
    ['without a mark', 'a: 平常的\n  多行', '平常的多行'],
    ['between quotation marks', 'a: "引号里的 \n  多行"', '引号里的多行'],
    ['in a list', 'a:\n  - 第一\n    项\n  - 第二项', ['第一项', '第二项']],
    ['in a group', 'a:\n  b: >-\n    こん\n    にちは', { b: 'こんにちは' }],
  ])('%s', (_, yaml, value) => {
    expect(parseYaml(`${yaml}\n`)).toEqual({ a: value });
    expect(parseForeignYaml(`${yaml}\n`)).toEqual({ a: value });
  });

  it.each([
    ['between English words', 'a: >-\n  one\n  two', 'one two'],
    ['between a Chinese and a Latin letter', 'a: >-\n  好\n  yes', '好 yes'],
    ['in Korean', 'a: >-\n  한국 大韓\n  獨立', '한국 大韓 獨立'],
    ['before an empty line', 'a: >-\n  一段\n\n  二段', '一段\n二段'],
    ['in a line', 'a: 一 二', '一 二'],
  ])('but where they stand for one: %s', (_, yaml, value) => {
    expect(parseYaml(`${yaml}\n`)).toEqual({ a: value });
  });
});

describe('the syntax of YAML stays as it is before a text that begins with a Chinese mark', () => {
  it.each([
    ['below the head of a block', 'a: |2-\n   “水井”。', ' “水井”。'],
    ['below the head of a block with a comment', 'a: >- # 说明：\n  《水井》\n  的故事', '《水井》的故事'],
    ['in a list', 'a:\n  - |\n    《水井》\n  - >+\n    《铁犁》', ['《水井》\n', '《铁犁》\n']],
    ['below the name of a field', 'a:\n  《水井》，\n  二〇一七年', '《水井》，二〇一七年'],
    ['between the fields of a group', "a: {b: '《水井》',\n  《d》: '2'}", { b: '《水井》', '《d》': '2' }],
    ['between items', "a: ['《水井》',\n  《铁犁》,\n  “三”]", ['《水井》', '《铁犁》', '“三”']],
    ['below a dash', 'a:\n  -\n    《水井》', ['《水井》']],
  ])('%s', (_, yaml, value) => {
    expect(parseForeignYaml(`${yaml}\n`)).toMatchObject({ a: value });
  });
});
