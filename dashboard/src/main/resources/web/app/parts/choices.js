import { category, named, t } from '../words.js';

/** What one can choose from in filters. */
const SEVERITIES = ['critical', 'high', 'medium', 'low'];
const WAITING = ['open', 'acknowledged', 'snoozed'];
const SENTIMENTS = ['negative', 'mixed', 'neutral', 'positive', 'unsure'];
const asItIs = (value) => value;

/** Brand, source and place, which every list has. */
export function places(me) {
  return [
    { name: 'brand', label: t('field.brand'), values: me.brands ?? [], text: asItIs },
    { name: 'source', label: t('field.source'), values: (me.sources ?? []).map((source) => source.name), text: asItIs },
    { name: 'location', label: t('field.location'), values: me.locations ?? [], text: asItIs },
  ];
}

export function categories(me) {
  return { name: 'category', label: t('field.category'), values: me.categories ?? [], text: category };
}

/** Those of the inbox. */
export function ofCases(me, people) {
  return [
    ...places(me),
    { name: 'severity', label: t('field.severity'), values: SEVERITIES, text: (value) => named('severity', value) },
    categories(me),
    { name: 'assignee', label: t('field.assignee'), values: people, text: asItIs },
    { name: 'status', label: t('field.status'), values: WAITING, text: (value) => named('status', value) },
    { name: 'reason', label: t('field.reason'), values: ['complaint', 'question'], text: (value) => named('reason', value) },
  ];
}

/** Those of the search. */
export function ofReviews(me) {
  return [
    ...places(me).slice(0, 2),
    { name: 'sentiment', label: t('field.sentiment'), values: SENTIMENTS, text: (value) => named('sentiment', value) },
    categories(me),
    { name: 'rating', label: t('field.rating'), values: ['1', '2', '3', '4', '5'], text: (value) => t('stars', { n: Number(value) }) },
  ];
}

/** What the address bar says of these filters, as parameters of the API. */
export function chosen(query, names) {
  return Object.fromEntries(names.filter((name) => query.has(name)).map((name) => [name, query.getAll(name)]));
}
