/** Collects the groups of all files, and checks what a schema cannot check: places, languages, and codes that two groups share. */
import { tell } from '../../language/messages/tell.ts';
import type { FieldPath, LocatedProblem, Position } from '../../problem.ts';
import { nameOf } from '../fields/check.ts';
import type { PerLanguage } from '../fields/types.ts';
import { inLanguage, type Site } from '../publication/newsroom.ts';
import { notOfPublication } from '../publication/read-file.ts';
import type { CodeDeadline, Groups } from './group.ts';
import { type GroupFields, splitPlace } from './group-schema.ts';
import { PlaceTree } from './place-tree.ts';

/** A group as a file states it, with its place in the file. */
interface ReadGroup {
  readonly file: string;
  readonly fields: GroupFields;
  readonly isExample: boolean;
  /** Position of the group or of its deadline, for notes. */
  readonly at: Position | FieldPath;
  /** Path of the group in the file, such as `['groups', 3]`; empty for a row of a table. */
  readonly path: FieldPath;
  /** Returns the position of a field of the group. */
  positionOf(path: FieldPath): Position;
}

/** The first group with a code: its name, its file, and a function that returns the line of the code. */
interface CodeOwner {
  readonly name: PerLanguage;
  readonly file: string;
  line(): number;
}

/** Collector of the groups of all files. */
export class GroupTaker {
  readonly #site: Pick<Site, 'languages'>;
  readonly #problems: LocatedProblem[];
  readonly #tree: PlaceTree;
  readonly #codes = new Map<string, CodeOwner>();
  readonly #deadlines: CodeDeadline[] = [];

  constructor(site: Pick<Site, 'languages'>, problems: LocatedProblem[]) {
    this.#site = site;
    this.#problems = problems;
    this.#tree = new PlaceTree(site.languages[0]);
  }

  /** Adds a group. If something is wrong, adds all its problems to `problems` instead. Returns whether the group is in order. */
  take(group: ReadGroup): boolean {
    const { file, fields, isExample, at } = group;
    const before = this.#problems.length;
    this.#checkPlace(group);
    this.#checkLanguages(group);
    this.#checkCode(group);
    if (this.#problems.length > before) return false;
    const { expires, code, name } = fields;
    const path = this.#tree.add({ ...fields, isExample, place: fields.place, was: fields.was, expires });
    if (code !== undefined && expires) this.#deadlines.push({ file, at, name, path, expires });
    return true;
  }

  finish(): Groups {
    return { root: this.#tree.finish(), deadlines: this.#deadlines };
  }

  #report(group: ReadGroup, path: FieldPath, fault: Pick<LocatedProblem, 'what' | 'cure'>): void {
    const { file } = group;
    this.#problems.push({ file, at: group.positionOf(path), field: nameOf([...group.path, ...path]), ...fault });
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

  #checkCode(group: ReadGroup): void {
    const { code, name } = group.fields;
    if (code === undefined) return;
    const owner = this.#codes.get(code);
    if (!owner) {
      const { file, positionOf } = group;
      this.#codes.set(code, { name, file, line: () => positionOf(['code']).line });
      return;
    }
    const other = inLanguage(owner.name, this.#site.languages[0]);
    this.#report(group, ['code'], {
      what: tell('code-used-twice')`the group "${other}" in ${`${owner.file}:${owner.line()}`} has the same code`,
      cure: tell('give-each-group-its-code')`give each group its own code, or keep only one of the two groups`,
    });
  }
}
