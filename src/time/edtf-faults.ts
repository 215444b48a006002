import { daysIn, type WrittenParts } from './edtf-written.ts';
import { utcInstantOf } from './wall-clock.ts';

/** Why a text is no date, in one plain sentence, and what to write instead. */
export interface EdtfProblem {
  /** A sentence without the remedy: 'There is no month 13.' */
  readonly message: string;
  /** What to write, without a full stop: 'write 2024-09-15'; 120 characters at most, the last one `…` where more was cut. */
  readonly remedy: string;
  /** Where in the text it goes wrong, from 0, in UTF-16 units; the length of the text where something is missing. */
  readonly index: number;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** The months of the Level 2 codes from 29: southern seasons, then quarters, thirds and halves of a year. */
const MONTHS_OF_CODE: Readonly<Record<string, readonly [string, string]>> = {
  ...{ 29: ['09', '11'], 31: ['03', '05'], 32: ['06', '08'] },
  ...{ 33: ['01', '03'], 34: ['04', '06'], 35: ['07', '09'], 36: ['10', '12'] },
  ...{ 37: ['01', '04'], 38: ['05', '08'], 39: ['09', '12'], 40: ['01', '06'], 41: ['07', '12'] },
};

/** The first thing in a date of the right shape that calendar or clock does not have, or that is beyond Level 1. */
export function faultOf(written: WrittenParts): EdtfProblem | undefined {
  return (
    yearFault(written) ??
    monthFault(written) ??
    dayFault(written) ??
    (written.hour ? timeFault(written) : undefined)
  );
}

function yearFault({ year, month, day }: WrittenParts): EdtfProblem | undefined {
  const x = year.indexOf('X');
  if (year.startsWith('-X')) {
    const message = 'A year before year 0 needs a digit that is known.';
    return { message, remedy: 'write ../-0001', index: x };
  }
  if (x >= 0 && /\d/.test(year.slice(x))) {
    const remedy = `write ${year.slice(0, x).padEnd(year.length, 'X')}`;
    return { message: 'Only the last digits of a year can be X.', remedy, index: x };
  }
  if (year === '-0000') {
    return { message: 'The year 0 has no minus sign.', remedy: 'write 0000', index: 0 };
  }
  if (x > 0 && [month, day].some((part) => /\d/.test(part))) {
    const message = 'A month or a day cannot follow a year that is known in part.';
    return { message, remedy: `write ${year}`, index: year.length + 1 };
  }
  return undefined;
}

function monthFault({ year, month, day }: WrittenParts): EdtfProblem | undefined {
  const index = year.length + 1;
  if (month === '' || month === 'XX') return undefined;
  if (month.includes('X')) {
    const message = 'A month that is known in part is EDTF Level 2 and is not read.';
    const range = { '0X': `[${year}-01..${year}-09]`, '1X': `[${year}-10..${year}-12]` }[month];
    return { message, remedy: `write ${range ?? `${year}-XX`}`, index: month.indexOf('X') + index };
  }
  const number = Number(month);
  if (number === 0) {
    const message = 'There is no month 00; a month that is not known is left out.';
    return { message, remedy: `write ${year}`, index };
  }
  if (number > 20 && number < 25) {
    const message = 'A season has no days.';
    return day ? { message, remedy: `write ${year}-${month}`, index: index + 2 } : undefined;
  }
  if (number > 24 && number < 42 && day === '') {
    const message = `The code ${month} for a part of a year is EDTF Level 2 and is not read.`;
    return { message, remedy: `write ${partOfYear(year, number)}`, index };
  }
  if (number > 12) {
    const swaps = /^(0[1-9]|1[0-2])$/.test(day) && number <= daysIn(year, day);
    const remedy = swaps ? `${year}-${day}-${month}` : 'a month from 01 to 12';
    const message = `There is no month ${month}.`;
    return { message, remedy: `write ${remedy}`, index };
  }
  return undefined;
}

/** The Level 1 words for a Level 2 code: the northern season, or the months. */
function partOfYear(year: string, code: number): string {
  if (code < 29) return `${year}-${code - 4}`;
  const months = MONTHS_OF_CODE[code];
  if (months) return `[${year}-${months[0]}..${year}-${months[1]}]`;
  // The southern summer, 30, ends in the next year.
  const next = Number(year) + 1;
  return next > 0 && next < 10_000
    ? `[${year}-12..${String(next).padStart(4, '0')}-02]`
    : `${year}-12`;
}

function dayFault({ year, month, day, hour }: WrittenParts): EdtfProblem | undefined {
  const index = year.length + 4;
  if (hour && (day === 'XX' || /X/.test(year + month))) {
    const message = 'A time needs a day that is known.';
    const date = [year, month, day].join('-');
    return { message, remedy: `write ${date} without the time`, index: index + 2 };
  }
  if (day === '' || day === 'XX') return undefined;
  if (month === 'XX') {
    const message = 'A day cannot follow a month that is not known.';
    return { message, remedy: `write ${year}-XX-XX`, index };
  }
  if (day.includes('X')) return partialDayFault(year, month, day);
  if (day === '00') {
    const message = 'There is no day 00; a day that is not known is left out.';
    return { message, remedy: `write ${year}-${month}`, index };
  }
  const days = daysIn(year, month);
  if (Number(day) <= days) return undefined;
  const name = MONTHS[Number(month) - 1] ?? '';
  const message = `${name}${year.includes('X') ? '' : ` ${yearName(year)}`} has ${days} days, not ${day}.`;
  return { message, remedy: `write ${year}-${month}-${days}`, index };
}

/** "2018", "2 BC". */
function yearName(year: string): string {
  const number = Number(year);
  return number < 1 ? `${1 - number} BC` : year;
}

function partialDayFault(year: string, month: string, day: string): EdtfProblem {
  const first = day[0] ?? '';
  const from = first === '0' ? '01' : `${first}0`;
  const to = Math.min(Number(`${first}9`), daysIn(year, month));
  const known = !year.includes('X') && Number(from) <= to;
  const date = `${year}-${month}-`;
  const remedy = known ? `[${date}${from}..${date}${String(to).padStart(2, '0')}]` : `${date}XX`;
  const message = 'A day that is known in part is EDTF Level 2 and is not read.';
  return { message, remedy: `write ${remedy}`, index: date.length + day.indexOf('X') };
}

function timeFault(written: WrittenParts): EdtfProblem | undefined {
  const { year, hour, minute, second, fraction } = written;
  const index = year.length + 7;
  if (Number(hour) > 24) {
    const message = `There is no hour ${hour}.`;
    return { message, remedy: 'write an hour from 00 to 23', index };
  }
  if (hour === '24' && /[1-9]/.test(minute + second + fraction)) {
    const message = 'The day ends at 24:00 and has no later time.';
    return { message, remedy: 'write 24:00, or an hour from 00 to 23', index };
  }
  if (Number(minute) > 59) {
    const message = `There is no minute ${minute}.`;
    return { message, remedy: 'write a minute from 00 to 59', index: index + 3 };
  }
  if (Number(second) > 60) {
    const message = `There is no second ${second}.`;
    return { message, remedy: 'write a second from 00 to 59', index: index + 6 };
  }
  return offsetFault(written) ?? leapSecondFault(written);
}

function leapSecondFault(written: WrittenParts): EdtfProblem | undefined {
  const { year, month, day, hour, minute, second, offset } = written;
  if (second !== '60') return undefined;
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  const clock = { hour: Number(hour), minute: Number(minute), second: 60, millisecond: 0 };
  const next = new Date(utcInstantOf({ ...fields, ...clock })).toISOString().slice(0, -5);
  const message = 'A leap second has no place on a computer’s clock.';
  const remedy = /^\d{4}-/.test(next) ? next + offset : 'the second after it';
  return { message, remedy: `write ${remedy}`, index: year.length + 13 };
}

/** Clocks on Earth are between 12 hours behind and 14 hours ahead of UTC. */
function offsetFault({
  year,
  hour,
  minute,
  second,
  fraction,
  offset,
}: WrittenParts): EdtfProblem | undefined {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const most = offset.startsWith('-') ? 12 : 14;
  if (offset.length < 2 || (minutes < 60 && hours * 60 + minutes <= most * 60)) return undefined;
  const time = [hour, minute, second].filter(Boolean).join(':').length;
  return {
    message: `No clock is ${offset} from UTC.`,
    remedy: 'write an offset from -12:00 to +14:00',
    index: year.length + 7 + time + (fraction ? fraction.length + 1 : 0),
  };
}
