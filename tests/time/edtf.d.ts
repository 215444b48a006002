/** The library `edtf` has no types; these are what the tests ask it. */
declare module 'edtf' {
  /** Throws where the text is no EDTF. */
  export function parse(text: string): unknown;
  /** `min` and `max` are ms since 1970, both inclusive; null where not known. */
  export default function edtf(value: unknown): { min: number | null; max: number | null };
}
