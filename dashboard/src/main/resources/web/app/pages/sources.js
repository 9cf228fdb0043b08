import { dd, div, dl, dt, h, h1, h2, li, ol, p, span, ul } from '../html.js';
import { useAnswer } from '../live.js';
import { When } from '../parts/facts.js';
import { AsOf, Empty, Failed, Loading } from '../parts/states.js';
import { Name } from '../text.js';
import { howLong, LENGTHS, milliseconds, when } from '../time.js';
import { known, named, t } from '../words.js';

/** How each source is read: what we can rely on, and what we cannot see. */
export function Sources() {
  // that a source is stale is told by an alert, when no poll comes any more
  const answer = useAnswer('/api/sources', {}, ['poll', 'case']);
  return div(
    { class: 'list wide' },
    div({ class: 'head' }, h1(null, t('page.sources')), h(AsOf, { answer: answer.data })),
    h(List, { answer }),
  );
}

function List({ answer }) {
  if (answer.error && !answer.data) {
    return h(Failed, { error: answer.error, again: answer.refresh });
  }
  if (!answer.data) {
    return h(Loading);
  }
  const items = [...answer.data.items].sort((one, other) => Boolean(other.stale) - Boolean(one.stale));
  return items.length ? ol({ class: 'cards sources' }, items.map((item) => h(Source, { key: item.name, item }))) : h(Empty, { title: t('sources.none') });
}

function Source({ item }) {
  const poll = item.lastPoll;
  const facts = [
    ['last-poll', poll ? [h(When, { at: poll.polledAt }), ` · ${named('outcome', poll.outcome)}`, milliseconds(poll.took) >= LENGTHS.SECOND ? ` · ${howLong(milliseconds(poll.took))}` : null] : t('never')],
    item.lastGood && item.lastGood !== poll?.polledAt ? ['last-good', h(When, { at: item.lastGood })] : null,
    poll && poll.outcome !== 'unchanged' ? ['read', t('read-of', { seen: poll.seen, published: poll.published })] : null,
    poll?.coveredFrom ? ['covered-from', h(When, { at: poll.coveredFrom })] : null,
    poll?.every ? ['every', howLong(milliseconds(poll.every))] : null,
    item.nextPollAt ? ['next-poll', h(When, { at: item.nextPollAt })] : null,
  ].filter(Boolean);
  return li(
    { class: `card${item.stale ? ' late' : ''}` },
    div({ class: 'urgency' }, span({ class: item.stale ? 'due late' : 'due good' }, item.stale ? t('stale') : t('well')), item.brand ? span({ class: 'soft' }, item.brand) : null),
    h2({ class: 'who' }, item.name),
    item.stale ? p(null, because(item)) : null,
    poll?.error ? p({ class: 'error-text', lang: 'en' }, h(Name, { of: poll.error })) : null,
    dl(null, facts.map(([word, value]) => div({ key: word }, dt(null, t(word)), dd(null, value)))),
    h(Gaps, { gaps: item.gaps }),
    h(Blind, { capabilities: item.capabilities ?? poll?.capabilities }),
  );
}

/** Why it is stale; a reason that is not known here is shown in the words of the alert. */
function because({ staleReason: reason, staleBecause }) {
  return reason && known(`stale.${reason.code}`) ? t(`stale.${reason.code}`, { since: when(reason.since) }) : h(Name, { of: staleBecause });
}

function Gaps({ gaps }) {
  return gaps?.length
    ? div({ class: 'gaps' }, p(null, t('gaps')), ul(null, gaps.map((gap) => li({ key: gap.from }, h(When, { at: gap.from }), ' – ', h(When, { at: gap.to })))))
    : null;
}

/** What this source cannot show, so that nobody takes silence for an answer. */
function Blind({ capabilities }) {
  if (!capabilities) {
    return null;
  }
  const missing = ['replies', 'edits', 'deletions', 'ids'].filter((one) => capabilities[one] === false).map((one) => t(`blind.${one}`));
  if (capabilities.precision === 'day' || capabilities.precision === 'unknown') {
    missing.push(t(`blind.precision-${capabilities.precision}`));
  }
  if (capabilities.window) {
    missing.push(t('blind.window', { time: howLong(milliseconds(capabilities.window)) }));
  }
  return missing.length ? div({ class: 'blind' }, p(null, t('blind')), ul(null, missing.map((one) => li({ key: one }, one)))) : p({ class: 'soft' }, t('blind.nothing'));
}
