import { a, button, div, h, span, useState } from '../html.js';
import { webAddress } from '../text.js';
import { t } from '../words.js';
import { act, asks, DeedWindow, possible } from './deeds.js';
import { Icon } from './icons.js';

const ICONS = { acknowledge: 'check', assign: 'person', snooze: 'bell', answered: 'phone', note: 'note', close: 'close', reopen: 'reopen', open: 'inbox' };

/** The buttons of one case. `few` shows the likeliest alone, with the rest one press away. */
export function Deeds({ id, file, url, people, few = false, onDone, asking, ask }) {
  const [all, showAll] = useState(!few);
  const deeds = possible(file).filter((action) => !(action === 'acknowledge' && file?.status === 'acknowledged'));
  const begin = async (action) => {
    if (asks(action)) {
      ask(action);
    } else if (await act(id, file?.round ?? 1, { action })) {
      onDone?.();
    }
  };
  return div(
    { class: 'deeds' },
    all ? h(OnSite, { url }) : null,
    deeds.slice(0, all ? deeds.length : 1).map((action) =>
      button({ key: action, type: 'button', class: action === 'acknowledge' ? 'first' : '', onClick: () => begin(action) }, h(Icon, { name: ICONS[action] }), t(`deed.${action}`)),
    ),
    all ? null : h(OnSite, { url, short: true }),
    few ? button({ type: 'button', class: 'quiet', 'aria-expanded': String(all), onClick: () => showAll(!all) }, t(all ? 'fewer' : 'more')) : null,
    asking ? h(DeedWindow, { action: asking, id, file, people, onDone, onClose: () => ask(null) }) : null,
  );
}

/** The way to the place where the customer wrote; only where it is one of the web. */
export function OnSite({ url, short = false }) {
  const address = url ? webAddress(url) : null;
  return address
    ? a({ class: 'button', href: address.href, target: '_blank', rel: 'noopener noreferrer', title: address.host }, h(Icon, { name: 'out' }), t(short ? 'on-site.short' : 'on-site'), span({ class: 'spoken' }, ` (${t('new-window')})`))
    : null;
}
