import { useEffect, useState } from 'react';

const SHOWN = 1400;

/** Says how to move the map when one finger slides over it and the page scrolls instead. */
export function useTouchHint(element: HTMLElement | null): 'map.twoFingers' | null {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (element === null) return undefined;
    let timer: number | undefined;
    const onTouchMove = (event: TouchEvent): void => {
      window.clearTimeout(timer);
      setShown(event.touches.length === 1);
      timer = window.setTimeout(() => setShown(false), SHOWN);
    };
    element.addEventListener('touchmove', onTouchMove, { passive: true });
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('touchmove', onTouchMove);
    };
  }, [element]);
  return shown ? 'map.twoFingers' : null;
}
