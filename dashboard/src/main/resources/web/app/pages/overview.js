import { a, button, div, h, h1, p, section, span, strong } from '../html.js';
import { address } from '../api.js';
import { useAnswer } from '../live.js';
import { Chart } from '../parts/chart.js';
import { chosen, places } from '../parts/choices.js';
import { When } from '../parts/facts.js';
import { complaintSeries, firstResponses, RANGES, responseSeries, responseSums, sentimentSeries, ticks, total, windows } from '../parts/figures.js';
import { Filters } from '../parts/filters.js';
import { Surges } from '../parts/surges.js';
import { AsOf, Empty, Failed, Loading } from '../parts/states.js';
import { Link, refine } from '../router.js';
import { number, percent, spokenLanguage, t } from '../words.js';

const PLACES = ['brand', 'source', 'location'];

/** What customers complain of, how they feel, and how well they are answered. */
export function Overview({ route, me }) {
  const range = Object.hasOwn(RANGES, route.query.get('range')) ? route.query.get('range') : '30d';
  const starts = windows(range);
  const parameters = { ...chosen(route.query, PLACES), from: new Date(starts[0]).toISOString(), size: RANGES[range].size };
  const answer = useAnswer('/api/overview', parameters, ['count', 'case']);
  return div(
    { class: 'list wide' },
    div({ class: 'head' }, h1(null, t('page.overview')), h(AsOf, { answer: answer.data })),
    div({ class: 'bar' }, h(Ranges, { range }), h(Filters, { query: route.query, choices: places(me) }), h(Reports, { me, query: route.query })),
    h(Surges, { brands: route.query.getAll('brand') }),
    h(Figures, { answer, range, starts, query: route.query }),
  );
}

function Ranges({ range }) {
  return div(
    { class: 'toggles', role: 'group', 'aria-label': t('range') },
    Object.keys(RANGES).map((one) => button({ key: one, type: 'button', class: 'toggle', 'aria-pressed': String(one === range), onClick: () => refine({ range: one }) }, t(`range.${one}`))),
  );
}

function Reports({ me, query }) {
  const brands = query.has('brand') ? query.getAll('brand') : me.brands ?? [];
  return p({ class: 'exports soft' }, t('weekly-report'), brands.map((brand) => [' ', a({ key: brand, href: `/report/weekly?brand=${encodeURIComponent(brand)}&lang=${spokenLanguage()}`, target: '_blank', rel: 'noopener' }, brand)]));
}

function Figures({ answer, range, starts, query }) {
  if (answer.error && !answer.data) {
    return h(Failed, { error: answer.error, again: answer.refresh });
  }
  if (!answer.data) {
    return h(Loading);
  }
  const data = answer.data;
  const labels = ticks(starts, range);
  const asOf = h(AsOf, { answer: data });
  return [h(Tiles, { key: 'tiles', data, query }), div({ key: 'charts', class: 'charts' }, h(Complaints, { data, labels, starts, asOf }), h(Moods, { data, labels, starts, asOf }), h(Answers, { data, starts, range, asOf }), h(FirstAnswers, { data, asOf }))];
}

function Tiles({ data, query }) {
  const { backlog } = data;
  const here = chosen(query, PLACES);
  const sums = responseSums(data.response);
  return div(
    { class: 'tiles' },
    h(Tile, { value: number(backlog.open), text: t('tile.open', { n: backlog.open }), href: address('/', here) }),
    h(Tile, { value: number(backlog.overdue), text: t('tile.overdue', { n: backlog.overdue }), href: address('/', { ...here, overdue: 'true' }), tone: backlog.overdue ? 'late' : '' , below: backlog.unverified ? t('tile.unverified', { n: backlog.unverified }) : null }),
    h(Tile, { value: sums.needed ? percent(sums.inTime, sums.needed) : '–', text: t('tile.in-time'), below: t('tile.of', { part: sums.inTime, whole: sums.needed }) }),
    h(Tile, { value: number(sums.wonBack), text: t('tile.won-back', { n: sums.wonBack }) }),
    backlog.oldestDueAt ? h(Tile, { value: h(When, { at: backlog.oldestDueAt }), small: true, text: t('tile.oldest') }) : null,
  );
}

function Tile({ value, text, href, tone = '', below, small = false }) {
  const inside = [strong({ class: small ? 'small' : '' }, value), span(null, text), below ? span({ class: 'soft fine' }, below) : null];
  return href ? h(Link, { href, class: `tile ${tone}` }, inside) : div({ class: `tile ${tone}` }, inside);
}

function Complaints({ data, labels, starts, asOf }) {
  const series = complaintSeries(data.complaints, starts);
  return series.length ? h(Chart, { title: t('chart.complaints'), hint: t('chart.complaints.hint'), labels, series, asOf }) : h(Nothing, { title: t('chart.complaints') });
}

function Moods({ data, labels, starts, asOf }) {
  const series = sentimentSeries(data.sentiment, starts);
  const reviews = total(series.filter((one) => one.kind !== 'line').flatMap((one) => one.values));
  return reviews ? h(Chart, { title: t('chart.sentiment'), labels, series, lineScale: [1, 5], asOf }) : h(Nothing, { title: t('chart.sentiment') });
}

function Answers({ data, starts, range, asOf }) {
  const days = range === '24h' ? [...new Set(starts.map((start) => Math.floor(start / 86_400_000) * 86_400_000))].filter((day) => day >= starts[0]) : starts;
  const series = responseSeries(data.response, days);
  return total(series.flatMap((one) => one.values)) ? h(Chart, { title: t('chart.answers'), hint: t('chart.answers.hint'), labels: ticks(days, '30d'), series, asOf }) : h(Nothing, { title: t('chart.answers') });
}

function FirstAnswers({ data, asOf }) {
  const { labels, values } = firstResponses(data.firstResponse ?? {});
  return total(values) ? h(Chart, { title: t('chart.first'), hint: t('chart.first.hint'), labels, series: [{ name: t('answers'), values, color: 'c1' }], stacked: false, asOf }) : h(Nothing, { title: t('chart.first') });
}

function Nothing({ title }) {
  return section({ class: 'chart' }, h(Empty, { title }, t('chart.nothing')));
}
