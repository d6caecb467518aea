/** Composes the public part of a story: the draft of an article. Nothing that the sender wants to keep private gets into it. */
import { tell } from '../../../language/messages/tell.ts';
import { foldSpelling } from '../../../language/slug.ts';
import type { Message } from '../../../message.ts';
import type { Answers } from '../../../source/stories/story-form.ts';
import { writeArticle } from '../archive/compose.ts';
import { textToMarkdown } from '../paste/read-text.ts';

/** Settings of a draft that do not come from the answers. */
export interface DraftSetting {
  /** Date of the draft: `2026-12-01`. */
  readonly day: string;
  /** Headline of a story without a headline. */
  readonly untitled: string;
  /** Returns whether a name, in any spelling of `foldSpelling`, is the id or the name of somebody in `newsroom/people/`. */
  isOfHouse(name: string): boolean;
}

export interface Draft {
  readonly text: string;
  readonly body: string;
  readonly remarks: readonly Message[];
}

/** Returns the draft of a story, and what the editor must check in it. */
export function draftOf(answers: Answers, { day, untitled, isOfHouse }: DraftSetting): Draft {
  const { headline, story = '' } = answers;
  const { name, remarks } = bylineOf(answers, isOfHouse);
  // A backslash after the scheme keeps an address text.
  const body = textToMarkdown(story).replace(/\bhttps?(?=:\/\/)/gi, '$&\\');
  const fields = {
    ...{ title: headline ?? untitled, date: day, updated: undefined, summary: undefined, kind: 'story', draft: true },
    ...{ by: name === undefined ? [] : [name], editor: [], translator: [], tags: [], aliases: [] },
    ...{ cover: undefined, expires: undefined, canonical: undefined },
  };
  return {
    text: writeArticle(fields, body),
    body,
    remarks: [
      ...(headline === undefined
        ? [tell('story-without-headline')`the story has no headline: write one in the field "title"`]
        : []),
      ...remarks,
      ...listLimits(answers),
    ],
  };
}

interface Byline {
  /** Name under the headline; undefined if the story is not signed. */
  readonly name?: string | undefined;
  readonly remarks: readonly Message[];
}

/**
 * Returns the name that the sender has chosen. In doubt returns none, because a printed name cannot be taken back: never guesses the first
 * name, and prints no name that would credit somebody of the publication.
 */
function bylineOf({ byline, name, signed }: Answers, isOfHouse: DraftSetting['isOfHouse']): Byline {
  if (byline === 'none') return { remarks: [] };
  const chosen = byline === 'full' ? name : signed;
  if (chosen === undefined)
    return {
      remarks: [tell('chosen-name-missing')`the sender wants a name to appear, but did not write it: ask which`],
    };
  if (byline !== 'full' && name !== undefined && foldSpelling(chosen) === foldSpelling(name))
    return {
      remarks: [
        tell(
          'printed-name-is-full-name',
        )`the name to print is the same as the full name, so the draft has no byline: ask which name may appear`,
      ],
    };
  if (isOfHouse(foldSpelling(chosen)))
    return {
      remarks: [
        tell(
          'printed-name-is-of-house',
        )`the name to print belongs to somebody in newsroom/people/, so the draft has no byline: check who it is`,
      ],
    };
  return { name: chosen, remarks: [] };
}

/** Lists what the sender does not allow, so that the editor need not look it up. */
function listLimits({ edit, translate, print, contact }: Answers): readonly Message[] {
  return [
    ...(edit === 'no' ? [tell('story-not-to-edit')`the sender does not allow changes of the text`] : []),
    ...(edit === 'ask' ? [tell('story-to-be-shown')`the sender wants to see the text before its publication`] : []),
    ...(edit === 'ask' && contact === undefined
      ? [tell('story-without-contact')`the sender did not say how to be reached`]
      : []),
    ...(translate === 'yes' ? [] : [tell('story-not-to-translate')`the sender does not allow translations`]),
    ...(print === 'yes' ? [] : [tell('story-not-to-print')`the sender does not allow prints on notice boards`]),
  ];
}
