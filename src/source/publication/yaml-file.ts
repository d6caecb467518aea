/** A YAML file of the newsroom → plain data, with the place of every field. */

import type { LocatedProblem } from '../../problem.ts';
import type { YamlSource } from '../fields/check.ts';
import { parseYaml } from '../fields/yaml.ts';
import { YamlError } from '../fields/yaml-faults.ts';
import type { Folder } from '../folder.ts';

export interface YamlFile {
  readonly data: Readonly<Record<string, unknown>>;
  readonly source: YamlSource;
}

/** Undefined for a file that is not there, and for one that cannot be read, of which the problems tell. */
export function readYamlFile(folder: Folder, file: string, problems: LocatedProblem[]): YamlFile | undefined {
  if (folder.fault(file) && !folder.list('newsroom').includes(file)) return undefined;
  const yaml = folder.readText(file);
  if (typeof yaml !== 'string') {
    problems.push(yaml);
    return undefined;
  }
  try {
    return { data: parseYaml(yaml), source: { file, yaml, linesBefore: 0 } };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    problems.push(...error.faults.map(({ position, ...words }) => ({ file, at: position, ...words })));
    return undefined;
  }
}
