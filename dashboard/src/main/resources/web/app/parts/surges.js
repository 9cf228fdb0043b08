import { h, h2, li, section, span, strong, ul } from '../html.js';
import { useAnswer } from '../live.js';
import { Link } from '../router.js';
import { Name } from '../text.js';
import { category, number, t } from '../words.js';
import { When } from './facts.js';
import { AsOf } from './states.js';

/** What customers complain of more than they used to; nothing at all where that is so of nothing. */
export function Surges({ brands }) {
  const answer = useAnswer('/api/surges', { brand: brands, status: 'firing' }, ['surge']);
  const items = answer.data?.items ?? [];
  return items.length
    ? section({ class: 'surges' }, h2(null, t('surges')), ul(null, items.map((surge) => h(Item, { key: `${surge.brand}|${surge.category}`, surge }))), h(AsOf, { answer: answer.data }))
    : null;
}

function Item({ surge }) {
  const query = new URLSearchParams({ brand: surge.brand, category: surge.category });
  return li(
    null,
    strong(null, h(Link, { href: `/search?${query}` }, h(Name, { of: category(surge.category) }))),
    h(Name, { of: surge.brand }),
    span(null, t('surge.complaints', { n: surge.count }), ' ', span({ class: 'soft' }, t('surge.expected', { usual: number(surge.expected, 1) }))),
    span({ class: 'soft' }, t('surge.since'), ' ', h(When, { at: surge.startedAt })),
  );
}
