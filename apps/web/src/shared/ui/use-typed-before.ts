import { useEffect, useEffectEvent, type RefObject } from 'react';

/**
 * What was typed in a field before its scripts came is on the page but in nobody's state: on a slow machine it would be
 * lost at the first press of a button. It is taken over as soon as they run.
 */
export function useTypedBefore(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  value: string,
  onChange: (typed: string) => void,
): void {
  const takeOver = useEffectEvent(() => {
    const typed = field.current?.value;
    if (typed !== undefined && typed !== value) onChange(typed);
  });
  useEffect(() => takeOver(), []);
}
