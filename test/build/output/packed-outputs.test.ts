/** Tests the packs of outputs that machines share: where they end, and that they can contain nothing but the files of their outputs. */
import { describe, expect, test } from 'vitest';
import {
  cutPacks,
  type OutputPack,
  type PackableOutput,
  readPack,
  writePack,
} from '../../../src/build/output/packed-outputs.ts';
import type { BatchOutput, FileOutput } from '../../../src/site/output.ts';

const aPage = (address: string, digest = 'digest'): PackableOutput => {
  const output: FileOutput = { address, digest, make: () => '' };
  return { output, digest, addresses: [address] };
};

/** An output of several files; without `files`, their addresses are not known in advance. */
const aBatch = (address: string, files?: readonly string[]): PackableOutput => {
  const output: BatchOutput = { address, ...(files && { files }), digest: 'digest', async *makeAll() {} };
  return { output, digest: 'digest', addresses: files };
};

const pages = (count: number) => Array.from({ length: count }, (_, i) => aPage(`/2017/report-${i}/`));
const addressesOf = ({ outputs }: OutputPack) => outputs.map(({ output }) => output.address);
const namesOf = (outputs: readonly PackableOutput[]) => new Set([...cutPacks(outputs)].map(({ name }) => name));

describe('packs of outputs', () => {
  test('contain every output once, in order, and neither very few nor very many of them', () => {
    const outputs = pages(2000);
    const packs = [...cutPacks(outputs)];
    expect(packs.flatMap(addressesOf)).toEqual(outputs.map(({ output }) => output.address));
    expect(Math.max(...packs.map(({ outputs }) => outputs.length))).toBeLessThanOrEqual(192);
    expect(packs.length).toBeGreaterThan(2000 / 192);
    expect(packs.length).toBeLessThan(2000 / 24);
  });

  test('stay as they are but for two, if an output is added, removed or changed', () => {
    const outputs = pages(2000);
    const before = namesOf(outputs);
    const newPacks = (changed: readonly PackableOutput[]) => [...namesOf(changed)].filter(name => !before.has(name));
    expect(newPacks(outputs)).toEqual([]);
    expect(newPacks(outputs.with(700, aPage('/2017/report-700/', 'another')))).toHaveLength(1);
    expect(newPacks(outputs.toSpliced(700, 1)).length).toBeLessThanOrEqual(2);
    expect(newPacks(outputs.toSpliced(700, 0, aPage('/2017/another/'))).length).toBeLessThanOrEqual(2);
  });

  test('have an output of many files alone', () => {
    const many = ['/assets/1.avif', '/assets/2.avif', '/assets/3.avif', '/assets/4.avif'];
    const outputs = [aPage('/a/'), aBatch('/pagefind/en/2017-01-01/'), aPage('/b/'), aBatch('/assets/1.avif', many)];
    const packs = [...cutPacks(outputs)].map(addressesOf);
    expect(packs).toContainEqual(['/pagefind/en/2017-01-01/']);
    expect(packs).toContainEqual(['/assets/1.avif']);
    expect(packs.flat().sort()).toEqual(['/a/', '/assets/1.avif', '/b/', '/pagefind/en/2017-01-01/']);
  });

  test('have other names if this machine needs other files of the same output', () => {
    const all = ['/assets/1.avif', '/assets/2.avif'];
    const [first] = namesOf([aBatch('/assets/1.avif', all)]);
    const part = { ...aBatch('/assets/1.avif', all), addresses: all.slice(0, 1) };
    expect(namesOf([part]).has(first ?? '')).toBe(false);
  });
});

describe('a pack', () => {
  const one = aPage('/a/');
  const two = aPage('/feed.xml');
  const pack: OutputPack = { name: 'outputs-1', outputs: [one, two] };
  const files = [
    { address: '/a/', content: Buffer.from('<p>妇女</p>') },
    { address: '/feed.xml', content: Buffer.from('') },
  ];

  test('gives back its files, with their outputs', () => {
    const read = readPack(writePack(files), pack);
    expect(read?.map(({ output, address, content }) => [output, address, Buffer.from(content).toString()])).toEqual([
      [one.output, '/a/', '<p>妇女</p>'],
      [two.output, '/feed.xml', ''],
    ]);
  });

  test.each([
    ['lacks a file', files.slice(0, 1)],
    ['has one file too many', [...files, { address: '/b/', content: Buffer.from('') }]],
    ['has another file', [{ address: '/../../.profile', content: Buffer.from('') }, ...files.slice(1)]],
    ['has them in another order', files.toReversed()],
  ])('is refused if it %s', (_, other) => {
    expect(readPack(writePack(other), pack)).toBeUndefined();
  });

  test('is refused if it is cut short or has more bytes, wherever that is', () => {
    const whole = writePack(files);
    for (let length = 0; length < whole.length; length++)
      expect(readPack(whole.subarray(0, length), pack)).toBeUndefined();
    expect(readPack(Buffer.concat([whole, Buffer.from('!')]), pack)).toBeUndefined();
  });

  const shard: OutputPack = { name: 'outputs-2', outputs: [aBatch('/pagefind/en/2017-01-01/')] };
  const read = (address: string) => readPack(writePack([{ address, content: Buffer.from('x') }]), shard);

  test('of files whose names nobody knows in advance has files of any name', () => {
    expect(read('/pagefind/en/2017-01-01/index/en_1.pf_index')?.map(({ address }) => address)).toEqual([
      '/pagefind/en/2017-01-01/index/en_1.pf_index',
    ]);
  });

  test.each([
    '/pagefind/en/2018-01-01/index/en_1.pf_index',
    '/index.html',
    '/pagefind/en/2017-01-01/../../../index.html',
    '/pagefind/en/2017-01-01/..\\..\\index.html',
    '/pagefind/en/2017-01-01/./x',
    '/pagefind/en/2017-01-01//etc/passwd',
    '/pagefind/en/2017-01-01/',
    '../../etc/passwd',
  ])('but none outside their folder: %s', address => {
    expect(read(address)).toBeUndefined();
  });
});
