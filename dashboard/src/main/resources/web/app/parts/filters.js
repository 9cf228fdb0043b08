import { button, details, div, form, h, input, label, li, option, select, span, summary, ul, useEffect, useState } from '../html.js';
import { refine } from '../router.js';
import { t } from '../words.js';
import { Icon } from './icons.js';

/** Filters that stand in the address bar. Each may be chosen several times, and is taken away by a press. */
export function Filters({ query, choices }) {
  const chosen = choices.flatMap((choice) => query.getAll(choice.name).map((value) => ({ ...choice, value })));
  const add = (name, value) => refine({ [name]: [...new Set([...query.getAll(name), value])] });
  const drop = (name, value) => refine({ [name]: query.getAll(name).filter((one) => one !== value) });
  const usable = choices.filter((choice) => choice.values.length > 1 || query.has(choice.name));
  return div(
    { class: 'filters' },
    details(
      null,
      summary(null, h(Icon, { name: 'filter' }), t('filters'), chosen.length ? span({ class: 'count' }, chosen.length) : null),
      div({ class: 'grid' }, usable.map((choice) => h(Choice, { key: choice.name, choice, query, add }))),
    ),
    chosen.length
      ? ul(
          { class: 'tags', 'aria-label': t('filters.chosen') },
          chosen.map(({ name, value, text, label: what }) =>
            li(
              { key: name + value },
              button({ type: 'button', class: 'tag removable', onClick: () => drop(name, value) }, `${what}: ${text(value)}`, span({ 'aria-hidden': 'true' }, ' ×'), span({ class: 'spoken' }, t('filters.drop'))),
            ),
          ),
        )
      : null,
  );
}

function Choice({ choice, query, add }) {
  const taken = query.getAll(choice.name);
  const pick = (event) => {
    if (event.target.value) {
      add(choice.name, event.target.value);
      event.target.value = '';
    }
  };
  return label(
    null,
    span(null, choice.label),
    select(
      { onChange: pick, value: '' },
      option({ value: '' }, taken.length ? t('filters.another') : t('filters.any')),
      choice.values.filter((value) => !taken.includes(value)).map((value) => option({ key: value, value }, choice.text(value))),
    ),
  );
}

/** Words to look for: they go to the address bar as one types. */
export function WordsField({ query, text, name = 'q' }) {
  const [typed, type] = useState(query.get(name) ?? '');
  useEffect(() => type(query.get(name) ?? ''), [query.get(name)]);
  useEffect(() => {
    const later = setTimeout(() => typed.trim() !== (query.get(name) ?? '') && refine({ [name]: typed.trim() }), 350);
    return () => clearTimeout(later);
  }, [typed]);
  const now = (event) => {
    event.preventDefault();
    refine({ [name]: typed.trim() });
  };
  return form(
    { role: 'search', class: 'search', onSubmit: now },
    label(null, span({ class: 'spoken' }, text), h(Icon, { name: 'search' }), input({ type: 'search', name, id: 'words', value: typed, placeholder: text, maxLength: 200, onInput: (event) => type(event.target.value) })),
  );
}

/** A filter that is on or off. */
export function Toggle({ name, value, query, text }) {
  const on = query.get(name) === value && query.getAll(name).length === 1;
  return button({ type: 'button', class: 'toggle', 'aria-pressed': String(on), onClick: () => refine({ [name]: on ? null : value }) }, text);
}
