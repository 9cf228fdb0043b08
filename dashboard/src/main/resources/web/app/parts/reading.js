import { dd, div, dl, dt, h, p, section, span } from '../html.js';
import { known, named, percent, reason, t } from '../words.js';
import { Complaints } from './facts.js';

/** What the tagger has read out of the text, so that a person can disagree. */
export function Reading({ tags, taggedBy, inPane }) {
  if (!tags) {
    return null;
  }
  const facts = [
    ['field.sentiment', [span({ class: `tag sentiment-${tags.sentiment}` }, named('sentiment', tags.sentiment)), span({ class: 'soft' }, ` ${t('confidence', { share: percent(tags.confidence, 1) })}`)]],
    ['field.category', tags.complaints.length ? h(Complaints, { tags }) : t('none')],
    ['field.severity', [named('severity', tags.severity), tags.severityReasons.length ? `: ${tags.severityReasons.map(reason).join('; ')}` : null]],
    tags.signals.length ? ['signals', tags.signals.map((signal) => named('signal', signal)).join('; ')] : null,
    tags.customerType ? ['customer-type', named('customer-type', tags.customerType)] : null,
    ['language-of-text', languageName(tags.language)],
  ].filter(Boolean);
  return section(
    { class: 'reading' },
    h(inPane ? 'h3' : 'h2', null, t('reading')),
    dl(null, facts.map(([word, value]) => div({ key: word }, dt(null, t(word)), dd(null, value)))),
    p({ class: 'soft fine' }, t('tagged-by', { name: taggedBy ?? '?' })),
  );
}

function languageName(code) {
  if (known(`language.${code}`)) {
    return t(`language.${code}`);
  }
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(code);
  } catch {
    return code;
  }
}
