/** How much of a file is read at most, so that a hostile or broken one cannot stall the page. */
export interface Limits {
  /** Size of the file, in bytes after decompression. */
  readonly maxBytes: number;
  /** Objects and lists inside one another; a sound timeline has 5. */
  readonly maxDepth: number;
  readonly maxEvents: number;
  /** Length of any one text, in UTF-16 units. */
  readonly maxTextLength: number;
  /** Issues that are listed; those beyond are counted in a last one. */
  readonly maxIssues: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxBytes: 400 * 1024 * 1024,
  maxDepth: 64,
  maxEvents: 2_000_000,
  maxTextLength: 100_000,
  maxIssues: 10_000,
};

/** A size for readers: 10485760 is "10 MB", 2000 is "2 kB", 12 is "12 bytes". */
export function sizeText(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round(bytes / (1024 * 1024))} MB`;
  if (bytes >= 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${bytes} bytes`;
}

/** Whether a text has more bytes in UTF-8, where one UTF-16 unit takes 1 to 3 bytes; counted only where that leaves it open. */
export function isLargerThan(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return true;
  if (text.length * 3 <= maxBytes) return false;
  return new TextEncoder().encode(text).length > maxBytes;
}
