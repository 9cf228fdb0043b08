import { h, li, ol, p, section, span, strong } from '../html.js';
import { Name } from '../text.js';
import { known, named, t } from '../words.js';
import { When } from './facts.js';

/** Each move of the case with its reason, the latest first. */
export function History({ data, inPane }) {
  const moves = [...(data.journal?.length ? data.journal : data.case?.history ?? [])].reverse();
  if (!moves.length) {
    return null;
  }
  return section(
    { class: 'history' },
    h(inPane ? 'h3' : 'h2', null, t('history')),
    ol(null, moves.map((move, i) => h(Move, { key: `${move.at} ${move.what} ${i}`, move }))),
  );
}

function Move({ move }) {
  const reason = known(`why.${move.why}`) ? t(`why.${move.why}`) : named('closed-as', move.why);
  return li(
    null,
    h(When, { at: move.at }),
    span(null, strong(null, named('what', move.what)), move.why && move.why !== 'person' ? ` · ${reason}` : null, move.by ? [' · ', h(Name, { of: move.by })] : null),
    move.note ? p({ class: 'quote' }, h(Name, { of: move.note })) : null,
  );
}
