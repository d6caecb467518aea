/** Computes how large a QR code must be printed so that a phone can read it from a distance. */

/** Width of the quiet zone (the empty margin that a code needs on all sides), in modules: ISO/IEC 18004. */
export const quietModules = 4;

/** Width of the smallest module, in millimetres, however near the reader is: GS1 General Specifications, section 5.12.3.1 (0.396 mm). */
const smallestModule = 0.4;

/**
 * Number of modules that fit into the reading distance. A phone's preview has about 1,900 pixels across 65 degrees, so one pixel sees
 * 1/1,500 of the distance. A decoder needs three pixels for each module.
 */
const modulesInDistance = 500;

/** Returns the width of the smallest module that a phone can read from a distance. Both are in millimetres. */
const smallestModuleAt = (distance: number) => Math.max(smallestModule, distance / modulesInDistance);

/** Size of a printed QR code. */
export interface PrintSize {
  /** Width and height of the code without its quiet zone, in millimetres. */
  readonly side: number;
  /** Width and height of the code with its quiet zone, in millimetres. */
  readonly whole: number;
  /** Width of one module (the smallest square of the code), in millimetres. */
  readonly module: number;
  /** True if a phone can tell the modules of a code of this size apart at the distance. */
  readonly isReadable: boolean;
}

/**
 * Returns the size of a QR code that is read from a distance: its side is a tenth of the distance.
 * @param modules Number of modules on each side of the code, without the quiet zone: 21 to 177
 * @param distance Distance between the code and the reader's phone, in millimetres
 */
export function printSizeOf(modules: number, distance: number): PrintSize {
  const side = distance / 10;
  const module = side / modules;
  return {
    side,
    whole: module * (modules + 2 * quietModules),
    module,
    isReadable: module >= smallestModuleAt(distance),
  };
}

/**
 * Returns the size of a QR code that a phone can read from a distance: a tenth of the distance, or more for a code with more than fifty modules,
 * so that no module is too small.
 */
export function legibleSizeOf(modules: number, distance: number): PrintSize {
  const side = Math.max(distance / 10, modules * smallestModuleAt(distance));
  return { ...printSizeOf(modules, 10 * side), isReadable: true };
}
