/** Compresses large cache entries with Zstandard (RFC 8878) at its fastest level. */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Size in bytes of the pieces in which Node collects the result. Its default of 16 KiB makes large entries ten times slower. */
const chunkSize = 1 << 20;

export const compress = (bytes: Uint8Array): Buffer =>
  zstdCompressSync(bytes, { chunkSize, params: { [constants.ZSTD_c_compressionLevel]: 1 } });

/** @throws Error for bytes that `compress` did not make */
export const decompress = (bytes: Uint8Array): Buffer => zstdDecompressSync(bytes, { chunkSize });
