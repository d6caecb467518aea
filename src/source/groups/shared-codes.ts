/** Finds codes that two groups share, with eight bytes of memory for each code. */
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import { nameOf } from '../fields/check.ts';
import { inLanguage } from '../publication/newsroom.ts';
import { moreFaultyRows, mostFaultyRows } from './faulty-rows.ts';
import { type Group, type GroupFile, type GroupOrigin, spellOrigin } from './group.ts';
import type { GroupStore } from './group-store.ts';
import { unpackGroups } from './packed.ts';

/** A group with its position. */
interface Placed {
  readonly group: Group;
  readonly origin: GroupOrigin;
}

/** The groups of one file whose codes other groups have, each with the first group that has its code. */
interface Repeated {
  readonly shown: (readonly [repeated: Placed, first: Placed])[];
  /** Number of further groups, which are too many to show. */
  more: number;
}

/** Collector of codes. Keeps only a hash of each code, and reads the groups again if two hashes are equal. */
export class SharedCodes {
  #hashes = new Float64Array(64);
  #count = 0;

  add(code: string): void {
    if (this.#count === this.#hashes.length) {
      const more = new Float64Array(2 * this.#count);
      more.set(this.#hashes);
      this.#hashes = more;
    }
    this.#hashes[this.#count++] = hashOf(code);
  }

  /** Returns a problem for each group whose code an earlier group has. `language` is the first language of the publication. */
  listProblems(store: GroupStore, language: string): readonly LocatedProblem[] {
    const hashes = this.#listRepeated();
    if (hashes.size === 0) return [];
    const owners = new Map<string, Placed>();
    const files = new Map<GroupFile, Repeated>();
    for (let index = 0; index < store.count; index++) {
      const [group] = unpackGroups(store.textOf(index));
      if (group?.code === undefined || !hashes.has(hashOf(group.code))) continue;
      const [placed, first] = [{ group, origin: store.originOf(index) }, owners.get(group.code)];
      if (first) note(files, placed, first);
      else owners.set(group.code, placed);
    }
    return [...files].flatMap(([file, repeated]) => toProblems(file, repeated, language));
  }

  #listRepeated(): ReadonlySet<number> {
    const sorted = this.#hashes.subarray(0, this.#count).sort();
    const repeated = new Set<number>();
    for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i] ?? 0);
    return repeated;
  }
}

function note(files: Map<GroupFile, Repeated>, placed: Placed, first: Placed): void {
  const repeated = files.get(placed.origin.file) ?? { shown: [], more: 0 };
  files.set(placed.origin.file, repeated);
  if (repeated.shown.length < mostFaultyRows) repeated.shown.push([placed, first]);
  else repeated.more++;
}

function toProblems(file: GroupFile, { shown, more }: Repeated, language: string): readonly LocatedProblem[] {
  const problems = shown.map(
    ([
      {
        origin: { number },
      },
      first,
    ]): LocatedProblem => {
      const owner = spellOrigin(first.origin, 'code');
      return {
        file: file.name,
        at: file.positionOf(number, ['code']),
        field: file.isTable ? 'code' : nameOf(['groups', number, 'code']),
        what: tell(
          'code-used-twice',
        )`the group "${inLanguage(first.group.name, language)}" in ${owner} has the same code`,
        cure: tell('give-each-group-its-code')`give each group its own code, or keep only one of the two groups`,
      };
    },
  );
  return more > 0 ? [...problems, moreFaultyRows(file.name, more)] : problems;
}

/** Returns a hash of 53 bits: cyrb53, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js. */
function hashOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
