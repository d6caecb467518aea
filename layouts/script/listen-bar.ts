/** Builds the bar with which a reader pauses, stops and slows down the voice. */
import { element } from './element.ts';

interface ListenBar {
  readonly bar: HTMLElement;
  readonly toggle: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  /** Menu of the three speeds. Its value is a factor. */
  readonly speed: HTMLSelectElement;
  /** Names the first button after what it does now: pause, or continue. */
  showPaused(isPaused: boolean): void;
}

/** Builds the bar with the words in the data attributes of the place of the button "Listen". */
export function buildBar({ dataset }: HTMLElement): ListenBar {
  const {
    start = '',
    pause = '',
    resume = '',
    stop: stopWord = '',
    speed: speedWord,
    slow = '',
    normal = '',
    fast = '',
  } = dataset;
  const toggle = element('button', { type: 'button' }, pause);
  const stop = element('button', { type: 'button' }, stopWord);
  const speed = element(
    'select',
    {},
    element('option', { value: '0.75' }, slow),
    element('option', { value: '1', selected: true }, normal),
    element('option', { value: '1.25' }, fast),
  );
  const bar = element('div', { className: 'listen-bar' }, toggle, stop, element('label', {}, `${speedWord} `, speed));
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', start);
  const showPaused = (isPaused: boolean) => {
    toggle.textContent = isPaused ? resume : pause;
  };
  return { bar, toggle, stop, speed, showPaused };
}
