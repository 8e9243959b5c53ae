import { listingDetail, listingRecognitionView, listingSearchResponse } from '@repere/contract';
import type { TestPerson } from '@repere/testing';
import { allSix } from './a-review';
import type { RecognitionApp } from './recognition-app.suite';

/** What the specs of this room do with one listing. */
export function vouchingOn(repere: RecognitionApp, id: string) {
  const view = async (who: TestPerson = repere.owner) =>
    listingRecognitionView.parse((await repere.call(who, 'GET', `/workspace/listings/${id}/recognition`)).body);
  const review = async (who?: TestPerson) => {
    const { review: found } = await view(who);
    if (found === null) throw new Error('no review');
    return found;
  };
  return {
    view,
    review,
    page: async () => listingDetail.parse((await repere.call(null, 'GET', `/listings/${id}`)).body),
    declare: (answers: readonly object[] = allSix('met')) => {
      const path = `/workspace/listings/${id}/recognition/declaration`;
      return repere.call(repere.owner, 'POST', path, { answers }, 0);
    },
    /** @param version the present one unless told otherwise */
    move: async (who: TestPerson, body: object, version?: number) => {
      const found = await review();
      const path = `/workspace/recognition-reviews/${found.id}/moves`;
      return repere.call(who, 'POST', path, body, version ?? found.version);
    },
    /** Ids found by a search, asked until this listing is among them or not: what changed is searchable shortly after. */
    foundBy: async (query: Record<string, string>, wanted: boolean): Promise<boolean> => {
      const path = `/listings?${new URLSearchParams({ ...query, pageSize: '100' }).toString()}`;
      for (let attempt = 0; ; attempt++) {
        const { results } = listingSearchResponse.parse((await repere.call(null, 'GET', path)).body);
        const found = results.some((one) => one.id === id);
        if (found === wanted || attempt === 300) return found;
        await new Promise((done) => setTimeout(done, 100));
      }
    },
  };
}
