import { freshId, tell } from '../api.js';
import { fieldset, h, input, label, legend, option, p, select, span, textarea, useState } from '../html.js';
import { notify } from '../notices.js';
import { clock, day, forInput, LENGTHS, tomorrowAt } from '../time.js';
import { t } from '../words.js';
import { waiting } from './facts.js';
import { Window } from './dialog.js';

/** What a person can do to a case, and what has to be asked before it is sent. */
const VIAS = ['phone', 'mail', 'in person', 'site'];

/** What can be done to the case as it stands, the likeliest first. */
export function possible(file) {
  if (!file) {
    return ['open'];
  }
  return waiting(file) ? ['acknowledge', 'answered', 'assign', 'snooze', 'note', 'close'] : ['reopen', 'assign', 'note'];
}

/** Sends what was done. Resolves to whether the server has taken it; why not is said at once. */
export async function act(id, round, deed) {
  try {
    await tell(`/api/cases/${encodeURIComponent(id)}/actions`, { id: freshId(), round, ...deed });
    notify(t(`sent.${deed.action}`));
    return true;
  } catch (refused) {
    notify(t('not-taken', { why: refused.message }), 'bad');
    return false;
  }
}

/** Whether something has to be asked before. */
export function asks(action) {
  return !['acknowledge', 'reopen', 'open'].includes(action);
}

/** Asks what the deed needs, and sends it. */
export function DeedWindow({ action, id, file, people, onClose, onDone }) {
  const [busy, be] = useState(false);
  const send = async (fields) => {
    be(true);
    const taken = await act(id, file?.round ?? 1, { action, ...read(action, fields) });
    be(false);
    if (taken) {
      onDone?.();
      onClose();
    }
  };
  return h(
    Window,
    { title: t(`ask.${action}`), submit: t(`deed.${action}`), onSubmit: send, onClose, busy },
    h(FORMS[action], { file, people }),
  );
}

function read(action, fields) {
  const text = (name) => fields.get(name)?.toString().trim() || null;
  const instant = (name) => (text(name) ? new Date(text(name)).toISOString() : null);
  switch (action) {
    case 'assign':
      return { assignee: text('assignee'), note: text('note') };
    case 'snooze':
      return { until: until(text('until'), instant('other')) };
    case 'answered':
      return { via: text('via'), at: instant('at'), note: text('note') };
    default:
      return { note: text('note') };
  }
}

function until(choice, other) {
  const now = Date.now();
  switch (choice) {
    case 'hour':
      return new Date(now + LENGTHS.HOUR).toISOString();
    case 'hours':
      return new Date(now + 4 * LENGTHS.HOUR).toISOString();
    case 'tomorrow':
      return new Date(tomorrowAt(9)).toISOString();
    case 'working':
      return null;
    default:
      return other;
  }
}

function Note({ needed = false, hint }) {
  return label(null, span(null, t(needed ? 'field.why' : 'field.note')), textarea({ name: 'note', rows: 3, required: needed, maxLength: 2000, placeholder: hint }));
}

function Assign({ file, people }) {
  return [
    label(null, span(null, t('field.assignee')), input({ name: 'assignee', list: 'people', autocomplete: 'off', defaultValue: file?.assignee ?? people[0] ?? '', maxLength: 100 })),
    h('datalist', { id: 'people' }, people.map((name) => option({ key: name, value: name }))),
    p({ class: 'soft' }, t('field.assignee.hint')),
    h(Note),
  ];
}

function Snooze() {
  const [choice, choose] = useState('hour');
  const at = tomorrowAt(9);
  const choices = { hour: t('snooze.hour'), hours: t('snooze.hours'), tomorrow: `${day(at)}, ${clock(at)}`, working: t('snooze.working'), other: t('snooze.other') };
  return [
    p({ class: 'soft' }, t('snooze.hint')),
    fieldset(
      null,
      legend(null, t('field.until')),
      Object.entries(choices).map(([value, text]) =>
        label({ key: value, class: 'choice' }, input({ type: 'radio', name: 'until', value, checked: value === choice, onChange: () => choose(value) }), span(null, text)),
      ),
    ),
    choice === 'other'
      ? label(null, span(null, t('field.until.exactly')), input({ type: 'datetime-local', name: 'other', required: true, min: forInput(Date.now()) }))
      : null,
  ];
}

function Answered() {
  return [
    p({ class: 'soft' }, t('answered.hint')),
    label(null, span(null, t('field.via')), select({ name: 'via' }, VIAS.map((via) => option({ key: via, value: via }, t(`via.${via.replace(' ', '-')}`))))),
    label(null, span(null, t('field.at')), input({ type: 'datetime-local', name: 'at', max: forInput(Date.now() + LENGTHS.MINUTE), defaultValue: forInput(Date.now()) })),
    h(Note),
  ];
}

const FORMS = {
  assign: Assign,
  snooze: Snooze,
  answered: Answered,
  note: () => h(Note, { needed: true }),
  close: () => [p({ class: 'soft' }, t('close.hint')), h(Note, { needed: true, hint: t('close.example') })],
};
