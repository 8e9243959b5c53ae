import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import { ServiceAreaMap } from '../../shared/map';
import type { ActivityProps } from './activities';
import styles from './activity-area.module.css';

/** Where the activity is delivered, drawn once it comes near the reader's view; nothing to draw when not declared. */
export function ActivityArea({ listing, activity, area }: ActivityProps): ReactElement | null {
  const text = useText();
  const { language } = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (frame.current === null) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '300px' },
    );
    watcher.observe(frame.current);
    const beforePrint = (): void => setNear(true);
    window.addEventListener('beforeprint', beforePrint);
    return () => {
      watcher.disconnect();
      window.removeEventListener('beforeprint', beforePrint);
    };
  }, []);
  if (activity.area.kind === 'undeclared') return null;
  return (
    <div ref={frame} className={`${styles['frame']} needs-script`}>
      {near && (
        <ServiceAreaMap
          language={language}
          area={activity.area}
          zones={listing.labels.zones}
          seat={listing.location}
          label={text('activity.map', { area })}
          waitingText={text('map.loading')}
          failedText={text('map.failed')}
        />
      )}
    </div>
  );
}
