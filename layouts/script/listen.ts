/**
 * Reads an article aloud with a voice of this device. The script of every page loads this script when a reader presses "Listen". Nothing is
 * sent or stored.
 */
import { buildBar } from './listen-bar.ts';
import { splitSentences } from './spoken-sentences.ts';
import { chooseVoice } from './voices.ts';

/** A sentence, its block on the page, and the voice that reads it. */
interface Sentence {
  readonly block: Element;
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
}

const texts = '.story-head, .corrections, .prose';
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, figure, figcaption, dt, dd, blockquote, summary';
/** What nobody wants to hear: notes and their numbers, code, tables, drawings, annotations of characters. */
const skipped =
  '.listen, .listen-bar, .kicker, .meta, .footnotes, .footnote-ref, pre, table, svg, rt, rp, details:not([open]) > :not(summary)';

/** Lists the sentences of the article in their order. A part in another language gets a voice of its own, if this device has one. */
function listSentences(voices: readonly SpeechSynthesisVoice[], main: SpeechSynthesisVoice): readonly Sentence[] {
  const runs: { block: Element; text: string; voice: SpeechSynthesisVoice }[] = [];
  for (const root of document.querySelectorAll(texts)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const { parentElement } = node;
      const text = node instanceof Text ? node.data : node instanceof HTMLImageElement ? node.alt : '';
      if (!parentElement || !text || parentElement.closest(skipped)) continue;
      const block = parentElement.closest(blocks) || root;
      const language = parentElement.closest<HTMLElement>('[lang]')?.lang;
      const voice = (language && chooseVoice(voices, language)) || main;
      const last = runs[runs.length - 1];
      if (last && last.block === block && last.voice === voice) last.text += text;
      else runs.push({ block, text, voice });
    }
  }
  const sentences: Sentence[] = [];
  for (const { block, text, voice } of runs)
    for (const sentence of splitSentences(text, voice.lang)) sentences.push({ block, text: sentence, voice });
  return sentences;
}

/** Returns a function that marks the block that is being read, and brings it into view for readers who follow the text. */
function makeMarker(): (block: Element | undefined) => void {
  let marked: Element | undefined;
  return block => {
    if (block === marked) return;
    const isFollowed = marked === undefined || isInView(marked);
    marked?.removeAttribute('aria-current');
    block?.setAttribute('aria-current', 'true');
    if (block && isFollowed) block.scrollIntoView({ block: 'nearest' });
    marked = block;
  };
}

function isInView(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** What happens around the sentences. */
interface Around {
  rate(): number;
  mark(block: Element): void;
  /** Called after the last sentence, and when something else silences the voice. */
  end(): void;
  fail(): void;
}

/** Returns functions that read from the current sentence on, and that silence the voice. */
function makeReading(sentences: readonly Sentence[], { rate, mark, end, fail }: Around) {
  let at = 0;
  /** Number of the latest order to the browser. Events of earlier orders mean nothing any more. */
  let turn = 0;
  const silence = () => {
    turn++;
    speechSynthesis.cancel();
  };
  const speak = () => {
    silence();
    const mine = turn;
    const next = sentences[at];
    // The quick exit empties the page. Then nothing may be heard any more.
    if (!next?.block.isConnected) return end();
    mark(next.block);
    const said = say(next, rate());
    said.onend = () => {
      if (mine !== turn) return;
      at++;
      speak();
    };
    said.onerror = ({ error }) => {
      if (mine !== turn) return;
      end();
      if (error !== 'canceled' && error !== 'interrupted') fail();
    };
    speechSynthesis.speak(said);
  };
  return { speak, silence };
}

/**
 * Shows the bar with the buttons, and begins to read. `place` contains the button "Listen", which returns when the reading ends. Calls `fail`
 * if the device cannot read.
 */
export function listen(place: HTMLElement, fail: () => void): void {
  const voices = speechSynthesis.getVoices();
  const main = chooseVoice(voices, document.documentElement.lang);
  // A second click while the script was loading must not start a second voice.
  if (place.hidden || !main) return;
  const mark = makeMarker();
  const { bar, toggle, stop, speed, showPaused } = buildBar(place);
  const end = () => {
    silence();
    mark(undefined);
    const hasFocus = bar.contains(document.activeElement);
    bar.remove();
    place.hidden = false;
    if (hasFocus) place.querySelector('button')?.focus({ preventScroll: true });
    removeEventListener('pagehide', end);
  };
  const rate = () => Number(speed.value);
  const { speak, silence } = makeReading(listSentences(voices, main), { rate, mark, end, fail });
  // Pausing means to stop, and to begin again with the same sentence: `pause()` does nothing on many phones.
  let isPaused = false;
  toggle.onclick = () => {
    isPaused = !isPaused;
    showPaused(isPaused);
    if (isPaused) silence();
    else speak();
  };
  stop.onclick = end;
  speed.onchange = () => {
    if (!isPaused) speak();
  };
  addEventListener('pagehide', end);
  place.after(bar);
  place.hidden = true;
  toggle.focus({ preventScroll: true });
  speak();
}

function say({ text, voice }: Sentence, rate: number): SpeechSynthesisUtterance {
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = rate;
  return said;
}
