import { bdi, mark, span } from './html.js';
import { category } from './words.js';

/** What customers wrote, as text, with the complaints marked. Ranges are UTF-16 code units, the end exclusive. */
const LONGEST_LEAD = 140;

/** The whole text. `names` are said of each mark. */
export function MarkedText({ text, ranges = [], shortened = false }) {
  const from = shortened ? lead(text, ranges) : 0;
  const nodes = [];
  let at = from;
  for (const range of merged(text, ranges)) {
    if (range.start >= at) {
      nodes.push(text.slice(at, range.start));
      nodes.push(mark({ title: range.names.join(', ') }, text.slice(range.start, range.end)));
      at = range.end;
    }
  }
  nodes.push(text.slice(at));
  return bdi({ class: 'said', dir: 'auto' }, from > 0 ? span({ class: 'soft' }, '… ') : null, nodes);
}

/** Where complaints stand in the text: `{start, end, name}`. */
export function evidence(tags) {
  return (tags?.complaints ?? []).flatMap((complaint) =>
    complaint.evidence.map((range) => ({ ...range, name: category(complaint.category) })),
  );
}

/** Ranges that touch or overlap become one with all their names; what lies outside of the text is dropped. */
function merged(text, ranges) {
  const inside = ranges
    .filter((range) => range.start >= 0 && range.start < range.end && range.end <= text.length)
    .sort((one, other) => one.start - other.start);
  const all = [];
  for (const { start, end, name } of inside) {
    const last = all[all.length - 1];
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.names = name && !last.names.includes(name) ? [...last.names, name] : last.names;
    } else {
      all.push({ start, end, names: name ? [name] : [] });
    }
  }
  return all;
}

/** Of a long story the part with the first complaint is shown: where to begin, at a word. */
function lead(text, ranges) {
  const first = merged(text, ranges)[0]?.start ?? 0;
  if (first <= LONGEST_LEAD) {
    return 0;
  }
  return text.lastIndexOf(' ', first - 40) + 1;
}

/** A name from outside: whatever its letters do, they do it to nobody else. */
export function Name({ of, otherwise }) {
  return of ? bdi({ dir: 'auto' }, of) : span({ class: 'soft' }, otherwise);
}

/** The address where it is one of the web, or null: nothing else becomes a link. */
export function webAddress(url) {
  try {
    const parsed = new URL(url);
    return ['https:', 'http:'].includes(parsed.protocol) ? parsed : null;
  } catch {
    return null;
  }
}
