import { describe, expect, it } from 'vitest';
import { renderAlone, renderLine } from './rendered.ts';

const toldOf = (body: string) => renderAlone(body).told;

describe('a lone mark between Chinese letters', () => {
  it.each([
    ['我们**的工作', '1:3', '**'],
    ['她说得对，所以**大家都同意', '1:8', '**'],
    ['这***很重要', '1:2', '***'],
    ['[他**说](x)了', '1:3', '**'],
  ])('is a problem: %s', (body, at, mark) => {
    expect(toldOf(body)).toEqual([
      `${at} readers would see "${mark}", because the other mark of the pair is missing; write the mark on both sides of the words to emphasise, or delete the mark; to show the mark, write "${mark.replace(/./g, '\\$&')}"`,
    ]);
  });

  it.each(['王**说', '住**市', '电话138****0000', '第**条', '我们\\*\\*的工作', '`我们**的工作`'])(
    'is none where letters are masked or the mark is meant: %s',
    body => {
      expect(toldOf(body)).toEqual([]);
    },
  );

  it.each([
    ['他说** 甲**后', '1:3'],
    ['他说**甲 **后', '1:3'],
    ['** 甲**后', '1:1'],
  ])('belongs to the mark from which a space separates the words: %s', (body, at) => {
    expect(toldOf(body)).toEqual([expect.stringMatching(new RegExp(`^${at} .*because a space separates the mark`))]);
  });
});

describe('a single asterisk beside a comma', () => {
  it.each([
    ['他说*，我很好', '1:3'],
    ['苹果、*梨、桃', '1:4'],
    ['“好”*、坏', '1:4'],
    ['他说*很好，*我说', '1:7'],
  ])('is told in a note: %s', (body, at) => {
    expect(renderLine(body)).toBe(body);
    expect(toldOf(body)).toEqual([
      `note: ${at} readers will see "*" beside the comma, but the text does not explain the mark; to show the mark, write "\\*"; to emphasise words, write "<em>…</em>"`,
    ]);
  });

  it('is told as often as it occurs', () => {
    expect(toldOf('甲乙*，丙丁*、戊己').map(told => told.slice(0, 9))).toEqual(['note: 1:3', 'note: 1:7']);
  });

  it.each([
    '张三*，李四*\n\n\\* 通讯作者',
    '张三*，李四*\n\n＊通讯作者',
    '姓名*，电话*，地址\n\n带*号的为必填项',
    '张三\\*，李四\\*',
    '李*、王*等人',
    '`甲*，乙`',
    '0.05*，0.1',
  ])('is not told where it is explained or meant: %s', body => {
    expect(toldOf(body)).toEqual([]);
  });
});
