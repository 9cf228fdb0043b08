import { useEffect, useState } from './html.js';

/** How much room there is: what is shown beside one another, and what only when it is asked for. */
const FOR_TWO = window.matchMedia('(min-width: 1100px)');
const SMALL = window.matchMedia('(max-width: 45rem)');

/** Whether list and case fit side by side. */
export const useRoomForTwo = () => useMatch(FOR_TWO);

/** Whether this is a phone, or a window as small. */
export const useSmallRoom = () => useMatch(SMALL);

function useMatch(media) {
  const [matches, turn] = useState(media.matches);
  useEffect(() => {
    const listener = (event) => turn(event.matches);
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  }, []);
  return matches;
}
