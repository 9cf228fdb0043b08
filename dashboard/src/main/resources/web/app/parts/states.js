import { a, button, div, h, p, strong, useRef, useEffect, useState } from '../html.js';
import { address, ask } from '../api.js';
import { notify } from '../notices.js';
import { exactClock, when } from '../time.js';
import { t } from '../words.js';

/** What stands where there is nothing to show, not yet, or not any more. */

/** "As of": how new the numbers are, and how many records wait to be taken in. */
export function AsOf({ answer }) {
  if (!answer?.asOf) {
    return null;
  }
  const recent = Date.now() - Date.parse(answer.asOf) < 20 * 3_600_000;
  const text = t('as-of', { time: recent ? exactClock(answer.asOf) : when(answer.asOf) });
  return p({ class: 'as-of soft' }, text, answer.lag > 0 ? ` · ${t('lag', { n: answer.lag })}` : null);
}

export function Loading() {
  return div({ class: 'loading', role: 'status' }, t('loading'));
}

export function Failed({ error, again }) {
  return div({ class: 'failed', role: 'alert' }, p(null, t('failed', { why: error.message })), again ? button({ type: 'button', onClick: again }, t('again')) : null);
}

export function Empty({ title, children }) {
  return div({ class: 'empty-state' }, strong(null, title), children ? p(null, children) : null);
}

/** The links under a list: the same, as a file. */
export function Exports({ of, query, kinds = ['csv', 'jsonl'] }) {
  const parameters = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  return p({ class: 'exports soft' }, t('export'), kinds.map((kind) => [' ', a({ key: kind, href: address(`/api/export/${of}.${kind}`, parameters), download: '' }, kind === 'csv' ? 'CSV' : 'JSON Lines')]));
}

/**
 * Further pages of an answer, behind those that are shown. They are asked for again when the first one is, and forgotten when the question
 * changes.
 */
export function useMore(path, parameters, first) {
  const key = path + JSON.stringify(parameters);
  const [rest, set] = useState({ of: key, items: [], next: undefined });
  const [busy, be] = useState(false);
  const mine = rest.of === key ? rest : { items: [], next: undefined };
  const next = mine.next === undefined ? first?.next : mine.next;
  const latest = useRef(key);
  useEffect(() => {
    latest.current = key;
  }, [key]);
  const show = async (items, after, length) => {
    be(true);
    try {
      let page = { next: after };
      do {
        page = await ask(path, { ...parameters, after: page.next });
        items.push(...page.items);
      } while (page.next && items.length < length);
      if (latest.current === key) {
        set({ of: key, items, next: page.next ?? null });
      }
    } catch (error) {
      notify(t('failed', { why: error.message }), 'bad');
    } finally {
      be(false);
    }
  };
  useEffect(() => {
    if (mine.items.length && first) {
      first.next ? show([], first.next, mine.items.length) : set({ of: key, items: [], next: null });
    }
  }, [first]);
  const more = () => show([...mine.items], next, mine.items.length + 1);
  const items = distinct([...(first?.items ?? []), ...mine.items]);
  return { items, more: next ? h(MoreButton, { more, busy }) : null };
}

function distinct(items) {
  const seen = new Set();
  return items.filter((item) => {
    const id = item.review?.id ?? item.case?.reviewId;
    return !seen.has(id) && seen.add(id);
  });
}

function MoreButton({ more, busy }) {
  return button({ type: 'button', class: 'more', disabled: busy, onClick: more }, t('more-items'));
}
