/**
 * Shows the progress of a command: on a terminal, one line that changes; elsewhere, one line per stage. Measures how long each stage takes.
 */

import { tell } from '../language/messages/tell.ts';
import { english, type Voice } from '../language/messages/voice.ts';
import type { Message } from '../message.ts';
import type { Content, FileOutput } from '../site/output.ts';

/** Minimum time in milliseconds between two updates of the line on a terminal. */
const interval = 100;

/** Name and duration of a stage. */
export interface StageTime {
  readonly name: Message;
  /** Number of items, such as pages, that the stage processed; undefined for a stage that does not count. */
  readonly count: number | undefined;
  readonly seconds: number;
}

/** Output stream for text, such as `process.stderr`. */
export interface Lines {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export class Progress {
  readonly #stream: Lines;
  readonly #say: Voice['say'];
  readonly #now: () => number;
  readonly #kinds = new Map<string, { count: number; milliseconds: number }>();
  readonly #stages: StageTime[] = [];
  #stage: { readonly name: Message; readonly of: number | undefined; readonly started: number } | undefined;
  #done = 0;
  #beside: Message | undefined;
  #shown = 0;

  /** Creates a display on `stream`. `now` returns the current time in milliseconds. */
  constructor(stream: Lines, { say }: Voice = english, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#say = say;
    this.#now = now;
  }

  /** Ends the current stage and starts a new stage. `of` is the number of items that the new stage will process. */
  stage(name: Message, of?: number): void {
    this.end();
    this.#stage = { name, of, started: this.#now() };
    this.#done = 0;
    this.#show();
  }

  /** Sets the number of items that the stage has processed so far. */
  step(done: number): void {
    this.#done = done;
    if (this.#now() - this.#shown >= interval) this.#show();
  }

  /** Shows a second message after the name of the stage, for work that runs at the same time. */
  beside(message: Message): void {
    this.#beside = message;
    this.#show();
  }

  end(): void {
    if (!this.#stage) return;
    const { name, of, started } = this.#stage;
    const seconds = (this.#now() - started) / 1000;
    this.#stages.push({ name, count: of, seconds });
    this.#clear();
    if (!this.#stream.isTTY) this.#stream.write(`${this.#say(told(name, of, seconds.toFixed(1)))}\n`);
    this.#stage = undefined;
  }

  /** Ends the stage without reporting it, because an error message follows. */
  abandon(): void {
    this.#clear();
    this.#stage = undefined;
  }

  /** Renders a page, and measures how long it takes. `times` contains the total for each kind of page. */
  makeTimed(page: Pick<FileOutput, 'kind' | 'make'>): Content | Promise<Content> {
    const { kind = '' } = page;
    const sum = this.#kinds.get(kind) ?? { count: 0, milliseconds: 0 };
    this.#kinds.set(kind, sum);
    const started = this.#now();
    const content = page.make();
    sum.milliseconds += this.#now() - started;
    sum.count++;
    return content;
  }

  /** Times of all stages in order, followed by the rendering times of each kind of page, slowest first. */
  get times(): readonly StageTime[] {
    const kinds = [...this.#kinds].filter(([, { count }]) => count > 0);
    const drawn = kinds.map(([name, { count, milliseconds }]) => ({
      name: tell('stage-rendering-kind')`rendering: ${name}`,
      count,
      seconds: milliseconds / 1000,
    }));
    return [...this.#stages, ...drawn.sort((a, b) => b.seconds - a.seconds)];
  }

  #show(): void {
    if (!this.#stage || !this.#stream.isTTY) return;
    const { name, of, started } = this.#stage;
    this.#shown = this.#now();
    const seconds = ((this.#shown - started) / 1000).toFixed(0);
    const line =
      of === undefined
        ? tell('stage-time')`${name}, ${seconds} s`
        : tell(
            'stage-time-of-count',
          )`${name}: ${this.#done.toLocaleString('en')} of ${of.toLocaleString('en')}, ${seconds} s`;
    this.#stream.write(
      `\r\u001b[K${this.#say(line)}${this.#beside === undefined ? '' : ` · ${this.#say(this.#beside)}`}`,
    );
  }

  #clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}

const told = (name: Message, of: number | undefined, seconds: string) =>
  of === undefined
    ? tell('stage-time')`${name}, ${seconds} s`
    : tell('stage-done-with-count')`${name}: ${of.toLocaleString('en')}, ${seconds} s`;
