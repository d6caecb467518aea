/** Prepares bytes for transfer to another thread. A transfer needs an `ArrayBuffer` that nothing else uses. */

/**
 * Returns the bytes in an `ArrayBuffer` that contains no other bytes. Copies the bytes only if `bytes` is part of a larger buffer. Node puts
 * small files and results of `deserialize` into shared buffers, which cannot be transferred. Transferring a part of any other buffer would
 * transfer the whole buffer.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
