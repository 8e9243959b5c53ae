import type { ExchangeListing } from '@repere/contract';
import { drawArea } from './areas';
import { contents } from './content';
import type { SubSectorContent } from './content/shape';
import { drawOffer } from './descriptions';
import type { DemoForm } from './forms';
import type { Places } from './places';
import type { Random } from './random';
import type { DemoSeat } from './seats';

type Activity = ExchangeListing['activities'][number];

const byId = new Map(contents.map((content) => [content.id, content]));

export interface ActivityContext {
  readonly content: SubSectorContent;
  readonly name: string;
  readonly form: DemoForm;
  readonly seat: DemoSeat;
  readonly english: boolean;
  readonly places: Places;
}

/** One activity of the trade itself, and up to three of trades that go with it; a caisse has only its own. */
export function drawActivities(context: ActivityContext, random: Random): Activity[] {
  const { content, name, form, seat, english, places } = context;
  const declares = !random.chance(0.18);
  const wish = Number(random.weighted({ '1': 58, '2': 26, '3': 11, '4': 5 }));
  const others = form.financial ? [] : random.sample(content.with, wish - 1).flatMap((id) => byId.get(id) ?? []);
  const trades = [content, ...others];
  return trades.map((trade) => ({
    sectors: drawSectors(trade, random),
    modes: trade.modes.filter((_, index) => index === 0 || random.chance(0.75)),
    area: drawArea(trade.reach, declares && !random.chance(0.03), seat, places, random),
    description: trades.length === 1 && random.chance(0.5) ? null : drawOffer(trade, name, seat, english, random),
  }));
}

/** The sub-sector, now and then with a sister of the same sector. */
function drawSectors(trade: SubSectorContent, random: Random): string[] {
  const sisters = trade.with.filter((id) => id.startsWith(trade.id.slice(0, 3)));
  return sisters.length > 0 && random.chance(0.16) ? [trade.id, random.pick(sisters)] : [trade.id];
}
