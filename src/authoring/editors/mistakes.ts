/** Sample mistakes in the front matter of articles, and the messages of `check` about these mistakes. */

import { joinProblem, type Voice } from '../../language/messages/voice.ts';
import { articleSchema } from '../../source/article/schema.ts';
import { checkFields } from '../../source/fields/check.ts';
import { parseYaml } from '../../source/fields/yaml.ts';

/** Faulty lines of front matter. `judge` checks each line together with valid fields `title` and `date`. */
const mistakes = [
  'updated: 2017-02-30',
  'expires: next year',
  'sumary: A text',
  'draft: maybe',
  'kind: essay',
  'tags: law history',
  'source: https://example.org/',
  'cover: {src: cover.jpg}',
  'cover: {src: cover.jpg, alt: A, focus: left}',
  'corrections: [{date: 2017-09-06}]',
  'canonical: www.example.org',
  'aliases: old/address',
] as const;

/** Returns the messages of `halfsky check` about one line of front matter, without line and column numbers. */
function judge(line: string, voice: Voice): string {
  const yaml = `title: A\ndate: 2017-09-05\n${line}\n`;
  const { problems = [] } = checkFields(articleSchema('UTC'), parseYaml(yaml), { file: '', yaml, linesBefore: 1 });
  return problems.map(problem => `${problem.field}: ${joinProblem(problem, voice)}`).join('<br>');
}

export const listMistakes = (voice: Voice): readonly (readonly [written: string, told: string])[] =>
  mistakes.map(line => [`\`${line}\``, judge(line, voice)]);
