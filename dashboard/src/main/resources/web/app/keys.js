import { useEffect, useRef } from './html.js';

/**
 * Keys for people who answer all day. A key is known by the place it has on an English keyboard where it writes no Latin
 * letter, so that j is j on a Ukrainian one, too. No key does anything while somebody types, or after they were switched off.
 */
const OFF = 'vidhuk.keys-off';

/** Whether single keys do something. */
export function keysOn() {
  return localStorage.getItem(OFF) === null;
}

export function switchKeys(on) {
  if (on) {
    localStorage.removeItem(OFF);
  } else {
    localStorage.setItem(OFF, 'yes');
  }
}

function pressed(event) {
  if (/^[\x21-\x7e]$/.test(event.key)) {
    return event.key.toLowerCase();
  }
  if (event.key.length > 1) {
    return event.key;
  }
  if (event.code.startsWith('Key')) {
    return event.code.slice(3).toLowerCase();
  }
  return event.code === 'Slash' ? (event.shiftKey ? '?' : '/') : event.key;
}

function busy(event) {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  return typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]');
}

/** While the caller is shown, each of these keys does what stands beside it. */
export function useKeys(deeds) {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const listener = (event) => {
      if (busy(event) || !keysOn() || event.defaultPrevented) {
        return;
      }
      const key = pressed(event);
      const onLink = key === 'Enter' && event.target.closest?.('a, button, summary');
      const deed = onLink ? null : latest.current[key];
      if (deed) {
        event.preventDefault();
        deed();
      }
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
