import { canvas, details, div, h, h2, section, summary, table, tbody, td, th, thead, tr, useEffect, useRef, p } from '../html.js';
import { number, region, t } from '../words.js';

/**
 * A picture of numbers, and the numbers themselves in a table behind it. Series are `{name, values, color}`; one of the kind
 * `line` has a scale of its own on the right.
 */
export function Chart({ title, hint, labels, series, stacked = true, lineScale, asOf }) {
  const element = useRef(null);
  const data = JSON.stringify([labels, series, document.documentElement.lang]);
  useEffect(() => {
    let chart = null;
    let gone = false;
    const draw = () => {
      chart?.destroy();
      chart = new window.Chart(element.current, settings({ labels, series, stacked, lineScale }));
    };
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    library().then(() => gone || draw());
    const again = () => chart && draw();
    dark.addEventListener('change', again);
    return () => {
      gone = true;
      dark.removeEventListener('change', again);
      chart?.destroy();
    };
  }, [data]);
  return section(
    { class: 'chart' },
    h2(null, title),
    hint ? p({ class: 'soft' }, hint) : null,
    div({ class: 'canvas' }, canvas({ ref: element, role: 'img', 'aria-label': t('chart-of', { title }) })),
    asOf,
    details(null, summary(null, t('as-table')), h(Numbers, { title, labels, series })),
  );
}

function Numbers({ title, labels, series }) {
  const value = (one) => (one === null || one === undefined ? '–' : number(one, 2));
  return div(
    { class: 'table', tabIndex: 0, role: 'region', 'aria-label': title },
    table(
      null,
      thead(null, tr(null, th({ scope: 'col' }, t('time')), series.map((one) => th({ key: one.name, scope: 'col' }, one.name)))),
      tbody(null, labels.map((label, i) => tr({ key: label + i }, th({ scope: 'row' }, label), series.map((one) => td({ key: one.name }, value(one.values[i])))))),
    ),
  );
}

let loading = null;

/** The library is large: it comes when the first picture is wanted. */
function library() {
  loading ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = '/lib/chart/chart.umd.js';
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  return loading;
}

function settings({ labels, series, stacked, lineScale }) {
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const text = color('soft');
  const line = color('line');
  const grid = { color: line, drawTicks: false };
  const whole = { precision: 0, color: text };
  const scales = {
    x: { stacked, grid: { display: false }, border: { color: line }, ticks: { color: text, maxRotation: 0, autoSkipPadding: 16 } },
    y: { stacked, beginAtZero: true, suggestedMax: 4, grid, border: { display: false }, ticks: whole },
  };
  if (lineScale) {
    scales.right = { position: 'right', min: lineScale[0], max: lineScale[1], grid: { display: false }, border: { display: false }, ticks: { color: text, stepSize: 1 } };
  }
  return {
    type: 'bar',
    data: { labels, datasets: series.map((one) => dataset(one, color)) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: region(),
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: { display: series.length > 1, position: 'bottom', labels: { color: text, boxWidth: 9, boxHeight: 9, usePointStyle: true } } },
      scales,
    },
  };
}

function dataset({ name, values, color: wished, kind = 'bar' }, color) {
  const shade = color(wished);
  return kind === 'line'
    ? { type: 'line', label: name, data: values, yAxisID: 'right', borderColor: shade, backgroundColor: shade, borderWidth: 2, pointRadius: 3, tension: 0, spanGaps: false, clip: 6, order: 0, pointStyle: 'circle' }
    : { label: name, data: values, backgroundColor: shade, borderRadius: 2, maxBarThickness: 36, order: 1, pointStyle: 'rectRounded' };
}
