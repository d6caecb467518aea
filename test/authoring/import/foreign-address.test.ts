import { describe, expect, it } from 'vitest';
import { isWebUrl } from '../../../src/addresses.ts';
import {
  bareHost,
  isOnSite,
  isOnWeb,
  isRooted,
  queryOf,
  schemeOf,
  splitFragment,
  stepsOf,
  withoutQuery,
  withoutScheme,
  withScheme,
} from '../../../src/authoring/import/foreign-address.ts';

describe('an address of another program', () => {
  it.each([
    ['/a?b#c', '/a', '/a?b', '#c'],
    ['/a#c?d', '/a', '/a', '#c?d'],
    ['a', 'a', 'a', ''],
    ['#', '', '', '#'],
    ['', '', '', ''],
  ])('%j has the path %j, and is %j without its fragment %j', (address, path, before, fragment) => {
    expect(withoutQuery(address)).toBe(path);
    expect(splitFragment(address)).toEqual([before, fragment]);
  });

  it.each([
    ['/?p=12&x=y#z', '12'],
    ['https://old.example/a#?p=12', null],
    ['not a URL?p=%E4%BA%95', '井'],
  ])('%j has the parameter p with the value %j', (address, value) => {
    expect(queryOf(address).get('p')).toBe(value);
  });

  it.each([
    ['HTTPS://a.example', 'https'],
    ['mailto:a@b.example', 'mailto'],
    ['a/b:c', undefined],
    ['//a.example', undefined],
  ])('%j has the scheme %j', (address, scheme) => {
    expect(schemeOf(address)).toBe(scheme);
  });

  it.each([
    ['HTTPS://a.example', true, true],
    ['https://[bad', true, false],
    ['http:a', true, false],
    ['//a.example', false, false],
    ['httpx://a.example', false, false],
  ])('%j is meant for the web: %j, and is a full URL: %j', (address, isMeant, isFull) => {
    expect([isOnWeb(address), isWebUrl(address)]).toEqual([isMeant, isFull]);
  });

  it.each([
    ['https://www.a.example/b', 'a.example/b', 'a.example'],
    ['//a.example:8080/b', 'a.example:8080/b', 'a.example:8080'],
    ['/b', '/b', ''],
    ['b', 'b', ''],
  ])('%j is %j without its scheme, and on the host %j', (address, bare, host) => {
    expect(withoutScheme(address)).toBe(bare);
    expect(bareHost(withScheme(address))).toBe(host);
  });

  it('is on a site with or without www.', () => {
    expect(isOnSite('http://www.old.example/a', 'https://old.example')).toBe(true);
    expect(isOnSite('https://new.example/a', 'https://old.example')).toBe(false);
    expect(isOnSite('/a', 'https://old.example')).toBe(false);
    expect(isOnSite('https://old.example/a', undefined)).toBe(false);
  });

  it('may be a path, which has steps', () => {
    expect(['/a', '//a', 'a', '/'].filter(isRooted)).toEqual(['/a', '/']);
    expect(stepsOf('//a/b//c/')).toEqual(['a', 'b', 'c']);
  });
});
