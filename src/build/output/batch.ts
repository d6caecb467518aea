/** Collects files for the write thread. The contents of a batch share one buffer, which goes to the thread without being copied. */
import type { Batch, StagedFile } from './write-thread.ts';

/** A batch is full when it has this number of files, or contents of this number of bytes. */
const full = { files: 32, bytes: 400_000 };

/** Initial size of a batch's buffer in bytes: most batches fit into it without being moved to a larger buffer. */
const roomy = 1 << 20;

/** Maximum number of bytes in UTF-8 for one UTF-16 code unit of a string. */
const mostPerUnit = 3;

/** Files that wait to be sent. */
export class WaitingBatch {
  #files: StagedFile[] = [];
  #bytes = Buffer.allocUnsafeSlow(roomy);
  #end = 0;
  /** Buffers of batches that were written. */
  readonly #spare: Buffer<ArrayBuffer>[] = [];

  /** Adds a file. A file without content is a hard link to the file of the previous site. Returns whether the batch is full. */
  add(path: string, content: string | Uint8Array | undefined, digest: string | undefined): boolean {
    this.#files.push({ path, digest, content: content === undefined ? undefined : this.#append(content) });
    return this.#files.length >= full.files || this.#end >= full.bytes;
  }

  /** Copies a content into the buffer: texts in UTF-8, because a thread takes longer to receive a string than to receive its bytes. */
  #append(content: string | Uint8Array): { readonly start: number; readonly end: number } {
    const start = this.#end;
    if (typeof content === 'string') {
      this.#makeRoom(mostPerUnit * content.length);
      this.#end += this.#bytes.write(content, start);
    } else {
      this.#makeRoom(content.length);
      this.#bytes.set(content, start);
      this.#end += content.length;
    }
    return { start, end: this.#end };
  }

  #makeRoom(bytes: number): void {
    const needed = this.#end + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }

  /** Returns the files, and begins the next batch. */
  take(): Batch {
    const batch = { files: this.#files, bytes: new Uint8Array(this.#bytes.buffer, 0, this.#end) };
    this.#files = [];
    this.#bytes = this.#spare.pop() ?? Buffer.allocUnsafeSlow(roomy);
    this.#end = 0;
    return batch;
  }

  /** Takes back the buffer of a batch that was written. A buffer that had to grow is left to the garbage collector. */
  reuse({ buffer }: Uint8Array<ArrayBuffer>): void {
    if (buffer.byteLength === roomy) this.#spare.push(Buffer.from(buffer));
  }
}
