import { article, div, h, h2, li, p, span } from '../html.js';
import { caseAddress, Link } from '../router.js';
import { evidence, MarkedText, Name } from '../text.js';
import { t } from '../words.js';
import { Complaints, Countdown, Holding, SeverityTag, Stars, Verdict, When } from './facts.js';

/** One review in a list: who, where, when, how many stars, what about. `above` and `below` are what the list adds. */
export function ReviewCard({ review, tags, ranges, above, below, selected, onFollow, onFocus, tone = '' }) {
  return li(
    { class: `card ${tone}${selected ? ' selected' : ''}`, 'aria-current': selected ? 'true' : undefined },
    article(
      null,
      above,
      h2(
        { class: 'who' },
        h(Link, { href: caseAddress(review.id), onFollow, onFocus, 'data-case': review.id }, h(Name, { of: review.author, otherwise: t('nameless') })),
        h(Stars, { rating: review.rating }),
      ),
      p(
        { class: 'where soft' },
        span(null, review.source),
        h(When, { at: review.publishedAt, precision: review.publishedPrecision }),
        review.product ? h(Name, { of: review.product }) : null,
      ),
      review.text
        ? p({ class: 'quote clamped' }, h(MarkedText, { text: review.text, ranges: ranges ?? evidence(tags), shortened: true }))
        : p({ class: 'quote soft' }, t('wordless')),
      h(Complaints, { tags }),
      below,
    ),
  );
}

/** One case of the inbox. */
export function CaseCard({ item, selected, onFollow, onFocus, actions }) {
  const { case: file, review, tags } = item;
  const above = div({ class: 'urgency' }, h(Countdown, { file }), h(Verdict, { file }), h(SeverityTag, { severity: file.severity }), file.reason === 'question' ? span({ class: 'tag' }, t('reason.question')) : null);
  const below = [h(Holding, { file }), actions];
  const shown = review ?? { id: file.reviewId, source: file.source, publishedAt: file.publishedAt };
  return h(ReviewCard, { review: shown, tags, above, below, selected, onFollow, onFocus, tone: file.overdue ? 'late' : '' });
}
