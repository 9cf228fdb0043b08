import { dd, details, div, dl, dt, h, li, ol, p, span, summary } from '../html.js';
import { hours, howLong, milliseconds, stretch, when } from '../time.js';
import { named, t } from '../words.js';
import { Countdown, Verdict, waiting, When } from './facts.js';

/** Until when an answer is due, and why that is so: what anybody may doubt can be looked up here. */
export function Deadline({ file, proof, nextStep }) {
  return div(
    { class: `deadline${waiting(file) && file.overdue ? ' late' : ''}` },
    div({ class: 'urgency' }, h(Countdown, { file }), h(Verdict, { file })),
    waiting(file) ? h(Waits, { file }) : h(Over, { file }),
    details(null, summary(null, t('why-this-deadline')), h(Reckoning, { file, proof, nextStep })),
  );
}

function Waits({ file }) {
  return [
    p({ key: 'due' }, t(file.overdue ? 'was-due' : 'due-at', { time: when(file.dueAt) })),
    file.overdue ? p({ key: 'seen', class: 'soft' }, t(file.verified ? 'verified.long' : 'not-verified.long', { time: when(file.checkedAt) })) : null,
  ];
}

function Over({ file }) {
  if (!file.answeredAt) {
    return null;
  }
  const took = milliseconds(file.firstResponse);
  return [
    p({ key: 'due' }, t('was-due', { time: when(file.dueAt) })),
    p({ key: 'when' }, t('answered-at', { time: when(file.answeredAt), via: viaName(file.answeredVia) }), took ? ` · ${t('answered-after', { time: howLong(took) })}` : null),
    file.replyCheck === null || file.replyCheck === undefined ? null : p({ key: 'check' }, t('reply-check', { n: file.replyCheck })),
  ];
}

function viaName(via) {
  return named('via', (via ?? 'site').replaceAll(' ', '-'));
}

function Reckoning({ file, proof, nextStep }) {
  const facts = [
    ['clock-started', h(When, { at: file.clockStartedAt })],
    ['field.policy', file.policy],
    proof ? ['field.calendar', named('calendar', proof.calendar)] : null,
    proof ? ['counted', counted(proof)] : null,
    ['field.due', h(When, { at: file.dueAt })],
    ['last-read', h(When, { at: file.checkedAt })],
    nextStep ? ['next-step', h(Next, { step: nextStep })] : null,
    file.notified?.length ? ['told', file.notified.join(', ')] : null,
  ].filter(Boolean);
  return div(
    { class: 'reckoning' },
    dl(null, facts.map(([word, value]) => div({ key: word }, dt(null, t(word)), dd(null, value)))),
    proof ? h(Stretches, { counted: proof.counted }) : null,
    proof || !file.overdue ? null : p({ class: 'soft' }, t('counted.unknown')),
  );
}

/** A clock that never stops counts time, another working time. An escalation counts on behind the deadline. */
function counted(proof) {
  const last = proof.counted[proof.counted.length - 1];
  const time = hours(milliseconds(proof.total));
  const total = proof.calendar === 'always' ? time : t('counted-total', { time });
  return last ? t('counted-until', { total, time: when(last.to) }) : total;
}

/** What was counted, stretch by stretch, to be checked by whoever doubts it. */
function Stretches({ counted: stretches }) {
  return ol(
    null,
    stretches.map((one) => li({ key: one.from }, stretch(one.from, one.to), span({ class: 'soft' }, ` (${hours(Date.parse(one.to) - Date.parse(one.from))})`))),
  );
}

function Next({ step }) {
  return [step.at ? [h(When, { key: 'at', at: step.at }), ': '] : null, t(`next-step.${step.what}`), step.told ? null : ` (${t('in-silence')})`];
}
