/** Bytes that can be transferred to another thread, because nothing else shares their `ArrayBuffer`. */

/**
 * Returns the bytes in a buffer of their own, copied only if they share one. Node puts small files and the results of `deserialize` into
 * pooled buffers, which cannot be transferred; and transferring a view of a larger buffer would take all of that buffer along.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
