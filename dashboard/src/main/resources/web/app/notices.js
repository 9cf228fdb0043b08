import { button, div, p, useEffect, useState } from './html.js';
import { t } from './words.js';

/** Short words at the edge of the page: read out, and gone after a while. */
const STAYS = 6000;
const listeners = new Set();
let next = 0;

/** Says something to everybody, also to those who listen. `tone` is `good` or `bad`. */
export function notify(text, tone = 'good') {
  listeners.forEach((listener) => listener({ id: next++, text, tone }));
}

/** Where they appear. */
export function Notices() {
  const [shown, show] = useState([]);
  useEffect(() => {
    const drop = (id) => show((all) => all.filter((one) => one.id !== id));
    const listener = (notice) => {
      show((all) => [...all.slice(-2), notice]);
      setTimeout(drop, notice.tone === 'bad' ? 2 * STAYS : STAYS, notice.id);
    };
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  const dismiss = (id) => () => show((all) => all.filter((one) => one.id !== id));
  return div(
    { class: 'notices', role: 'status', 'aria-live': 'polite' },
    shown.map((notice) =>
      div(
        { key: notice.id, class: `notice ${notice.tone}` },
        p(null, notice.text),
        button({ type: 'button', class: 'plain', 'aria-label': t('dismiss'), onClick: dismiss(notice.id) }, '×'),
      ),
    ),
  );
}
