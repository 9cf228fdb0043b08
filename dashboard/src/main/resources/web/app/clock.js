import { useEffect, useState } from './html.js';

/** One clock for all countdowns: it ticks once a second, and not while nobody looks. */
const listeners = new Set();

setInterval(() => {
  if (!document.hidden) {
    const now = Date.now();
    listeners.forEach((listener) => listener(now));
  }
}, 1000);

/** The time, anew each second. */
export function useNow() {
  const [now, tick] = useState(Date.now());
  useEffect(() => {
    listeners.add(tick);
    return () => listeners.delete(tick);
  }, []);
  return now;
}
