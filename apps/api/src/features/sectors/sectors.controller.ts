import { Controller } from '@nestjs/common';
import type { SectorsResponse } from '@repere/contract';
import { label, type Language } from '@repere/kernel';
import { builtInReference, type SectorDirectory } from '@repere/reference';
import { Access, ContractQuery, ContractRoute } from '../../platform/http';

@Access('public')
@Controller()
export class SectorsController {
  @ContractRoute('listSectors')
  list(@ContractQuery('listSectors') { lang }: { lang: Language }): SectorsResponse {
    return sectorTree(builtInReference().sectors, lang);
  }
}

/** The 20 sectors with their sub-sectors, labelled in a language. */
function sectorTree(sectors: SectorDirectory, language: Language): SectorsResponse {
  return sectors.all
    .filter(({ parentId }) => parentId === null)
    .map((sector) => ({
      id: sector.id,
      label: label(sector.label, language),
      children: sectors
        .children(sector.id)
        .map((child) => ({ id: child.id, label: label(child.label, language), children: [] })),
    }));
}
