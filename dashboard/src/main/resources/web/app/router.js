import { a, useEffect, useState } from './html.js';

/** Which page is shown, and with which filters: all of it stands in the address bar. */
const listeners = new Set();

window.addEventListener('popstate', () => listeners.forEach((listener) => listener()));

function read() {
  const [, page = '', ...rest] = location.pathname.split('/');
  return { page: page || 'inbox', id: decoded(rest.join('/')), query: new URLSearchParams(location.search) };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The present address: `{page, id, query}`. */
export function useRoute() {
  const [route, turn] = useState(read);
  useEffect(() => {
    const listener = () => turn(read());
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return route;
}

/** Goes to another address of ours. */
export function go(address) {
  history.pushState(null, '', address);
  listeners.forEach((listener) => listener());
  window.scrollTo(0, 0);
}

/** The same page with other filters; a filter that is empty goes away. */
export function refine(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    [value].flat().filter(Boolean).forEach((one) => query.append(name, one));
  }
  const text = query.toString();
  history.replaceState(null, '', location.pathname + (text ? `?${text}` : ''));
  listeners.forEach((listener) => listener());
}

/** Where a case is. */
export function caseAddress(id) {
  return `/case/${encodeURIComponent(id)}`;
}

/** A link to a page of ours, which a plain click follows without loading everything anew. */
export function Link({ href, onFollow, children, ...others }) {
  const follow = (event) => {
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      (onFollow ?? go)(href, event);
    }
  };
  return a({ href, onClick: follow, ...others }, children);
}
