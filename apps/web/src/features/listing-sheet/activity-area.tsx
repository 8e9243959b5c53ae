import type { ReactElement } from 'react';
import type { ActivityProps } from './activities';

/** Where the activity is delivered, drawn. */
export function ActivityArea(_props: ActivityProps): ReactElement | null {
  return null;
}
