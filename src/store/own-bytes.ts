/** Bytes that share their buffer with nothing else: the only ones that may be handed over to another thread. */

/**
 * Returns bytes that fill a buffer of their own, copied where they do not. Node keeps small files and what `deserialize` finds in them side by
 * side in pooled buffers, which cannot change hands, and a view on a larger buffer would take all of that buffer along.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
