import { LENGTHS, tick } from '../time.js';
import { category, named, t } from '../words.js';

/**
 * What the charts show, out of what the topics say. Nothing is estimated: windows that nobody counted are zeros, and what is
 * shown of several windows or categories is their sum.
 */
export const RANGES = { '24h': { size: 'PT1H', windows: 24 }, '7d': { size: 'P1D', windows: 7 }, '30d': { size: 'P1D', windows: 30 }, '90d': { size: 'P1D', windows: 90 } };
const BUCKETS = ['5m', '15m', '30m', '1h', '2h', '4h', '8h', '24h', '2d', '7d', 'more'];
const SENTIMENTS = ['negative', 'mixed', 'unsure', 'neutral', 'positive'];
const MOST_CATEGORIES = 6;

/** The beginnings of the windows of a range that ends now, oldest first, in milliseconds. */
export function windows(range, now = Date.now()) {
  const { size, windows: count } = RANGES[range];
  const length = size === 'PT1H' ? LENGTHS.HOUR : LENGTHS.DAY;
  const last = Math.floor(now / length) * length;
  return Array.from({ length: count }, (_, i) => last - (count - 1 - i) * length);
}

export function ticks(starts, range) {
  return starts.map((start) => tick(start, RANGES[range].size === 'PT1H'));
}

/** Complaints by category: the most frequent, and the rest. A parent is left out where its children are there. */
export function complaintSeries(complaints, starts) {
  const ids = complaints.map((one) => one.category);
  const leaves = complaints
    .filter((one) => !ids.some((id) => id.startsWith(`${one.category}.`)))
    .map((one) => ({ id: one.category, values: aligned(one.windows, starts, (window) => window.count) }))
    .map((one) => ({ ...one, sum: total(one.values) }))
    .filter((one) => one.sum > 0)
    .sort((one, other) => other.sum - one.sum);
  const shown = leaves.slice(0, MOST_CATEGORIES).map((one, i) => ({ name: category(one.id), values: one.values, color: `c${i + 1}` }));
  const rest = leaves.slice(MOST_CATEGORIES);
  if (rest.length) {
    shown.push({ name: t('rest'), values: starts.map((_, i) => total(rest.map((one) => one.values[i]))), color: 'c7' });
  }
  return shown;
}

/** How reviews feel, and their stars on average. */
export function sentimentSeries(sentiment, starts) {
  const bars = SENTIMENTS.map((name) => ({ name: named('sentiment', name), color: `feel-${name}`, values: aligned(sentiment, starts, (window) => window[name] ?? 0) }));
  const ratings = aligned(sentiment, starts, (window) => window.ratings ?? 0);
  const sums = aligned(sentiment, starts, (window) => window.ratingSum ?? 0);
  return [...bars, { name: t('average-stars'), kind: 'line', color: 'stars', values: starts.map((_, i) => (ratings[i] ? Math.round((100 * sums[i]) / ratings[i]) / 100 : null)) }];
}

/** How reviews that needed an answer were answered, by the day on which they were written. */
export function responseSeries(response, starts) {
  const days = response.map((one) => ({ ...one, start: `${one.day}T00:00:00Z` }));
  const of = (value) => aligned(days, starts, value);
  return [
    { name: t('in-time'), color: 'feel-positive', values: of((one) => one.inTime) },
    { name: t('too-late'), color: 'c4', values: of((one) => one.answered - one.inTime) },
    { name: t('not-answered'), color: 'feel-negative', values: of((one) => one.needed - one.answered) },
  ];
}

/** How long first answers took. */
export function firstResponses(histogram) {
  return { labels: BUCKETS.map((bucket) => named('bucket', bucket)), values: BUCKETS.map((bucket) => histogram[bucket] ?? 0) };
}

/** The sums of what was needed, answered, and answered in time. */
export function responseSums(response) {
  const sum = (name) => total(response.map((one) => one[name] ?? 0));
  return { needed: sum('needed'), answered: sum('answered'), inTime: sum('inTime'), wonBack: sum('wonBack') };
}

function aligned(items, starts, value) {
  const found = new Map();
  for (const item of items) {
    const start = Date.parse(item.start);
    found.set(start, (found.get(start) ?? 0) + value(item));
  }
  return starts.map((start) => found.get(start) ?? 0);
}

export function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}
