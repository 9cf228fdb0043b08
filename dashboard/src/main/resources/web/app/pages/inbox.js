import { div, h, h1, ol, p, section, useEffect, useRef, useState } from '../html.js';
import { useKeys } from '../keys.js';
import { useAnswer } from '../live.js';
import { notify } from '../notices.js';
import { Deeds } from '../parts/buttons.js';
import { CaseCard } from '../parts/card.js';
import { chosen, ofCases } from '../parts/choices.js';
import { possible } from '../parts/deeds.js';
import { Filters, Toggle, WordsField } from '../parts/filters.js';
import { AsOf, Empty, Exports, Failed, Loading, useMore } from '../parts/states.js';
import { useRoomForTwo } from '../room.js';
import { caseAddress, go } from '../router.js';
import { t } from '../words.js';
import { CaseView } from './case.js';

/** Who waits for an answer, the most urgent first. Beside the list, where there is room, the case that is looked at. */
const FILTERS = ['brand', 'source', 'location', 'severity', 'category', 'assignee', 'status', 'reason', 'overdue', 'q'];

export function Inbox({ route, me }) {
  const parameters = chosen(route.query, FILTERS);
  const answer = useAnswer('/api/inbox', { ...parameters, limit: 50 });
  const late = useAnswer('/api/inbox', { ...parameters, overdue: 'true', limit: 1 });
  const { items, more } = useMore('/api/inbox', { ...parameters, limit: 50 }, answer.data);
  const two = useRoomForTwo();
  const [selected, select] = useSelection(items);
  const people = [...new Set([me.user, ...(me.assignees ?? []), ...items.map((item) => item.case.assignee)].filter(Boolean))];
  useArrivals(answer, items);
  const list = div(
    { class: 'list' },
    h(Head, { answer, late, query: route.query }),
    div(
      { class: 'bar' },
      h(WordsField, { query: route.query, text: t('inbox.words') }),
      div(
        { class: 'toggles' },
        h(Toggle, { name: 'overdue', value: 'true', query: route.query, text: t('overdue') }),
        h(Toggle, { name: 'assignee', value: me.user, query: route.query, text: t('mine') }),
        h(Toggle, { name: 'reason', value: 'question', query: route.query, text: t('questions') }),
      ),
      h(Filters, { query: route.query, choices: ofCases(me, people) }),
    ),
    h(Items, { answer, items, more, selected, select, two, people, filtered: Object.keys(parameters).length > 0 }),
    items.length ? h(Exports, { of: 'inbox', query: new URLSearchParams(location.search) }) : null,
  );
  return two ? div({ class: 'two' }, list, h(Pane, { item: selected, me, people })) : list;
}

function Head({ answer, late, query }) {
  const total = answer.data?.total;
  const only = query.has('status');
  return div(
    { class: 'head' },
    h1(null, total === undefined ? t('page.inbox') : t(only ? 'cases' : 'waiting', { n: total })),
    !only && late.data?.total > 0 ? p({ class: 'late-line' }, t('overdue-of-them', { n: late.data.total })) : null,
    h(AsOf, { answer: answer.data }),
  );
}

function Items({ answer, items, more, selected, select, two, people, filtered }) {
  if (answer.error && !answer.data) {
    return h(Failed, { error: answer.error, again: answer.refresh });
  }
  if (!answer.data) {
    return h(Loading);
  }
  if (!items.length) {
    return h(Empty, { title: t(filtered ? 'nothing-fits' : 'nobody-waits') }, t(filtered ? 'nothing-fits.hint' : 'nobody-waits.hint'));
  }
  return [
    ol({ class: 'cards', key: 'cards' }, items.map((item) => h(Row, { key: item.case.reviewId, item, selected: item === selected, select, two, people }))),
    more,
  ];
}

function Row({ item, selected, select, two, people }) {
  const [asking, ask] = useState(null);
  const look = () => select(item.case.reviewId);
  // where the case stands beside the list, a press of the mouse shows it there; the keyboard's Enter opens it
  const follow = (href, event) => (two && event.detail > 0 ? look() : go(href));
  const actions = two
    ? null
    : h(Deeds, { id: item.case.reviewId, file: item.case, url: item.review?.url ?? item.case.url, people, few: true, asking, ask });
  useKeys(two || !selected ? {} : deedKeys(item, ask));
  return h(CaseCard, { item, selected, onFollow: follow, onFocus: look, actions });
}

/** The keys of what can be done to a case; the one that is looked at hears them. */
export function deedKeys({ case: file }, ask) {
  const keys = { a: 'acknowledge', w: 'answered', g: 'assign', s: 'snooze', n: 'note', c: 'close', r: 'reopen' };
  const deeds = possible(file);
  return Object.fromEntries(Object.entries(keys).filter(([, deed]) => deeds.includes(deed)).map(([key, deed]) => [key, () => ask(deed)]));
}

function Pane({ item, me, people }) {
  return section(
    { class: 'pane', 'aria-label': t('case') },
    item ? h(CaseView, { key: item.case.reviewId, id: item.case.reviewId, known: item, me, people, inPane: true }) : h(Empty, { title: t('none-chosen') }),
  );
}

/** Which case is looked at. It stays the same while others come and go; where it goes itself, its neighbour follows. */
function useSelection(items) {
  const [id, choose] = useState(null);
  const place = useRef(0);
  const found = items.findIndex((item) => item.case.reviewId === id);
  place.current = found >= 0 ? found : Math.max(0, Math.min(place.current, items.length - 1));
  const selected = items[place.current] ?? null;
  const step = (by) => () => {
    const next = items[Math.max(0, Math.min(items.length - 1, place.current + (id === null ? 0 : by)))];
    if (next) {
      choose(next.case.reviewId);
      focus(next.case.reviewId);
    }
  };
  useKeys({ j: step(1), k: step(-1), ArrowDown: step(1), ArrowUp: step(-1), Enter: () => selected && go(caseAddress(selected.case.reviewId)), o: () => selected && go(caseAddress(selected.case.reviewId)) });
  return [selected, choose];
}

function focus(id) {
  const link = document.querySelector(`[data-case="${CSS.escape(id)}"]`);
  link?.focus({ preventScroll: true });
  link?.closest('.card').scrollIntoView({ block: 'nearest' });
}

/** Says how many have come while the page was open. */
function useArrivals(answer, items) {
  const known = useRef({ of: null, ids: new Set() });
  useEffect(() => {
    if (!answer.data || answer.stale) {
      return;
    }
    const ids = answer.data.items.map((item) => item.case.reviewId);
    const fresh = known.current.of === answer.of ? ids.filter((id) => !known.current.ids.has(id)) : [];
    known.current = { of: answer.of, ids: new Set([...(known.current.of === answer.of ? known.current.ids : []), ...ids]) };
    if (fresh.length) {
      notify(t('arrived', { n: fresh.length }));
    }
  }, [answer.data, items.length]);
}
