/** Validates values with Ajv against the JSON schemas for code editors. */
import { Ajv } from 'ajv';
import { fileKinds } from '../../../src/authoring/editors/file-kinds.ts';
import { namesFile, toJsonSchema, toNamesSchema } from '../../../src/authoring/editors/json-schema.ts';
import { english } from '../../../src/language/messages/voice.ts';

const ajv = new Ajv({ allErrors: true });
ajv.addVocabulary(['markdownDescription', 'patternErrorMessage']);
const names = { people: ['law-desk'], columns: ['firsts'], tags: [] };
ajv.addSchema(toNamesSchema(names), namesFile);
for (const { name, shape } of fileKinds) ajv.addSchema(toJsonSchema(shape, { title: name, voice: english }), name);

/** Returns the faults of a value, such as `/cover/alt must be string`. */
export function faultsOf(kind: string, data: unknown): readonly string[] {
  const validate = ajv.getSchema(kind);
  if (!validate) throw new Error(`there is no schema ${kind}`);
  if (validate(data) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
