/**
 * Script of the form for readers’ stories. Names missing answers in text, saves the answers as a file, and opens a mail with them. Stores
 * nothing, and sends nothing itself.
 */
import { element } from './element.ts';

const form = document.querySelector<HTMLFormElement>('form[data-story]');

/** A mail program may cut a longer address of a mail. */
const mostInMail = 1800;

/** Returns the fields with an answer of a question. */
const fieldsOf = (of: HTMLFormElement, name: string) =>
  [...of.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.name === name,
  );

/** Returns all answers, by the name of their question. Leaves out empty answers. */
function answersOf(of: HTMLFormElement): Record<string, string> {
  const given = [...new FormData(of)].map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** Returns the first field of each question that must be answered and is not. */
function findMissing(of: HTMLFormElement): readonly HTMLElement[] {
  const answers = answersOf(of);
  const isNeeded = (field: HTMLElement & { readonly required: boolean }) => {
    const [question = '', ...values] = field.dataset.needed?.split(' ') ?? [];
    return field.required || values.includes(answers[question] ?? '');
  };
  const names = new Set([...of.elements].map(field => field.getAttribute('name') ?? ''));
  return [...names].flatMap(name => {
    const [first] = fieldsOf(of, name);
    return first && isNeeded(first) && answers[name] === undefined ? [first] : [];
  });
}

/** Returns the element that contains a question with all its answers. */
const boxOf = (field: HTMLElement) => field.closest<HTMLElement>('.choice, .question');

/** Removes the faults of an earlier attempt. */
function clearFaults(of: HTMLFormElement): void {
  for (const fault of of.querySelectorAll('.fault')) fault.remove();
  for (const marked of of.querySelectorAll<HTMLElement>('[data-fault]')) {
    marked.removeAttribute('data-fault');
    marked.removeAttribute('aria-invalid');
    const hint = boxOf(marked)?.querySelector('.hint')?.id;
    if (hint) marked.setAttribute('aria-describedby', hint);
    else marked.removeAttribute('aria-describedby');
  }
}

/** Shows a fault at each missing answer, and a list of them above the form. Returns whether all answers are there. */
function check(of: HTMLFormElement): boolean {
  clearFaults(of);
  const missing = findMissing(of);
  const { empty = '', faults = '' } = of.dataset;
  const links = missing.map(field => {
    const box = boxOf(field);
    const name = field.getAttribute('name') ?? '';
    const id = field.id || `story-${name}-first`;
    field.id = id;
    const marked = box?.matches('.choice') ? box : field;
    const fault = element('p', { className: 'fault', id: `story-${name}-fault`, textContent: empty });
    const described = [marked.getAttribute('aria-describedby'), fault.id].filter(part => part !== null);
    marked.setAttribute('aria-describedby', described.join(' '));
    marked.setAttribute('data-fault', '');
    if (marked === field) marked.setAttribute('aria-invalid', 'true');
    box?.append(fault);
    const words = box?.querySelector('legend, label')?.firstChild?.textContent ?? '';
    const link = element('a', { href: `#${id}`, textContent: words.trim() });
    link.addEventListener('click', event => {
      event.preventDefault();
      field.focus();
    });
    return element('li', {}, link);
  });
  const list = of.querySelector<HTMLElement>('.story-faults');
  if (!list) return missing.length === 0;
  list.hidden = missing.length === 0;
  list.replaceChildren(element('p', { textContent: faults }), element('ul', {}, ...links));
  if (missing.length > 0) list.focus();
  return missing.length === 0;
}

/** Returns the day in the reader's time zone: `2026-12-01`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Lets the reader save the answers as a JSON file, which `halfsky import story` reads. */
function save(of: HTMLFormElement): void {
  const date = today();
  const text = `${JSON.stringify({ date, ...answersOf(of) }, null, 2)}\n`;
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  element('a', { href, download: `story-${date}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Returns the address of a mail with all answers: one line for each, also for an empty one, as browsers write without this script. */
function mailOf(of: HTMLFormElement): string {
  const lines = [...new FormData(of)].map(([name, value]) => `${name}=${String(value).trim()}\n`);
  const body = lines.join('').replace(/\r?\n/g, '\r\n');
  return `${of.getAttribute('action') ?? ''}&body=${encodeURIComponent(body)}`;
}

if (form) {
  const { saved = '', opened = '', tooLong = '' } = form.dataset;
  const status = form.querySelector('[role="status"]');
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  form.noValidate = true;
  form.addEventListener('submit', event => {
    say('');
    const isMail = form.getAttribute('action')?.startsWith('mailto:') ?? false;
    if (!check(form)) event.preventDefault();
    else if (isMail) {
      event.preventDefault();
      const address = mailOf(form);
      if (address.length > mostInMail) return say(tooLong);
      location.href = address;
      say(opened);
    }
  });
  const button = form.querySelector<HTMLButtonElement>('[data-save]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      say('');
      if (!check(form)) return;
      save(form);
      say(saved);
    });
  }
}
