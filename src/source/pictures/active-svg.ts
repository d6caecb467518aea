/** Finds active content, such as scripts, in SVG pictures. */

const activeSvg =
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object|handler)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet/i;

/** Returns whether an SVG contains active content. Also finds content that is written with character references (`&#…;`). */
export function isActive(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const decoded = text.replace(/&#(?:x([0-9a-f]+)|([0-9]+));?/gi, (_, hex: string | undefined, decimal: string) =>
    String.fromCharCode(hex ? Number.parseInt(hex, 16) : +decimal),
  );
  return activeSvg.test(text) || activeSvg.test(decoded);
}
