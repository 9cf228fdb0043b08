import { dd, details, div, dl, dt, h, li, ol, p, span, summary } from '../html.js';
import { howLong, milliseconds, when } from '../time.js';
import { named, t } from '../words.js';
import { Countdown, Verdict, waiting, When } from './facts.js';

/** Until when an answer is due, and why that is so: what anybody may doubt can be looked up here. */
export function Deadline({ file, proof }) {
  return div(
    { class: `deadline${waiting(file) && file.overdue ? ' late' : ''}` },
    div({ class: 'urgency' }, h(Countdown, { file }), h(Verdict, { file })),
    waiting(file) ? h(Waits, { file }) : h(Over, { file }),
    details(null, summary(null, t('why-this-deadline')), h(Reckoning, { file, proof })),
  );
}

function Waits({ file }) {
  return [
    p({ key: 'due' }, t('due-at', { time: when(file.dueAt) })),
    file.overdue ? p({ key: 'seen', class: 'soft' }, t(file.verified ? 'verified.long' : 'not-verified.long', { time: when(file.checkedAt) })) : null,
  ];
}

function Over({ file }) {
  if (!file.answeredAt) {
    return null;
  }
  const took = milliseconds(file.firstResponse);
  return [
    p({ key: 'when' }, t('answered-at', { time: when(file.answeredAt), via: viaName(file.answeredVia) }), took ? ` · ${t('answered-after', { time: howLong(took) })}` : null),
    file.replyCheck === null || file.replyCheck === undefined ? null : p({ key: 'check' }, t('reply-check', { n: file.replyCheck })),
  ];
}

function viaName(via) {
  return named('via', (via ?? 'site').replaceAll(' ', '-'));
}

function Reckoning({ file, proof }) {
  const facts = [
    ['clock-started', h(When, { at: file.clockStartedAt })],
    ['field.policy', file.policy],
    proof ? ['field.calendar', named('calendar', proof.calendar)] : null,
    proof ? ['counted', t('counted-total', { time: howLong(milliseconds(proof.total)) })] : null,
    ['field.due', h(When, { at: file.dueAt })],
    ['last-read', h(When, { at: file.checkedAt })],
    file.nextStepAt ? ['next-step', h(When, { at: file.nextStepAt })] : null,
    file.notified?.length ? ['told', file.notified.join(', ')] : null,
  ].filter(Boolean);
  return div(
    { class: 'reckoning' },
    dl(null, facts.map(([word, value]) => div({ key: word }, dt(null, t(word)), dd(null, value)))),
    proof?.counted?.length
      ? ol(null, proof.counted.map((stretch) => li({ key: stretch.from }, when(stretch.from), ' – ', when(stretch.to), span({ class: 'soft' }, ` (${howLong(Date.parse(stretch.to) - Date.parse(stretch.from))})`))))
      : null,
  );
}
