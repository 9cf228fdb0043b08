import { h, li, span, strong, time, ul } from '../html.js';
import { useNow } from '../clock.js';
import { full, howLong, LENGTHS, when } from '../time.js';
import { category, named, number, t } from '../words.js';
import { Icon } from './icons.js';

/** Small facts of a review or a case, each of which is said in words as well as shown. */

/** Five stars, so many of them full; halves count as what they are in words. */
export function Stars({ rating }) {
  if (rating === null || rating === undefined) {
    return span({ class: 'soft' }, t('stars.none'));
  }
  const fullOnes = Math.round(rating);
  return span(
    { class: `stars stars-${fullOnes}`, role: 'img', 'aria-label': t('stars', { n: number(rating, 1) === String(fullOnes) ? fullOnes : rating }) },
    '★'.repeat(fullOnes),
    span({ class: 'empty' }, '★'.repeat(5 - fullOnes)),
  );
}

/** A time, with all that is known of it where the pointer rests. */
export function When({ at, precision }) {
  return at ? time({ dateTime: at, title: precision === 'day' ? undefined : full(at) }, when(at, precision)) : null;
}

/** How urgent: the class that colours it. */
export function urgency(file, now) {
  if (!waiting(file)) {
    return 'over';
  }
  const left = Date.parse(file.dueAt) - now;
  return left <= 0 ? 'late' : left < LENGTHS.HOUR ? 'soon' : 'calm';
}

/** Whether the customer still waits. */
export function waiting(file) {
  return !['answered', 'closed'].includes(file.status);
}

/** The time that is left, or by how much it is over: it ticks. */
export function Countdown({ file }) {
  const now = useNow();
  const left = Date.parse(file.dueAt) - now;
  const tone = urgency(file, now);
  if (tone === 'over') {
    return span({ class: 'due over' }, h(Icon, { name: 'check' }), named('status', file.status));
  }
  return span(
    { class: `due ${tone}` },
    h(Icon, { name: tone === 'late' ? 'warning' : 'clock' }),
    strong(null, t(left <= 0 ? 'overdue-by' : 'due-in', { time: howLong(left) })),
  );
}

/** Whether anybody has looked since the deadline, in words. */
export function Verdict({ file }) {
  if (!waiting(file) || !file.overdue) {
    return null;
  }
  return span({ class: file.verified ? 'verdict verified' : 'verdict' }, t(file.verified ? 'verified' : 'not-verified'));
}

export function SeverityTag({ severity }) {
  return severity ? span({ class: `tag severity-${severity}` }, t('severity-of', { severity: named('severity', severity) })) : null;
}

/** What the customer complains of. */
export function Complaints({ tags }) {
  const complaints = tags?.complaints ?? [];
  return complaints.length
    ? ul({ class: 'tags', 'aria-label': t('complaints') }, complaints.map((one) => li({ key: one.category, class: 'tag complaint' }, category(one.category))))
    : null;
}

/** Who holds the case, and until when. */
export function Holding({ file }) {
  const facts = [];
  if (file.assignee) {
    facts.push(t('assigned-to', { name: file.assignee }));
  }
  if (file.status === 'acknowledged') {
    facts.push(t('acknowledged-by', { name: file.acknowledgedBy ?? '?', until: file.acknowledgedUntil ? when(file.acknowledgedUntil) : '?' }));
  }
  if (file.status === 'snoozed') {
    facts.push(t('snoozed-until', { until: file.snoozedUntil ? when(file.snoozedUntil) : '?' }));
  }
  if (file.round > 1 && waiting(file)) {
    facts.push(t('round', { n: file.round }));
  }
  if (file.quiet) {
    facts.push(named('quiet', file.quiet));
  }
  return facts.length ? span({ class: 'holding' }, facts.join(' · ')) : null;
}
