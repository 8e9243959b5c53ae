import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { PlaceField } from '../../features/listing-search/place-field';
import { useLocale } from '../../shared/i18n/text';
import { ServiceAreaMap } from '../../shared/map';
import { TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { useDebounced } from '../../shared/ui/use-debounced';
import { useHydrated } from '../../shared/ui/use-hydrated';
import { useWords } from '../../shared/workspace/text';
import { Chosen } from './chosen';
import styles from './editor.module.css';
import { nameZone, useTyped, type EditorData } from './editor-state';
import { isRadius, kilometres, type Activity } from './read-form';
import { useTouched } from './sector-picker';

const KINDS = ['province', 'radius', 'zones', 'undeclared'] as const;
type Kind = (typeof KINDS)[number];
const isKind = (text: string | undefined): text is Kind => KINDS.some((kind) => kind === text);

interface Zone {
  readonly code: string;
  readonly label: string;
}

/** Where an activity is delivered: a circle in kilometres, places by their names, or everywhere; drawn as it changes. */
export function AreaPicker({
  data,
  area,
}: {
  readonly data: EditorData;
  readonly area: Activity['area'];
}): ReactElement {
  const words = useWords();
  const hydrated = useHydrated();
  const typed = useTyped('activity');
  const before = typed?.['area']?.[0];
  const [kind, setKind] = useState<Kind>(isKind(before) ? before : area.kind);
  const [km, setKm] = useState(typed?.['km']?.[0] ?? (area.kind === 'radius' ? String(area.km) : ''));
  const lines = typed?.['zones']?.[0] ?? zonesOf(data, area).map(lineOf).join('\n');
  return (
    <fieldset className={form['field']}>
      <legend>{words('listings.area')}</legend>
      <div className={form['boxes']}>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="area" value={one} checked={kind === one} onChange={() => setKind(one)} />{' '}
            {words(`listings.area.${one}`)}
          </label>
        ))}
      </div>
      <div hidden={hydrated && kind !== 'radius'} onInput={(event) => setKm((event.target as HTMLInputElement).value)}>
        <TextField id="activity-km" name="km" label={words('listings.area.km')} value={km} inputMode="decimal" />
      </div>
      {hydrated ? (
        <Zones data={data} first={readZones(lines)} hidden={kind !== 'zones'} kind={kind} km={km} />
      ) : (
        <TextField
          id="activity-zones"
          name="zones"
          label={words('listings.area.places')}
          hint={words('listings.area.places.hint')}
          value={lines}
          lines={4}
        />
      )}
    </fieldset>
  );
}

/** Places chosen by name, and the drawing of the whole area. */
function Zones({
  data,
  first,
  hidden,
  kind,
  km,
}: {
  readonly data: EditorData;
  readonly first: readonly Zone[];
  readonly hidden: boolean;
  readonly kind: Kind;
  readonly km: string;
}): ReactElement {
  const words = useWords();
  const queries = useQueryClient();
  const [zones, setZones] = useState(first);
  const [typed, setTyped] = useState('');
  useTouched(zones);
  return (
    <>
      <input type="hidden" name="zones" value={zones.map(lineOf).join('\n')} />
      <div className={form['field']} hidden={hidden}>
        <label htmlFor="zone-search">{words('listings.area.places')}</label>
        <p id="zone-search-hint" className={form['hint']}>
          {words('listings.area.places.search')}
        </p>
        <Chosen
          items={zones}
          remove={(code) => setZones((now) => now.filter((one) => one.code !== code))}
          icon={() => 'place'}
        />
        <PlaceField
          id="zone-search"
          name="zoneTyped"
          value={typed}
          describedBy="zone-search-hint"
          onChange={setTyped}
          onChoose={(zone) => {
            nameZone(queries, zone);
            setZones((now) => (now.some(({ code }) => code === zone.code) ? now : [...now, zone]));
            setTyped('');
          }}
        />
      </div>
      <Drawn data={data} kind={kind} km={km} zones={zones} />
    </>
  );
}

/** The area on the map, once it makes sense. */
function Drawn({
  data,
  kind,
  km,
  zones,
}: {
  readonly data: EditorData;
  readonly kind: Kind;
  readonly km: string;
  readonly zones: readonly Zone[];
}): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const radius = kilometres(useDebounced(km, 250));
  const names = new Intl.ListFormat(`${language}-CA`).format(zones.map(({ label }) => label));
  const codes = zones.map(({ code }) => code);
  const area: Activity['area'] | null =
    kind === 'province'
      ? { kind }
      : kind === 'radius' && isRadius(radius)
        ? { kind, km: radius }
        : kind === 'zones' && codes.length > 0
          ? { kind, codes }
          : null;
  if (area === null) return null;
  return (
    <div className={styles['drawn']}>
      <ServiceAreaMap
        language={language}
        area={area}
        zones={zones}
        seat={data.edited.location}
        label={words('listings.area.line', { kind, km: radius || 0, zones: names })}
        waitingText={words('map.loading')}
        failedText={words('map.failed')}
      />
    </div>
  );
}

const zonesOf = (data: EditorData, area: Activity['area']): Zone[] =>
  area.kind === 'zones' ? area.codes.map((code) => ({ code, label: data.zones[code] ?? code })) : [];

/** A place as the form posts it. @example 'Mékinac (M35)' */
const lineOf = ({ code, label }: Zone): string => `${label} (${code})`;

const readZones = (lines: string): Zone[] =>
  lines.split(/[\r\n]+/).flatMap((line) => {
    const [, label = '', code = ''] = /^(.*) \(([A-Z0-9]+)\)$/.exec(line.trim()) ?? [];
    return code === '' ? [] : [{ code, label }];
  });
