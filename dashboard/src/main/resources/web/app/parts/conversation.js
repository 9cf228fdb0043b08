import { article, h, header, li, ol, p, section, span } from '../html.js';
import { evidence, MarkedText, Name } from '../text.js';
import { named, t } from '../words.js';
import { When } from './facts.js';

/** What customer, brand and others said, in time. */
export function Conversation({ data, inPane }) {
  const { review, tags } = data;
  if (!review) {
    return p({ class: 'empty-state' }, t('erased'));
  }
  const followUps = new Map((tags?.followUps ?? []).map((one) => [one.replyId, one]));
  const replies = [...review.replies].sort((one, other) => Date.parse(one.publishedAt) - Date.parse(other.publishedAt));
  const hidden = review.replyCount - review.replies.length;
  return section(
    { class: 'conversation' },
    h(inPane ? 'h3' : 'h2', { class: 'spoken' }, t('conversation')),
    ol(
      null,
      h(Said, { review, tags }),
      replies.map((reply) => h(Replied, { key: reply.id, reply, followUp: followUps.get(reply.id) })),
    ),
    hidden > 0 ? p({ class: 'soft' }, t('replies-hidden', { n: hidden })) : null,
    review.repliesVisible ? null : p({ class: 'soft' }, t('replies-invisible')),
    review.withdrawnAt ? p({ class: 'soft' }, t('withdrawn'), ' ', h(When, { at: review.withdrawnAt })) : null,
  );
}

function Said({ review, tags }) {
  return li(
    { class: 'words of-customer' },
    article(
      null,
      header(null, h(Name, { of: review.author, otherwise: t('nameless') }), h(When, { at: review.publishedAt, precision: review.publishedPrecision }), review.editedAt ? span({ class: 'soft' }, t('edited'), ' ', h(When, { at: review.editedAt })) : null),
      review.title ? p({ class: 'title' }, h(Name, { of: review.title })) : null,
      review.text ? p({ class: 'quote' }, h(MarkedText, { text: review.text, ranges: evidence(tags) })) : p({ class: 'soft' }, t('wordless')),
      review.truncated ? p({ class: 'soft' }, t('truncated')) : null,
    ),
  );
}

function Replied({ reply, followUp }) {
  const whose = reply.official ? 'of-brand' : reply.byAuthor ? 'of-customer' : 'of-others';
  return li(
    { class: `words ${whose}` },
    article(
      null,
      header(
        null,
        h(Name, { of: reply.author, otherwise: t('nameless') }),
        span({ class: 'tag' }, t(`whose.${whose}`)),
        h(When, { at: reply.publishedAt, precision: reply.publishedPrecision }),
        reply.state === 'published' ? null : span({ class: 'tag' }, named('reply-state', reply.state)),
        followUp ? span({ class: `tag sentiment-${followUp.sentiment}` }, named('sentiment', followUp.sentiment)) : null,
      ),
      p({ class: 'quote' }, h(MarkedText, { text: reply.text ?? '' })),
    ),
  );
}
