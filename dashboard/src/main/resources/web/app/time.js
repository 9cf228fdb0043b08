import { region, t } from './words.js';

/** Times as the reader's clock and language write them, and never more exactly than they are known. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const LENGTHS = { SECOND, MINUTE, HOUR, DAY };

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
];

function format(instant, options) {
  return new Intl.DateTimeFormat(region(), options).format(instant);
}

/** The time of day, such as 14:05. */
export function clock(instant) {
  return format(new Date(instant), { hour: '2-digit', minute: '2-digit' });
}

/** The same to the second. */
export function exactClock(instant) {
  return format(new Date(instant), { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** A day, such as "today" or "12 November"; with its year where that is another. */
export function day(instant, now = Date.now()) {
  const then = new Date(instant);
  const apart = Math.round((midnight(then) - midnight(new Date(now))) / DAY);
  if (Math.abs(apart) <= 1) {
    return new Intl.RelativeTimeFormat(region(), { numeric: 'auto' }).format(apart, 'day');
  }
  const year = then.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return format(then, { day: 'numeric', month: 'long', year });
}

function midnight(date) {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** Day and time, such as "today, 14:05". A time that is known only to the day is not given an hour. */
export function when(instant, precision = 'minute') {
  if (precision === 'day') {
    return day(instant);
  }
  const text = `${day(instant)}, ${clock(instant)}`;
  return precision === 'unknown' ? t('first-seen', { when: text }) : text;
}

/** The whole of it, with the zone: what a hover shows. */
export function full(instant) {
  return format(new Date(instant), { dateStyle: 'full', timeStyle: 'long' });
}

/** From when to when, such as "today, 10:00 – 18:00". */
export function stretch(from, to) {
  const end = midnight(new Date(from)) === midnight(new Date(to)) ? clock(to) : when(to);
  return `${when(from)} – ${end}`;
}

/** How long, in its two largest units, such as "3 h 5 min"; seconds only where they matter. */
export function howLong(milliseconds) {
  return spoken(milliseconds, UNITS);
}

/** The same without days: forty hours of work are not a day and sixteen hours. */
export function hours(milliseconds) {
  return spoken(milliseconds, UNITS.slice(1));
}

function spoken(milliseconds, units) {
  let left = Math.abs(milliseconds);
  const first = units.findIndex(([, length]) => left >= length);
  if (first < 0) {
    return unit(0, 'second');
  }
  return units
    .slice(first, first + 2)
    .map(([name, length]) => {
      const count = Math.floor(left / length);
      left -= count * length;
      return count > 0 ? unit(count, name) : null;
    })
    .filter(Boolean)
    .join(' ');
}

function unit(count, name) {
  return new Intl.NumberFormat(region(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(count);
}

/** The milliseconds of an ISO-8601 duration without years and months, such as PT8H; 0 where it is none. */
export function milliseconds(duration) {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration ?? '');
  return found ? UNITS.reduce((sum, [, length], i) => sum + Number(found[i + 1] ?? 0) * length, 0) : 0;
}

/** A window's beginning on an axis: the hour of an hour, the day of a day. Days are those of UTC, as they are counted. */
export function tick(instant, hourly) {
  return hourly
    ? format(new Date(instant), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
    : format(new Date(instant), { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** An instant as an input of the kind datetime-local wants it. */
export function forInput(instant) {
  const local = new Date(instant - new Date(instant).getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 16);
}

/** Tomorrow at that hour of the reader's clock. */
export function tomorrowAt(hour, now = Date.now()) {
  const then = new Date(now);
  then.setDate(then.getDate() + 1);
  then.setHours(hour, 0, 0, 0);
  return then.getTime();
}
