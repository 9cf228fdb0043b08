import { a, button, div, fieldset, form, h, h1, input, label, legend, ol, p, span, textarea, useState } from '../html.js';
import { tell } from '../api.js';
import { useAnswer } from '../live.js';
import { notify } from '../notices.js';
import { OnSite } from '../parts/buttons.js';
import { ReviewCard } from '../parts/card.js';
import { chosen } from '../parts/choices.js';
import { AsOf, Empty, Failed, Loading, useMore } from '../parts/states.js';
import { category, named, t } from '../words.js';

/** What the tagger would only guess about. A person decides, and the tagger can learn from it. */
const SENTIMENTS = ['negative', 'mixed', 'neutral', 'positive'];

export function Unsure({ route, me }) {
  const parameters = { ...chosen(route.query, ['brand']), limit: 25 };
  const answer = useAnswer('/api/unsure', parameters, ['review', 'case']);
  const [decided, decide] = useState(new Set());
  const { items, more } = useMore('/api/unsure', parameters, answer.data);
  const left = items.filter((item) => !decided.has(item.review.id));
  const done = (id) => decide((before) => new Set([...before, id]));
  return div(
    { class: 'list' },
    div({ class: 'head' }, h1(null, t('page.unsure')), p({ class: 'soft' }, t('unsure.what')), h(AsOf, { answer: answer.data })),
    p({ class: 'exports soft' }, t('unsure.export'), ' ', a({ href: '/api/unsure/export.jsonl', download: '' }, 'JSON Lines')),
    h(List, { answer, items: left, done, me }),
    more,
  );
}

function List({ answer, items, done, me }) {
  if (answer.error && !answer.data) {
    return h(Failed, { error: answer.error, again: answer.refresh });
  }
  if (!answer.data) {
    return h(Loading);
  }
  if (!items.length) {
    return h(Empty, { title: t('unsure.none') }, t('unsure.none.hint'));
  }
  return ol({ class: 'cards' }, items.map((item) => h(ReviewCard, { key: item.review.id, ...item, below: h(Decision, { item, done, me }) })));
}

/** Where a category has children, they are what one chooses. */
function leaves(categories) {
  return categories.filter((id) => !categories.some((other) => other.startsWith(`${id}.`)));
}

function Decision({ item, done, me }) {
  const [sentiment, choose] = useState(null);
  const [busy, be] = useState(false);
  const unhappy = sentiment === 'negative' || sentiment === 'mixed';
  const send = async (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    be(true);
    try {
      await tell(`/api/unsure/${encodeURIComponent(item.review.id)}`, { sentiment, categories: unhappy ? fields.getAll('category') : [], note: fields.get('note')?.toString().trim() || null });
      notify(t(unhappy ? 'decided.opened' : 'decided'));
      done(item.review.id);
    } catch (refused) {
      notify(t('not-taken', { why: refused.message }), 'bad');
      be(false);
    }
  };
  const guessed = (item.tags?.complaints ?? []).map((complaint) => complaint.category);
  return form(
    { class: 'decision', onSubmit: send },
    fieldset(
      { class: 'choose' },
      legend(null, t('decide')),
      SENTIMENTS.map((one) => label({ key: one, class: 'pill' }, input({ type: 'radio', name: `sentiment ${item.review.id}`, value: one, required: true, checked: one === sentiment, onChange: () => choose(one) }), span(null, named('sentiment', one)))),
    ),
    unhappy
      ? fieldset(
          { class: 'choose' },
          legend(null, t('decide.about')),
          leaves(me.categories ?? []).map((id) => label({ key: id, class: 'pill' }, input({ type: 'checkbox', name: 'category', value: id, defaultChecked: guessed.includes(id) }), span(null, category(id)))),
        )
      : null,
    sentiment ? label(null, span(null, t('field.note')), textarea({ name: 'note', rows: 2, maxLength: 2000 })) : null,
    div({ class: 'deeds' }, h(OnSite, { url: item.review.url }), button({ type: 'submit', class: 'first', disabled: !sentiment || busy }, t(unhappy ? 'decide.send.open' : 'decide.send'))),
  );
}
