import { button, div, h, p, section } from '../html.js';
import { notify } from '../notices.js';
import { t } from '../words.js';
import { MarkedText } from '../text.js';
import { Icon } from './icons.js';

/** The draft of an answer, to be copied and made one's own. */
export function Draft({ draft, inPane }) {
  return section(
    { class: 'draft' },
    h(inPane ? 'h3' : 'h2', null, t('draft')),
    draft
      ? div(null, p({ class: 'quote' }, h(MarkedText, { text: draft })), button({ type: 'button', onClick: () => copyDraft(draft) }, h(Icon, { name: 'copy' }), t('draft.copy')))
      : p({ class: 'soft' }, t('draft.none')),
  );
}

/** Puts the draft where it can be pasted. */
export async function copyDraft(draft) {
  if (!draft) {
    notify(t('draft.none'), 'bad');
    return;
  }
  try {
    await navigator.clipboard.writeText(draft);
    notify(t('draft.copied'));
  } catch {
    notify(t('draft.not-copied'), 'bad');
  }
}
