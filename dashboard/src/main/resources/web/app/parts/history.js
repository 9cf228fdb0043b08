import { h, li, ol, p, section, span, strong } from '../html.js';
import { Name } from '../text.js';
import { known, named, t } from '../words.js';
import { When } from './facts.js';

/** Each move of the case with its reason, the latest first. */
export function History({ data, inPane }) {
  const moves = told(data.journal ?? [], data.case?.history ?? []).reverse();
  if (!moves.length) {
    return null;
  }
  return section(
    { class: 'history' },
    h(inPane ? 'h3' : 'h2', null, t('history')),
    ol(null, moves.map((move, i) => h(Move, { key: `${move.at} ${move.what} ${i}`, move }))),
  );
}

/** All moves, of which the journal has no words of people: these stand in the history of the case, for as long as they may be kept. */
function told(journal, history) {
  if (!journal.length) {
    return [...history];
  }
  const left = [...history];
  return journal.map((entry) => {
    const i = left.findIndex((move) => ['at', 'what', 'why', 'by'].every((name) => move[name] === entry[name]));
    const [move] = i < 0 ? [] : left.splice(i, 1);
    return { ...entry, note: entry.note ?? move?.note };
  });
}

/** Why it was done. Some reasons have a number, of a step or of a hold; a policy is called as it is in the configuration. */
function reason(why) {
  const step = /^(due-soon|escalation)-(\d+)(?:-again-\d+)?$/.exec(why);
  if (step) {
    return t(`step.${step[1]}`, { n: Number(step[2]) });
  }
  const plain = why.replace(/^edit-/, '').replace(/-again-\d+$/, '');
  return known(`why.${plain}`) ? t(`why.${plain}`) : named('closed-as', plain);
}

function Move({ move }) {
  // of what is refused the note is the name of the deed
  const note = move.what === 'refused' ? named('deed', move.note) : move.note;
  return li(
    null,
    h(When, { at: move.at }),
    span(null, strong(null, named('what', move.what)), move.why && move.why !== 'person' ? ` · ${reason(move.why)}` : null, move.by ? [' · ', h(Name, { of: move.by })] : null),
    note ? p({ class: 'quote' }, h(Name, { of: note })) : null,
  );
}
