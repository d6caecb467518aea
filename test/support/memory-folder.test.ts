import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Machine, makeMemoryFolder } from './memory-folder.ts';

describe('the folder in memory', () => {
  let place = '';
  const machine = (wishes: Partial<Machine> = {}): Machine => ({
    ...{ place, free: 20e9, roomAt: () => 10e9, pid: 7, isRunning: pid => pid === 8 },
    ...wishes,
  });
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'halfsky-memory-'));
  });
  afterEach(() => rmSync(place, { recursive: true }));

  it('belongs to one process', () => {
    expect(makeMemoryFolder(machine())).toBe(join(place, 'halfsky-tests-7'));
    expect(existsSync(join(place, 'halfsky-tests-7'))).toBe(true);
  });

  it('is not made where memory or room in it is scarce, or where there is no such place', () => {
    expect(makeMemoryFolder(machine({ free: 1e9 }))).toBeUndefined();
    expect(existsSync(join(place, 'halfsky-tests-7'))).toBe(false);
    expect(makeMemoryFolder(machine({ roomAt: () => 64e6 }))).toBeUndefined();
    expect(makeMemoryFolder(machine({ place: join(place, 'absent') }))).toBeUndefined();
  });

  it('of a run that was killed is removed, and that of a run that still goes on stays', () => {
    for (const pid of [6, 8]) mkdirSync(join(place, `halfsky-tests-${pid}`));
    makeMemoryFolder(machine());
    expect([6, 8].map(pid => existsSync(join(place, `halfsky-tests-${pid}`)))).toEqual([false, true]);
  });
});
