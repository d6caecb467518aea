/** Turns forms and polls into paragraphs and lists, because an article has no fields and buttons. */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { elementsOf, isElement, isText, joinTexts, rename, replaceNode, unwrap } from './nodes.ts';

const choice = 'input[type=radio], input[type=checkbox]';
/** Match the words in the class or the id of a poll. Styles, not spaces, separate the choices in such an element. */
const pollClass = /^(?:polls?|surveys?|quiz(?:zes)?|votes?)$/i;
const pollId = /^(?:polls?|surveys?|quiz(?:zes)?)$/i;
const control = 'input:not([type=hidden]), select, textarea, button';
/** Maximum length of the text of a form without choices that is left out as a whole. The report quotes this text. */
const longestForm = 200;

/**
 * Turns each form or poll below `root` into text: its choices become list items, and its other labels become paragraphs. Removes a short form
 * without choices, such as a form for subscribing. Adds a question about each form, which quotes its text, so remove hidden text first.
 */
export function settleForms(root: Element, ask: (question: Message) => void): void {
  const around = 'form, fieldset';
  for (const form of elementsOf(root, around)) {
    const outer = form.parentElement?.closest(around);
    if (outer && root.contains(outer)) continue;
    const words = joinTexts([form]);
    const hasControl = elementsOf(form, control).length > 0;
    const hasChoices = elementsOf(form, `${choice}, select`).length > 0 || elementsOf(form, 'button').length > 1;
    if (form.nodeName === 'FORM' && !hasChoices && hasControl && words.length <= longestForm) {
      ask(tell('form-left-out')`a form was left out, because an article has no fields and buttons: ${words}`);
      form.remove();
    } else if (settle(form).length > 0 || hasControl) ask(askAboutForm([form]));
  }
  const loose = settle(root);
  if (loose.length > 0) ask(askAboutForm(loose));
}

/** Turns each form with radio buttons into text, so that a later step does not remove the form as a part of the page. Returns the new elements. */
export const settlePolls = (root: ParentNode): readonly Element[] =>
  elementsOf(root, 'form')
    .filter(form => form.querySelectorAll('input[type=radio]').length > 1)
    .map(form => {
      settle(form);
      return become(form, 'div');
    });

/** Returns a question about the elements of a form that became text. The question quotes the text and the buttons, which have no place in it. */
export function askAboutForm(elements: readonly Element[]): Message {
  const words = joinTexts(elements);
  const buttons = joinTexts(elements.flatMap(element => elementsOf(element, 'button')));
  const quoted = words.length > longestForm ? `${words.slice(0, longestForm)} … ${buttons}`.trim() : words;
  return tell(
    'form-made-text',
  )`a form or poll became plain text, because an article has no fields and buttons: ${quoted}`;
}

/** Turns the labels, lists of choices, buttons and choices of polls below `root` into list items and paragraphs. Returns the new elements. */
function settle(root: Element): readonly Element[] {
  const choices = elementsOf(root, choice);
  const labelled = new Set(choices.map(({ id }) => id).filter(id => id !== ''));
  const isChoice = (label: Element) =>
    elementsOf(label, choice).length > 0 || labelled.has(label.getAttribute('for') ?? '');
  const labels = elementsOf(root, 'label').map(label => ({ label, isItem: isChoice(label) }));
  const legends = elementsOf(root, 'legend').map(legend => become(legend, 'p'));
  const hasButtons = onceForEach(hasSeveralButtons);
  const buttons = elementsOf(root, 'button').filter(
    button =>
      button.getAttribute('type') !== 'submit' &&
      hasButtons(button.parentNode) &&
      !button.closest('h1, h2, h3, h4, h5, h6, summary, dt'),
  );
  const spans = listSpansOfPolls(root);
  for (const input of choices) if (!input.closest('label, li')) separate(input);
  const options = elementsOf(root, 'select').flatMap(select => {
    const found = elementsOf(select, 'option').map(option => become(option, 'li'));
    replaceNode(select, ...found);
    return found;
  });
  const items = [...labels.filter(({ isItem }) => isItem).map(({ label }) => label), ...buttons, ...spans].flatMap(
    toItem,
  );
  const others = labels.filter(({ isItem }) => !isItem).map(({ label }) => become(label, 'p'));
  for (const item of [...items, ...options]) putIntoList(item);
  return [...legends, ...items, ...options, ...others];
}

/** Returns a function that calls `test` only once for each node, because thousands of choices may have the same parent. */
function onceForEach(test: (node: Node) => boolean): (node: Node | null) => boolean {
  const results = new Map<Node, boolean>();
  return node => {
    if (!node) return false;
    const result = results.get(node) ?? test(node);
    results.set(node, result);
    return result;
  };
}

/** Returns the spans in polls that stand beside other inline elements, without text between them. */
function listSpansOfPolls(root: Element): readonly Element[] {
  const isInPoll = onceForEach(node => isElement(node) && (isPoll(node) || isInPoll(node.parentNode)));
  const hasInlines = onceForEach(hasOnlyInlines);
  return elementsOf(root, 'span').filter(span => isInPoll(span) && hasInlines(span.parentNode));
}

const isPoll = (element: Element) =>
  wordsOfName(element.getAttribute('class')).some(word => pollClass.test(word)) ||
  wordsOfName(element.getAttribute('id')).some(word => pollId.test(word));

/** Splits a class or an id into words: `wp-polls quizBox` into `wp`, `polls`, `quiz` and `Box`. */
const wordsOfName = (name: string | null) =>
  name ? name.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u) : [];

const hasSeveralButtons = (parent: Node) =>
  childrenOf(parent).filter(({ nodeName }) => nodeName === 'BUTTON').length > 1;

function hasOnlyInlines(parent: Node): boolean {
  const nodes = childrenOf(parent).filter(node => !isText(node) || node.data.trim() !== '');
  return nodes.length > 1 && nodes.every(({ nodeName }) => /^(?:SPAN|BUTTON|INPUT)$/.test(nodeName));
}

/** Lists the child nodes. Does not read `childNodes`, because every later change below a node is slow once domino has made that array. */
function childrenOf(parent: Node): readonly Node[] {
  const found: Node[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

/** Renames an element, and keeps the attributes that may hide its text from readers. */
function become(element: Element, name: string): Element {
  const hiding = ['class', 'style', 'hidden'].map(key => [key, element.getAttribute(key)] as const);
  const renamed = rename(element, name);
  for (const [key, value] of hiding) if (value !== null) renamed.setAttribute(key, value);
  return renamed;
}

/** Removes a field before a choice. If the choice follows other text on the same line, writes a line break instead. */
function separate(input: Element): void {
  const before = input.previousSibling;
  const follows = isText(before) || (isElement(before) && before.nodeName !== 'BR');
  replaceNode(input, ...(follows ? [input.ownerDocument.createElement('br')] : []));
}

/** Turns a choice into a list item, or into a paragraph in a table. A choice that is already in a list item needs no other element. */
function toItem(element: Element): readonly Element[] {
  if (!element.closest('li')) return [become(element, element.closest('td, th') ? 'p' : 'li')];
  const item = element.closest('li');
  unwrap(element);
  return item ? [item] : [];
}

/** Puts a list item, and the list items that follow it, into a list. */
function putIntoList(item: Element): void {
  if (item.nodeName !== 'LI' || /^[UO]L$/.test(item.parentElement?.nodeName ?? '')) return;
  const list = item.ownerDocument.createElement('ul');
  replaceNode(item, list);
  list.appendChild(item);
  for (let next = list.nextSibling; next; next = list.nextSibling) {
    const isGap = next.nodeName === 'BR' || next.nodeName === 'INPUT' || (isText(next) && next.data.trim() === '');
    if (next.nodeName === 'LI') list.appendChild(next);
    else if (isGap && next.parentNode) next.parentNode.removeChild(next);
    else return;
  }
}
