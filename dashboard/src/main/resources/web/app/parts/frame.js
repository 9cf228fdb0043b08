import { a, button, div, form, h, header, input, kbd, label, main, nav, option, p, select, span, useEffect, useState, h1, dl, dt, dd } from '../html.js';
import { keysOn, switchKeys, useKeys } from '../keys.js';
import { useConnection } from '../live.js';
import { Notices } from '../notices.js';
import { go, Link } from '../router.js';
import { clock } from '../time.js';
import { known, LANGUAGES, spokenLanguage, t } from '../words.js';
import { Window } from './dialog.js';
import { Icon } from './icons.js';

/** What all pages have around them. */
const PAGES = { inbox: '/', overview: '/overview', unsure: '/unsure', sources: '/sources', search: '/search' };

export function Frame({ page, onLanguage, children }) {
  const [help, showHelp] = useState(false);
  const addresses = Object.values(PAGES);
  useKeys({
    '?': () => showHelp(true),
    '/': () => (document.getElementById('words') ? document.getElementById('words').focus() : go(PAGES.search)),
    ...Object.fromEntries(addresses.map((address, i) => [String(i + 1), () => go(address)])),
  });
  useEffect(() => {
    const name = `page.${page === 'case' ? 'inbox' : page}`;
    document.title = `${t(known(name) ? name : 'no-page')} – Vidhuk`;
  });
  return div(
    { class: 'frame' },
    a({ class: 'skip', href: '#content' }, t('skip')),
    header(
      { class: 'top' },
      h(Link, { href: '/', class: 'logo' }, 'Vidhuk'),
      h(Pages, { page }),
      div({ class: 'aside' }, button({ type: 'button', class: 'quiet keys-button', onClick: () => showHelp(true) }, t('keys')), h(Languages, { onLanguage })),
    ),
    h(ConnectionLine),
    main({ id: 'content', tabIndex: -1, class: `page-${page}` }, children),
    h(Notices),
    help ? h(KeysWindow, { onClose: () => showHelp(false) }) : null,
  );
}

function Pages({ page }) {
  return nav(
    { class: 'pages', 'aria-label': t('pages') },
    Object.entries(PAGES).map(([name, href]) =>
      h(Link, { key: name, href, 'aria-current': name === page || (page === 'case' && name === 'inbox') ? 'page' : undefined }, h(Icon, { name }), span(null, t(`page.${name}`))),
    ),
  );
}

function Languages({ onLanguage }) {
  return label(
    { class: 'language' },
    span({ class: 'spoken' }, t('language')),
    select(
      { value: spokenLanguage(), onChange: (event) => onLanguage(event.target.value) },
      Object.entries(LANGUAGES).map(([code, name]) => option({ key: code, value: code, lang: code }, name)),
    ),
  );
}

/** Says that the page is not alive any more, and since when. */
function ConnectionLine() {
  const { connected, lostSince } = useConnection();
  return div(
    { role: 'status', 'aria-live': 'polite', class: 'connection' },
    connected ? null : p(null, h(Icon, { name: 'warning' }), t('lost', { time: clock(lostSince) })),
  );
}

const KEYS = [
  ['j', 'key.next'],
  ['k', 'key.previous'],
  ['Enter', 'key.open'],
  ['a', 'deed.acknowledge'],
  ['w', 'deed.answered'],
  ['g', 'deed.assign'],
  ['s', 'deed.snooze'],
  ['n', 'deed.note'],
  ['c', 'deed.close'],
  ['r', 'deed.reopen'],
  ['d', 'draft.copy'],
  ['l', 'on-site'],
  ['/', 'page.search'],
  ['1 – 5', 'key.pages'],
  ['?', 'keys'],
];

function KeysWindow({ onClose }) {
  const [on, turn] = useState(keysOn());
  const change = (event) => {
    switchKeys(event.target.checked);
    turn(event.target.checked);
  };
  return h(
    Window,
    { title: t('keys'), onClose },
    dl({ class: 'keys' }, KEYS.map(([key, word]) => div({ key }, dt(null, kbd(null, key)), dd(null, t(word))))),
    label({ class: 'choice' }, input({ type: 'checkbox', checked: on, onChange: change }), span(null, t('keys.on'))),
  );
}

/** Where nobody is let in without the token. */
export function Door({ wrong }) {
  return main(
    { class: 'door' },
    h1(null, 'Vidhuk'),
    p(null, t('door')),
    wrong ? p({ role: 'alert', class: 'failed' }, t('door.wrong')) : null,
    form(
      { method: 'get', action: '/' },
      label(null, span(null, t('door.token')), input({ name: 'token', type: 'password', required: true, autocomplete: 'current-password' })),
      button({ type: 'submit', class: 'first' }, t('door.in')),
    ),
  );
}
