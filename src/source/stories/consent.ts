/** The record of a reader’s consent, and the rules that say whether her story may be published. */
import { tell } from '../../language/messages/tell.ts';
import type { Fault } from '../../problem.ts';
import type { Answers } from './story-form.ts';

/** Record of the consent to publish a story. Except for the file, everything in it is private. */
export interface Consent {
  /** Path of the file, for messages. */
  readonly file: string;
  readonly answers: Answers;
  /** Language of the form; undefined if the record does not say. */
  readonly language: string | undefined;
  /** Day on which the sender took the consent back. */
  readonly withdrawn: string | undefined;
  /** Day on which the sender agreed to the final text. */
  readonly agreed: string | undefined;
}

/** Returns the reasons why a published article in `language` breaks the sender’s consent. No reason quotes anything private but days. */
export function* findBreaches(consent: Consent, language: string): Generator<Fault> {
  const { file, answers, withdrawn, agreed } = consent;
  const inFile = tell(
    'draft-or-record-consent',
  )`write "draft: true" in this file, or ask the sender and record the answer in ${file}`;
  if (withdrawn !== undefined) {
    yield {
      what: tell('consent-was-withdrawn')`the sender of this story took the consent back on ${withdrawn}`,
      cure: tell('make-withdrawn-a-draft')`write "draft: true" in this file, or delete the file together with ${file}`,
    };
    return;
  }
  if (answers.publish === 'no')
    yield {
      what: tell('consent-forbids-publication')`the sender of this story does not allow its publication`,
      cure: inFile,
    };
  else if (answers.publish === undefined)
    yield {
      what: tell(
        'consent-to-publish-missing',
      )`${file} does not say that the sender allows the publication of this story`,
      cure: inFile,
    };
  if (answers.age === undefined)
    yield {
      what: tell(
        'consent-without-age',
      )`${file} does not say that the sender of this story is 18 or older, or that a parent or guardian agrees`,
      cure: inFile,
    };
  if (answers.edit === 'ask' && agreed === undefined)
    yield {
      what: tell('sender-has-not-seen-text')`the sender of this story wants to see the text before its publication`,
      cure: tell(
        'record-that-sender-agreed',
      )`show the text to the sender, then record the day of the answer in ${file}, such as "agreed: 2026-12-01"`,
    };
  if (consent.language !== undefined && consent.language !== language && answers.translate !== 'yes')
    yield {
      what: tell('consent-forbids-translation')`the sender of this story does not allow translations`,
      cure: inFile,
    };
}

/**
 * Returns the reason why a story can be neither printed nor broadcast; undefined if the sender allows print. The form does not ask about
 * loudspeakers, which reach people beyond the site as notice boards do.
 */
export function findPrintBreach({ file, answers }: Consent): Fault | undefined {
  if (answers.print === 'yes') return undefined;
  return {
    what: tell(
      'consent-forbids-print',
    )`the sender of this story does not allow print, so it can be neither printed nor broadcast`,
    cure: tell(
      'leave-out-or-record-print',
    )`leave this story out, or ask the sender and record the answer in ${file}: "print: yes"`,
  };
}
