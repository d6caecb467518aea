/**
 * Reads the records of consent in the folder `private/` of a publication, or in another folder. Nothing else reads these records, so nothing
 * in them reaches the site or the cache.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import { checkFields } from '../fields/check.ts';
import { knownFields } from '../fields/types.ts';
import { parseYaml } from '../fields/yaml.ts';
import { YamlError } from '../fields/yaml-faults.ts';
import { Folder } from '../folder.ts';
import type { Consent } from './consent.ts';
import { answersAmong } from './story-form.ts';
import { consentSchema } from './story-schema.ts';

/** Returns the path of a record below the folder. `work` is the year and the slug of the article, such as `2026/the-well`. */
export const recordOf = (work: string): string => `stories/${work}.yaml`;

/** All records of consent, and the problems in their files. */
export interface ReadConsents {
  /** Records by year and slug of their articles, such as `2026/the-well`. */
  readonly consents: ReadonlyMap<string, Consent>;
  readonly problems: readonly LocatedProblem[];
}

/** Reads all records of consent. `site` is the publication folder, from which messages count the paths of files. */
export function readConsents(root: string, site: string): ReadConsents {
  const consents = new Map<string, Consent>();
  const problems: LocatedProblem[] = [];
  if (!existsSync(root)) return { consents, problems };
  const folder = new Folder(root);
  for (const file of folder.list('stories').filter(name => /\.ya?ml$/i.test(name))) {
    const shown = relative(site, join(root, file)).split(sep).join('/');
    const work = /^stories\/(\d{4}\/[^/]+)\.yaml$/.exec(file.normalize('NFC'))?.[1];
    if (work === undefined) problems.push(misplaced(shown));
    else {
      const { consent, faults } = readConsent(folder, file, shown);
      problems.push(...faults);
      if (consent) consents.set(work, consent);
    }
  }
  return { consents, problems };
}

const misplaced = (file: string): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what: tell('file-is-not-read')`halfsky does not use this file`,
  cure: tell(
    'name-record-after-article',
  )`name the file after the article whose consent it records: stories/<year>/<slug>.yaml`,
});

interface Read {
  readonly consent?: Consent;
  readonly faults: readonly LocatedProblem[];
}

function readConsent(folder: Folder, file: string, shown: string): Read {
  const text = folder.readText(file);
  if (typeof text !== 'string') return { faults: [{ ...text, file: shown }] };
  try {
    const data = parseYaml(text);
    const { fields, problems } = checkFields(consentSchema, data, { file: shown, yaml: text, linesBefore: 0 });
    if (problems) return { faults: problems.map(withoutQuotes) };
    const { withdrawn, agreed, language } = fields;
    const consent = { file: shown, answers: answersAmong(fields), withdrawn: withdrawn?.day, agreed: agreed?.day };
    return { consent: { ...consent, language }, faults: [] };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return {
      faults: error.faults.map(({ position, what, cure }) => withoutQuotes({ file: shown, at: position, what, cure })),
    };
  }
}

/**
 * Removes from a problem everything that could quote the record, because reports of CI are often public: names of unknown fields, wrong
 * values, and advice made from them.
 */
function withoutQuotes({ file, at, field, what }: LocatedProblem): LocatedProblem {
  const isKnown = field !== undefined && knownFields(consentSchema).includes(field);
  return {
    ...{ file, at, ...(isKnown && { field }) },
    what: what.gaps.length === 0 ? what : tell('record-has-mistake')`the record of the consent has a mistake here`,
    cure: tell('write-record-as-shown')`write the record as docs/fields.md describes it`,
  };
}
