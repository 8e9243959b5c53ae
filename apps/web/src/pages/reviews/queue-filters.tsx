import type { Reviews, TerritoriesResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { useWords } from '../../shared/workspace/text';
import { ages, hands, states, writeReviewsAsked, type ReviewsAsked } from './reviews-asked';

/** What narrows the queue besides the kind. */
export function QueueFilters({
  asked,
  counts,
  territories,
}: {
  readonly asked: ReviewsAsked;
  readonly counts: Reviews['counts'];
  readonly territories: TerritoriesResponse['results'];
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const inHands = { any: 0, me: counts.mine, nobody: counts.nobody };
  return (
    <search className="no-print">
      <form className={desk['narrow']} action={workspaceAddress('reviews', language)} key={writeReviewsAsked(asked)}>
        {asked.kind !== null && <input type="hidden" name="kind" value={asked.kind} />}
        <label>
          <span>{words('reviews.search')}</span>
          <input type="search" name="q" defaultValue={asked.q} maxLength={200} />
        </label>
        <label>
          <span>{words('reviews.territory')}</span>
          <Territories asked={asked} territories={territories} />
        </label>
        <Choice
          name="age"
          label={words('reviews.age')}
          value={asked.age}
          options={ages.map((one) => [one, words(`reviews.age.${one}`)])}
        />
        <Choice
          name="assigned"
          label={words('reviews.assigned')}
          value={asked.assigned}
          options={hands.map((one) => [one, words(`reviews.assigned.${one}`, { count: inHands[one] })])}
        />
        <Choice
          name="state"
          label={words('reviews.state')}
          value={asked.state}
          options={states.map((one) => [one, words(`reviews.state.${one}`)])}
        />
        <button className={button['quiet']} type="submit">
          {words('reviews.submit')}
        </button>
      </form>
    </search>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
}): ReactElement {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Regions, each with its MRCs. */
function Territories({ asked, territories }: { asked: ReviewsAsked; territories: TerritoriesResponse['results'] }) {
  const words = useWords();
  const regions = territories.filter(({ level }) => level === 'region');
  return (
    <select name="territory" defaultValue={asked.territory}>
      <option value="">{words('reviews.territory.all')}</option>
      {regions.map(({ code, name }) => (
        <optgroup key={code} label={name}>
          <option value={code}>{name}</option>
          {territories
            .filter(({ level, parent }) => level === 'mrc' && parent === code)
            .map((mrc) => (
              <option key={mrc.code} value={mrc.code}>
                {mrc.name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
