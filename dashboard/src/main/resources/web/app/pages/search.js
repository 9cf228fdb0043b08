import { div, h, h1, input, label, ol, p, span } from '../html.js';
import { useAnswer } from '../live.js';
import { ReviewCard } from '../parts/card.js';
import { chosen, ofReviews } from '../parts/choices.js';
import { Filters, WordsField } from '../parts/filters.js';
import { AsOf, Empty, Exports, Failed, Loading, useMore } from '../parts/states.js';
import { refine } from '../router.js';
import { named, t } from '../words.js';

/** All reviews that are held, by their words. */
const FILTERS = ['q', 'brand', 'source', 'sentiment', 'category', 'rating', 'from', 'to'];

export function Search({ route, me }) {
  const parameters = { ...chosen(route.query, FILTERS), limit: 25 };
  const answer = useAnswer('/api/search', parameters, ['review']);
  const { items, more } = useMore('/api/search', parameters, answer.data);
  return div(
    { class: 'list' },
    div({ class: 'head' }, h1(null, t('page.search')), p({ class: 'soft' }, t('search.what')), h(AsOf, { answer: answer.data })),
    div(
      { class: 'bar' },
      h(WordsField, { query: route.query, text: t('search.words') }),
      div({ class: 'toggles' }, h(Day, { name: 'from', query: route.query }), h(Day, { name: 'to', query: route.query })),
      h(Filters, { query: route.query, choices: ofReviews(me) }),
    ),
    h(Found, { answer, items }),
    more,
    items.length ? h(Exports, { of: 'search', query: new URLSearchParams(location.search) }) : null,
  );
}

/** A day of the reader's clock; the address bar has the instant at which it begins, or, of the last day, at which it is over. */
function Day({ name, query }) {
  const instant = query.get(name);
  const shown = instant ? new Date(Date.parse(instant) - (name === 'to' ? 1 : 0)).toLocaleDateString('sv') : '';
  const change = (event) => refine({ [name]: event.target.value ? edge(event.target.value, name === 'to' ? 1 : 0) : null });
  return label({ class: 'day' }, span(null, t(`field.${name}`)), input({ type: 'date', value: shown, onChange: change }));
}

function edge(day, later) {
  const instant = new Date(`${day}T00:00:00`);
  instant.setDate(instant.getDate() + later);
  return instant.toISOString();
}

function Found({ answer, items }) {
  if (answer.error && !answer.data) {
    return h(Failed, { error: answer.error, again: answer.refresh });
  }
  if (!answer.data) {
    return h(Loading);
  }
  if (!items.length) {
    return h(Empty, { title: t('search.none') }, t('search.none.hint'));
  }
  return [
    answer.data.total === undefined ? null : p({ class: 'soft found', role: 'status', key: 'count' }, t('found', { n: answer.data.total })),
    ol({ class: 'cards', key: 'cards' }, items.map((item) => h(ReviewCard, { key: item.review.id, review: item.review, tags: item.tags, ranges: item.highlights?.length ? item.highlights : undefined, above: h(Mood, { item }) }))),
  ];
}

function Mood({ item }) {
  const sentiment = item.tags?.sentiment;
  return div({ class: 'urgency' }, sentiment ? span({ class: `tag sentiment-${sentiment}` }, named('sentiment', sentiment)) : null, item.case ? span({ class: 'tag' }, named('status', item.case.status)) : null);
}
