import { div, h, header, p, span, useEffect, useRef, useState } from '../html.js';
import { useKeys } from '../keys.js';
import { useAnswer } from '../live.js';
import { notify } from '../notices.js';
import { Deeds } from '../parts/buttons.js';
import { Conversation } from '../parts/conversation.js';
import { Deadline } from '../parts/deadline.js';
import { act, asks } from '../parts/deeds.js';
import { copyDraft, Draft } from '../parts/draft.js';
import { Holding, SeverityTag, Stars, When } from '../parts/facts.js';
import { History } from '../parts/history.js';
import { Reading } from '../parts/reading.js';
import { AsOf, Failed, Loading } from '../parts/states.js';
import { useSmallRoom } from '../room.js';
import { caseAddress, go, Link } from '../router.js';
import { Name, webAddress } from '../text.js';
import { known, named, t } from '../words.js';
import { deedKeys } from './inbox.js';

/** All of one case: what the customer wrote, what is due when and why, what has happened, and what now. */
export function CasePage({ route, me }) {
  useKeys({ Escape: () => go('/'), u: () => go('/') });
  return div({ class: 'single' }, p({ class: 'back' }, h(Link, { href: '/' }, `← ${t('page.inbox')}`)), h(CaseView, { id: route.id, me, people: [me.user, ...(me.assignees ?? [])].filter(Boolean) }));
}

/** The case itself; `known` is what a list already has of it, so that keys work before the rest has come. */
export function CaseView({ id, me, people, known: listed = null, inPane = false }) {
  const answer = useAnswer(`/api/cases/${encodeURIComponent(id)}`);
  const [asking, ask] = useState(null);
  const [waitsSince, wait] = useState(null);
  const small = useSmallRoom();
  useRefusals(answer.data, me);
  const data = answer.data ?? listed;
  const file = data?.case;
  const state = file ? `${file.updatedAt} ${data.journal?.length}` : null;
  useEffect(() => wait(null), [state]);
  useKeys(data ? keys(id, data, ask) : {});
  if (answer.error && !data) {
    return answer.error.status === 404 ? p({ class: 'empty-state' }, t('no-case')) : h(Failed, { error: answer.error, again: answer.refresh });
  }
  if (!data) {
    return h(Loading);
  }
  const deeds = h(Deeds, { id, file, url: data.review?.url ?? file?.url, people, few: small, asking, ask, onDone: () => wait(state) });
  return div(
    { class: 'case' },
    h(Title, { data, inPane }),
    file ? h(Deadline, { file, proof: data.proof, nextStep: data.nextStep }) : p({ class: 'soft' }, t('no-case-yet')),
    h(Links, { links: data.links }),
    h(Conversation, { data, inPane }),
    div({ class: 'dock' }, deeds, waitsSince !== null && waitsSince === state ? p({ class: 'soft', role: 'status' }, t('on-its-way')) : null),
    h(Draft, { draft: data.draft, inPane }),
    h(Reading, { tags: data.tags, taggedBy: data.taggedBy, inPane }),
    h(History, { data, inPane }),
    inPane ? null : h(AsOf, { answer: data }),
  );
}

function Title({ data, inPane }) {
  const { review, case: file } = data;
  return header(
    { class: 'case-head' },
    h(inPane ? 'h2' : 'h1', { class: 'who' }, inPane ? h(Link, { href: caseAddress(file?.reviewId ?? review.id) }, h(Name, { of: review?.author, otherwise: t('nameless') })) : h(Name, { of: review?.author, otherwise: t('nameless') }), review ? h(Stars, { rating: review.rating }) : null),
    p(
      { class: 'where soft' },
      span(null, review?.source ?? file.source),
      span(null, named('channel', review?.channel ?? file.channel)),
      review ? h(When, { at: review.publishedAt, precision: review.publishedPrecision }) : null,
      review?.product ? h(Name, { of: review.product }) : null,
    ),
    p({ class: 'tags' }, file ? span({ class: `tag status-${file.status}` }, named('status', file.status)) : null, file ? h(SeverityTag, { severity: file.severity }) : null, file?.closedAs ? span({ class: 'tag' }, named('closed-as', file.closedAs)) : null, file ? h(Holding, { file }) : null),
  );
}

/** The same complaint in other places. */
function Links({ links }) {
  const others = links?.others ?? [];
  return others.length ? p({ class: 'links' }, t('also-at'), ' ', others.map((id, i) => [i ? ', ' : '', h(Link, { key: id, href: caseAddress(id) }, h(Name, { of: id }))])) : null;
}

function keys(id, data, ask) {
  const begin = (action) => (asks(action) ? ask(action) : act(id, data.case?.round ?? 1, { action }));
  const address = data.review?.url ? webAddress(data.review.url) : null;
  return {
    ...(data.case ? deedKeys(data, begin) : {}),
    d: () => copyDraft(data.draft),
    l: () => address && window.open(address.href, '_blank', 'noopener,noreferrer'),
  };
}

/** What was refused after all is said: the server only knows that the deed was written. */
function useRefusals(data, me) {
  const seen = useRef(null);
  useEffect(() => {
    const refusals = (data?.journal ?? []).filter((entry) => entry.what === 'refused');
    if (!data) {
      return;
    }
    const last = refusals[refusals.length - 1];
    if (seen.current !== null && refusals.length > seen.current && last.by === me.user) {
      notify(t('not-taken', { why: known(`why.${last.why}`) ? t(`why.${last.why}`) : last.why }), 'bad');
    }
    seen.current = refusals.length;
  }, [data]);
}
