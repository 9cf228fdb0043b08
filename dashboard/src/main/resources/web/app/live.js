import { ask } from './api.js';
import { useCallback, useEffect, useRef, useState } from './html.js';

/**
 * What changes while the page is open. The server says that something has changed, never what to: whoever shows it asks
 * again. Where nothing is heard any more, the page says since when.
 */
const SOONEST = 500;
const LONGEST_PAUSE = 15_000;
const SILENCE = 45_000;

const changes = new Set();
const states = new Set();
let state = { connected: true, lostSince: null };
let stream = null;
let pause = 1000;
let heardAt = Date.now();

/** Begins to listen, once. */
export function listen() {
  connect();
  window.addEventListener('online', reconnect);
  window.addEventListener('offline', lost);
  setInterval(watch, SILENCE / 3);
}

function connect() {
  stream = new EventSource('/api/events');
  stream.onopen = found;
  stream.onerror = broken;
  stream.addEventListener('change', (event) => {
    heardAt = Date.now();
    changes.forEach((listener) => listener(JSON.parse(event.data)));
  });
}

function found() {
  const away = !state.connected;
  heardAt = Date.now();
  pause = 1000;
  become({ connected: true, lostSince: null });
  if (away) {
    changes.forEach((listener) => listener({ kind: 'all' }));
  }
}

/** A browser tries again by itself where the connection broke, but not where the server said no. */
function broken() {
  lost();
  if (stream.readyState === EventSource.CLOSED) {
    setTimeout(reconnect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

function lost() {
  if (state.connected) {
    become({ connected: false, lostSince: heardAt });
  }
}

function reconnect() {
  stream?.close();
  connect();
}

/** In a tunnel a connection may be dead without anybody saying so: then we ask. */
async function watch() {
  if (document.hidden || !state.connected || Date.now() - heardAt < SILENCE) {
    return;
  }
  try {
    await ask('/api/me', {}, AbortSignal.timeout(5000));
    heardAt = Date.now();
  } catch {
    lost();
    reconnect();
  }
}

function become(next) {
  state = next;
  states.forEach((listener) => listener(next));
}

/** `{connected, lostSince}`, anew whenever that changes. */
export function useConnection() {
  const [now, turn] = useState(state);
  useEffect(() => {
    states.add(turn);
    return () => states.delete(turn);
  }, []);
  return now;
}

/**
 * An answer of the API that stays true: asked again when something of one of these kinds changes, at most twice a second.
 * Gives `{data, error, refresh}`; data stays while newer are on their way.
 */
export function useAnswer(path, parameters = {}, kinds = ['case', 'review']) {
  const [answer, set] = useState({ data: null, error: null, of: null });
  const key = path + JSON.stringify(parameters);
  const asked = useRef(null);
  const refresh = useCallback(() => {
    asked.current?.abort();
    const mine = new AbortController();
    asked.current = mine;
    return ask(path, parameters, mine.signal)
      .then((data) => set({ data, error: null, of: key }))
      .catch((error) => mine.signal.aborted || set((before) => ({ data: before.of === key ? before.data : null, error, of: key })));
  }, [key]);
  useEffect(() => {
    refresh();
    const stop = follow(kinds, refresh);
    return () => {
      stop();
      asked.current?.abort();
    };
  }, [key]);
  return { ...answer, stale: answer.of !== key, refresh };
}

function follow(kinds, refresh) {
  let last = 0;
  let timer = null;
  const now = () => {
    timer = null;
    last = Date.now();
    refresh();
  };
  const listener = (change) => {
    if (timer === null && (change.kind === 'all' || kinds.includes(change.kind))) {
      timer = setTimeout(now, Math.max(0, SOONEST - (Date.now() - last)));
    }
  };
  changes.add(listener);
  return () => {
    changes.delete(listener);
    clearTimeout(timer);
  };
}
