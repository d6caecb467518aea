/** Collects the groups of all files, and checks what a schema cannot check: places, languages, and codes that two groups share. */
import { tell } from '../../language/messages/tell.ts';
import type { FieldPath, LocatedProblem, Position } from '../../problem.ts';
import { nameOf } from '../fields/check.ts';
import type { Site } from '../publication/newsroom.ts';
import { notOfPublication } from '../publication/read-file.ts';
import { type GroupFile, type Groups, spellOrigin } from './group.ts';
import { type GroupFields, splitPlace } from './group-schema.ts';
import { GroupStore } from './group-store.ts';
import { describeConflict } from './place-names.ts';
import { PlaceTree } from './place-tree.ts';
import { SharedCodes } from './shared-codes.ts';

/** A group as a file states it, with its number in the file: its line in a table, or its index in a list. */
interface ReadGroup {
  readonly fields: GroupFields;
  readonly isExample: boolean;
  readonly number: number;
  /** Path of the group in the file, such as `['groups', 3]`; empty for a row of a table. */
  readonly path: FieldPath;
  /** Returns the position of a field of the group. */
  positionOf(path: FieldPath): Position;
}

/** Collector of the groups of all files. */
export class GroupTaker {
  readonly #site: Pick<Site, 'languages'>;
  readonly #problems: LocatedProblem[];
  readonly #store = new GroupStore();
  readonly #tree: PlaceTree;
  readonly #codes = new SharedCodes();
  #file = '';

  constructor(site: Pick<Site, 'languages'>, problems: LocatedProblem[]) {
    this.#site = site;
    this.#problems = problems;
    this.#tree = new PlaceTree(site.languages, this.#store);
  }

  /** Begins a file, to which all further groups belong. */
  begin(file: GroupFile): void {
    this.#file = file.name;
    this.#store.begin(file);
  }

  /** Adds a group. If something is wrong, adds all its problems to `problems` instead. */
  take(group: ReadGroup): void {
    const { fields, isExample, number } = group;
    const before = this.#problems.length;
    this.#checkPlace(group);
    this.#checkLanguages(group);
    const { place, was, expires, level, code } = fields;
    const index = this.#store.add({ ...fields, expires: expires?.iso, isExample }, number);
    if (code !== undefined) this.#codes.add(code);
    if (this.#problems.length > before) return;
    const conflict = this.#tree.add({ index, level, place, was, expires: code === undefined ? undefined : expires });
    if (!conflict) return;
    const where = spellOrigin(this.#store.originOf(conflict.known.namedBy), 'place');
    const isText = conflict.isShared || typeof place === 'string';
    this.#report(
      group,
      isText ? ['place'] : ['place', conflict.language],
      describeConflict(conflict, where, this.#site.languages[0]),
    );
  }

  /** Returns all groups. Adds a problem for each code that two groups share. */
  finish(): Groups {
    this.#problems.push(...this.#codes.listProblems(this.#store, this.#site.languages[0]));
    return { root: this.#tree.finish(), deadlines: this.#tree.deadlines };
  }

  #report(group: ReadGroup, path: FieldPath, fault: Pick<LocatedProblem, 'what' | 'cure'>): void {
    this.#problems.push({
      file: this.#file,
      at: group.positionOf(path),
      field: nameOf([...group.path, ...path]),
      ...fault,
    });
  }

  #checkPlace(group: ReadGroup): void {
    const { place, level } = group.fields;
    if (place === undefined) {
      if (level === 'nation') return;
      this.#report(group, ['place'], {
        what: tell('group-without-place')`a group of the level "${level}" needs a place, but has none`,
        cure: tell('write-place-like')`write the place, such as Guangxi / Baise / Lingyun`,
      });
    } else if (level === 'nation') {
      this.#report(group, ['place'], {
        what: tell('nation-with-place')`a group of the level "nation" is for the whole nation and has no place`,
        cure: tell('remove-place-or-change-level')`remove the place, or write another level`,
      });
    } else if (typeof place !== 'string') {
      const lengths = Object.values(place).map(path => splitPlace(path).length);
      if (new Set(lengths).size > 1)
        this.#report(group, ['place'], {
          what: tell(
            'place-paths-differ',
          )`the place has a different number of names in each language (${lengths.join(', ')})`,
          cure: tell('write-same-place-parts')`write the same places in every language`,
        });
    }
  }

  #checkLanguages(group: ReadGroup): void {
    const { languages } = this.#site;
    for (const [field, value] of Object.entries(group.fields)) {
      if (typeof value !== 'object' || 'millis' in value) continue;
      for (const language of Object.keys(value))
        if (!languages.includes(language))
          this.#report(group, [field, language], notOfPublication(language, languages));
    }
  }
}
