/** The words of the page in the reader's language. A word list is a JSON file; all have the same keys. */
export const LANGUAGES = { uk: 'Українська', ru: 'Русский', en: 'English' };

/** Regions for those whose browser names none: English by itself would mean America, where clocks have twelve hours. */
const OTHERWISE = { en: 'en-GB' };
const KEPT = 'vidhuk.language';
let language = 'en';
let words = {};
let plurals = new Intl.PluralRules('en');

/** The language that the reader chose here before, or else the first of the browser's that we speak. */
export function preferred() {
  const wished = [localStorage.getItem(KEPT), ...navigator.languages].map((tag) => (tag ?? '').slice(0, 2));
  return wished.find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? 'en';
}

/** Reads the words of a language, and speaks it from now on. */
export async function speak(chosen) {
  const answer = await fetch(`/app/words/${chosen}.json`);
  words = await answer.json();
  language = chosen;
  plurals = new Intl.PluralRules(chosen);
  document.documentElement.lang = chosen;
}

/** Remembers the choice in this browser. */
export function keep(chosen) {
  localStorage.setItem(KEPT, chosen);
}

export function spokenLanguage() {
  return language;
}

/** How the reader writes that language: the region is the browser's, where it names one. */
export function region() {
  return navigator.languages.find((tag) => tag.slice(0, 2) === language) ?? OTHERWISE[language] ?? language;
}

/** Whether there are words for that key. */
export function known(key) {
  return Object.hasOwn(words, key);
}

/**
 * What that key means. `{name}` stands for the value of that name; where a key has plural forms, `n` chooses among them.
 */
export function t(key, values = {}) {
  const found = known(key) ? words[key] : key;
  const pattern = typeof found === 'string' ? found : found[plurals.select(values.n)] ?? found.other;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => shown(values[name], whole));
}

function shown(value, otherwise) {
  return typeof value === 'number' ? number(value) : value ?? otherwise;
}

/** A number as the language writes it. */
export function number(value, digits = 0) {
  return new Intl.NumberFormat(region(), { maximumFractionDigits: digits }).format(value);
}

/** A share of the whole, such as 83 %. */
export function percent(part, whole) {
  return new Intl.NumberFormat(region(), { style: 'percent' }).format(part / whole);
}

/** The word for one of the names that travel in topics, such as a status; one that is not known is shown as it is. */
export function named(kind, name) {
  return known(`${kind}.${name}`) ? t(`${kind}.${name}`) : name;
}

/** What people call a complaint. */
export function category(id) {
  return named('category', id);
}

const REASONS = [
  [/^(negative|mixed|unsure) sentiment$/, (found) => t(`reason.sentiment-${found[1]}`)],
  [/^rating (\d) of 5$/, (found) => t('stars', { n: Number(found[1]) })],
  [/^(\d{1,6}) complaint categor(?:y|ies)$/, (found) => t('reason.complaints', { n: Number(found[1]) })],
  [/^grave complaint (.+)$/, (found) => t('reason.grave', { category: category(found[1]) })],
  [/^danger to health, police or court$/, () => t('reason.danger')],
  [/^threatens to leave$/, () => t('reason.churn')],
  [/^abusive words$/, () => t('reason.abuse')],
  [/^still unhappy after a reply$/, () => t('reason.still-unhappy')],
];

/** Why a case is severe. Reasons travel as English sentences; one that is not known here is shown as it is. */
export function reason(sentence) {
  const plain = sentence.replace(/\s*\(\+\d+\)$/, '');
  for (const [pattern, say] of REASONS) {
    const found = pattern.exec(plain);
    if (found) {
      return say(found);
    }
  }
  return plain;
}
