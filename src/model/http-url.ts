const SAFE_PROTOCOLS = new Set(['http:', 'https:']);

/**
 * The normalised address if `text` is an http or https one, else null.
 *
 * Reads as browsers do (WHATWG URL), so what is checked here is what a link will open: tabs and
 * line breaks inside are removed and control characters at the ends are cut before the scheme is
 * judged. Addresses with a user name or password are refused: `https://bank.example@evil.example`
 * shows one host and opens another.
 * @param base Address against which a relative `text` is read; without it a relative one is null.
 */
export function httpUrl(text: string, base?: string): string | null {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    return null;
  }
  if (!SAFE_PROTOCOLS.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}
