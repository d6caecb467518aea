/** Reads the groups and platforms in `newsroom/groups/`: YAML files for a few groups, CSV files for many. */
import { isUtf8 } from 'node:buffer';
import { tell } from '../../language/messages/tell.ts';
import type { FieldPath, LocatedProblem } from '../../problem.ts';
import { positionOf } from '../fields/check.ts';
import type { Folder } from '../folder.ts';
import type { Site } from '../publication/newsroom.ts';
import { readYaml } from '../publication/read-file.ts';
import type { Groups } from './group.ts';
import { groupsSchema } from './group-schema.ts';
import { TableReader } from './read-table.ts';
import { GroupTaker } from './take-groups.ts';

const groupFile = /^newsroom\/groups\/[^/]+\.(yaml|csv)$/;

/** Reads all groups, and adds their problems to `problems`. Returns undefined if the publication has no file of groups. */
export function readGroups(folder: Folder, site: Site, problems: LocatedProblem[]): Groups | undefined {
  const files = folder.list('newsroom').filter(file => groupFile.test(file));
  if (files.length === 0) return undefined;
  const taker = new GroupTaker(site, problems);
  for (const file of files) {
    if (file.endsWith('.yaml')) readList(file, { folder, site, taker, problems });
    else readTable(file, { folder, site, taker, problems });
  }
  return taker.finish();
}

interface Context {
  readonly folder: Folder;
  readonly site: Site;
  readonly taker: GroupTaker;
  readonly problems: LocatedProblem[];
}

function readList(file: string, { folder, site, taker, problems }: Context): void {
  const found: LocatedProblem[] = [];
  const read = readYaml(folder, file, groupsSchema(site.zone), found);
  problems.push(
    ...found.map(problem => (problem.what.kind === 'no-fields-here' ? { ...problem, ...listAlone } : problem)),
  );
  if (!read) return;
  const { example, groups } = read.fields;
  const locate = (i: number, path: FieldPath) => positionOf(read.source, ['groups', i, ...path]);
  taker.begin({ name: file, isTable: false, positionOf: locate });
  for (const [i, fields] of groups.entries()) {
    const path: FieldPath = ['groups', i];
    taker.take({ fields, path, isExample: example, number: i, positionOf: inner => locate(i, inner) });
  }
}

/** Fault of a file that is only a list. */
const listAlone = {
  what: tell('groups-without-field')`the file contains no field "groups"`,
  cure: tell('write-groups-above')`write the line "groups:" above the list of groups`,
};

function readTable(file: string, { folder, site, taker, problems }: Context): void {
  const fault = folder.faultOfText(file);
  const table = { file, readBytes: () => folder.readBytes(file) };
  if (!fault) new TableReader(table, { site, taker, problems }).read();
  else problems.push(isChinese(folder, file) ? { ...fault, ...otherEncoding } : fault);
}

const otherEncoding = {
  what: tell('table-in-gbk')`the table is encoded in GBK instead of UTF-8`,
  cure: tell('save-table-as-utf-8')`save the table as UTF-8; in Excel and WPS, choose the file type "CSV UTF-8"`,
};

/** Returns whether a file that is not UTF-8 is text in GBK, which spreadsheet programs on Chinese systems write. */
function isChinese(folder: Folder, file: string): boolean {
  const bytes = folder.readBytes(file);
  if (isUtf8(bytes)) return false;
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
}
