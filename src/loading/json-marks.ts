/** The bytes of UTF-8 by which JSON is told apart into its parts. */
export const LINE_BREAK = 10;
export const SPACE = 32;
export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;

/** White space as JSON has it. */
export function isBlank(byte: number): boolean {
  return byte === SPACE || byte === LINE_BREAK || byte === 9 || byte === 13;
}
