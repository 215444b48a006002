/** Whether an IANA zone of this name is known here, in any case of letters; a bare offset is none. */
export function isTimeZone(name: string): boolean {
  // Newer engines take offsets such as +02:00 for zones; the file format does not.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is a well-formed BCP 47 tag; whether anybody speaks the language is not asked. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt](\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:[Zz]|[+-](\d\d):(\d\d)))?$/;

/**
 * Whether a text is a date-time or a full-date of RFC 3339 that the calendar has. A leap second
 * (:60) is refused, since Date cannot hold one.
 */
export function isTimestamp(text: string): boolean {
  const parts = TIMESTAMP.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return false;
  const [year = 0, month = 0, day = 0, ...clock] = parts;
  const limits = [23, 59, 59, 23, 59];
  if (clock.some((part, index) => part > (limits[index] ?? 0))) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
