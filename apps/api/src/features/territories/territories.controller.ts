import { Controller, Inject } from '@nestjs/common';
import type { TerritoriesResponse } from '@repere/contract';
import type { Territory } from '@repere/reference';
import { Access, ContractQuery, ContractRoute, invalidParameters } from '../../platform/http';
import { listTerritories, type TerritoryQuestion } from './domain/list-territories';
import { REFERENCE, type ReferenceProvider } from './reference.provider';

@Access('public')
@Controller()
export class TerritoriesController {
  constructor(@Inject(REFERENCE) private readonly reference: ReferenceProvider) {}

  @ContractRoute('listTerritories')
  list(@ContractQuery('listTerritories') question: TerritoryQuestion): TerritoriesResponse {
    const listed = listTerritories(this.reference.current().territories, question);
    if (!listed.ok)
      throw invalidParameters([{ parameter: 'parent', value: listed.error.value, code: 'unknown_value' }]);
    return { results: listed.value.flatMap(view) };
  }
}

/** Four decimals are ten metres: a mean of points has no more to say. */
const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

const view = ({ code, name, level, parent, lat, lng, population }: Territory): TerritoriesResponse['results'] =>
  level === 'province' || parent === null
    ? []
    : [{ code, name, level, parent, lat: rounded(lat), lng: rounded(lng), population }];
