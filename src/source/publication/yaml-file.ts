/** Reads a YAML file in `newsroom/`. */

import type { LocatedProblem } from '../../problem.ts';
import type { YamlSource } from '../fields/check.ts';
import { parseYaml } from '../fields/yaml.ts';
import { YamlError } from '../fields/yaml-faults.ts';
import type { Folder } from '../folder.ts';

/** Parsed data of a YAML file, and the YAML text for finding positions. */
export interface YamlFile {
  readonly data: Readonly<Record<string, unknown>>;
  readonly source: YamlSource;
}

/**
 * Reads a YAML file. Returns `undefined` if the file does not exist. If the file cannot be read or parsed, adds the problems to `problems`
 * and returns `undefined`.
 */
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
