import { h } from '../html.js';

/** The few signs that the page draws itself; always beside a word, so that nobody has to know them. */
const PATHS = {
  inbox: 'M3 12h5l1.5 3h5L16 12h5M5 5h14l2 7v6a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-6z',
  overview: 'M4 20V10m6 10V4m6 16v-7m5 7H2',
  unsure: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3.5v.5M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  sources: 'M5 18a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM4 11a9 9 0 0 1 9 9M4 4a16 16 0 0 1 16 16',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  filter: 'M3 5h18M6 12h12M10 19h4',
  out: 'M14 4h6v6m0-6-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  check: 'm4 12 5 5L20 6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4 4-6 8-6s8 2 8 6',
  bell: 'M6 9a6 6 0 0 1 12 0c0 6 2 7 2 8H4c0-1 2-2 2-8zm4 11a2 2 0 0 0 4 0M3 3l18 18',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1z',
  note: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  close: 'M5 5l14 14M19 5 5 19',
  reopen: 'M4 12a8 8 0 1 1 2.5 5.8M4 20v-5h5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3 2',
  warning: 'M12 4 2 20h20zM12 10v4m0 3v.2',
};

export function Icon({ name }) {
  return h(
    'svg',
    { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: PATHS[name] }),
  );
}
