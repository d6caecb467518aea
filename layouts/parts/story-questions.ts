/** Renders the questions of the form for readers’ stories. */
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';
import {
  type Question,
  type QuestionName,
  questionNames,
  storyQuestions,
} from '../../src/source/stories/story-form.ts';

type Section = Question['section'];

/** Returns the questions of a part of the form. */
export const listQuestions = (frame: Frame, section: Section): readonly Html[] =>
  questionNames
    .filter(name => storyQuestions[name].section === section)
    .map(name => drawQuestion(frame, name, storyQuestions[name]));

function drawQuestion(frame: Frame, name: QuestionName, question: Question): Html {
  const { strings } = frame;
  const words = strings.storyQuestions[name];
  const { form, hint } = question;
  if (form === 'tick')
    return html`<p class="answer"><label><input type="checkbox" name="${name}" value="yes"> ${words}</label></p>
`;
  const note = hint && html`<p class="hint" id="story-${name}-hint">${strings.storyHints[hint]}</p>`;
  const described = hint && html` aria-describedby="story-${name}-hint"`;
  if (form === 'choice')
    return html`<fieldset class="choice"${described}><legend>${words}</legend>
${note}${listAnswers(frame, name, question)}</fieldset>
`;
  const optional = !question.isRequired && html` <span class="count">${strings.stories.optional}</span>`;
  const id = html`id="story-${name}" name="${name}"${described}${question.isRequired && html` required`}`;
  return html`<div class="question"><label for="story-${name}">${words}${optional}</label>
${note}${form === 'text' ? html`<textarea ${id} rows="12"></textarea>` : line(id, question)}</div>
`;
}

function line(id: Html, { autocomplete, neededFor }: Question): Html {
  const filled = html` autocomplete="${autocomplete ?? 'off'}"`;
  const needed = neededFor && html` data-needed="${neededFor.question} ${neededFor.answers.join(' ')}"`;
  return html`<input type="text" ${id}${filled}${needed}>`;
}

const listAnswers = ({ strings }: Frame, name: QuestionName, { answers = {} }: Question): readonly Html[] =>
  Object.entries(answers).map(
    ([value, words]) =>
      html`<p class="answer"><label><input type="radio" name="${name}" value="${value}" required>
${strings.storyAnswers[words]}</label></p>
`,
  );
