import { describe, expect, it } from 'vitest';
import { isLanguageTag, isTimestamp, isTimeZone } from '../../src/model/checks.ts';
import { parseEdtf } from '../../src/time/edtf.ts';

describe(isTimeZone, () => {
  it.each(['UTC', 'America/Los_Angeles', 'europe/berlin', 'Etc/GMT+8'])('knows %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Mars/Olympus', '+02:00', '-08', 'America/Los Angeles', '__proto__'])(
    'does not know %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  it('knows none in which dates cannot be read', () => {
    const unread = [...Intl.supportedValuesOf('timeZone'), 'europe/berlin', 'EST5EDT'].filter(
      (zone) => isTimeZone(zone) && !parseEdtf('2024-07-01T12:00', zone).ok,
    );
    expect(unread).toEqual([]);
  });
});

describe(isLanguageTag, () => {
  it.each(['en', 'pt-BR', 'zh-Hant', 'EN-gb', 'de-1996'])('accepts %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each(['', 'en_US', 'english language', '?', 'e', '"><script>'])('refuses %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});

describe(isTimestamp, () => {
  it.each([
    '2018-02-01',
    '2018-02-01T09:30:00Z',
    '2018-02-01t09:30:00z',
    '2018-02-01T09:30:00.123-08:00',
    '2024-02-29',
    '2000-02-29',
  ])('accepts %s', (text) => {
    expect(isTimestamp(text)).toBe(true);
    expect(new Date(text.toUpperCase()).getTime()).not.toBeNaN();
  });

  it.each([
    '',
    '2018',
    '2018-02',
    '2018-02-30',
    '1900-02-29',
    '2018-13-01',
    '2018-00-01',
    '2018-01-00',
    '2018-04-31',
    '2018-02-01T09:30Z',
    '2018-02-01T09:30:00',
    '2018-02-01T24:00:00Z',
    '2018-02-01T09:60:00Z',
    '2018-02-01T23:59:60Z',
    '2018-02-01T09:30:00+24:00',
    '2018-02-01 09:30:00Z',
    'yesterday',
    ' 2018-02-01',
  ])('refuses %j', (text) => {
    expect(isTimestamp(text)).toBe(false);
  });
});
