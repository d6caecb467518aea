/** Shows the progress of a command: a moving line on a terminal, one line per stage elsewhere. Records how long each stage took. */

import { tell } from '../language/messages/tell.ts';
import { english, type Voice } from '../language/messages/voice.ts';
import type { Message } from '../message.ts';
import type { Content, FileOutput } from '../site/output.ts';

/** Milliseconds between two updates of the moving line. */
const interval = 100;

/** The time that a stage took. */
export interface StageTime {
  readonly name: Message;
  /** The number of things done in the stage; undefined for a stage that is one thing. */
  readonly count: number | undefined;
  readonly seconds: number;
}

/** A stream for lines of text, such as `process.stderr`. */
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

  /** Writes to `stream`. `now` returns milliseconds. */
  constructor(stream: Lines, { say }: Voice = english, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#say = say;
    this.#now = now;
  }

  /** Starts a stage, and ends the one before. `of` is the number of things to do. */
  stage(name: Message, of?: number): void {
    this.end();
    this.#stage = { name, of, started: this.#now() };
    this.#done = 0;
    this.#show();
  }

  /** Records how many things of the stage are done. */
  step(done: number): void {
    this.#done = done;
    if (this.#now() - this.#shown >= interval) this.#show();
  }

  /** Shows another activity beside the stage. */
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

  /** Ends the stage without a line, because a more important message follows. */
  abandon(): void {
    this.#clear();
    this.#stage = undefined;
  }

  /** Returns the page with a timer around its drawing; the time counts for its kind. */
  timed(kind: string, page: FileOutput): FileOutput {
    const sum = this.#kinds.get(kind) ?? { count: 0, milliseconds: 0 };
    this.#kinds.set(kind, sum);
    const make = (): Content | Promise<Content> => {
      const started = this.#now();
      const content = page.make();
      sum.milliseconds += this.#now() - started;
      sum.count++;
      return content;
    };
    return { address: page.address, digest: undefined, kind, make };
  }

  /** The times of every stage, then of every kind of page, the slowest kind first. */
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
          )`${name} ${this.#done.toLocaleString('en')} of ${of.toLocaleString('en')}, ${seconds} s`;
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
