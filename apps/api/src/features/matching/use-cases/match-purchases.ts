import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database, type Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { publish } from '../../../platform/outbox';
import { PurchaseLines, type LineSupplier, type PurchaseLine } from '../../purchases';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { candidateSign } from '../domain/candidate';
import { decided, decisionFor, type StandingDecision } from '../domain/decisions';
import { METHOD_VERSION, type AliasOwner } from '../domain/match';
import { matchContext } from '../domain/match-context';
import { matchSupplier, type MatchContext } from '../domain/match-supplier';
import { relationReader } from '../domain/relations';
import { readSupplierName } from '../domain/supplier-name';
import { readEnterprises, readRelations } from '../enterprise.reader';
import {
  aliasesOf,
  dueLines,
  lastRun,
  learnAliases,
  lockMatching,
  markDue,
  markDueOfListings,
  nextRevision,
  openScratch,
  standingDecisions,
  writeFresh,
  writeSeen,
  type FreshMatch,
  type SeenSupplier,
} from '../match.repository';
import { measureMoves, settleCandidates, writeMatches, type BuyerMove, type Move } from '../settle-matches.sql';
import { supplierOnLine } from '../supplier-on-line';

/** Announced when answers changed, with the run's id and the revision as version. */
export const MATCHES_CHANGED = 'matches-changed';

const BATCH = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface MatchOptions {
  /** Every line, not only what changed since the last run. */
  readonly all?: boolean;
  /** Works everything out and writes nothing. */
  readonly preview?: boolean;
  /** Publishes the answers of a new version of the method; without it they are only previewed. */
  readonly acceptMethod?: boolean;
  readonly progress?: (done: number) => void;
}

export interface MatchOutcome {
  readonly methodVersion: number;
  /** The version whose answers stand; null before the first run. */
  readonly publishedVersion: number | null;
  /** False when it was a preview, or when a new version waits to be accepted. */
  readonly applied: boolean;
  readonly lines: number;
  readonly suppliers: number;
  readonly changed: number;
  readonly revision: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly moves: readonly Move[];
  readonly buyers: readonly BuyerMove[];
}

class Undo extends Error {
  constructor(readonly outcome: MatchOutcome) {
    super('a preview is undone');
  }
}

/** Matches the suppliers of contract lines with the directory: what changed since the last run, and what that touches. */
@Injectable()
export class MatchPurchases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PurchaseLines) private readonly purchases: PurchaseLines,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async execute(options: MatchOptions = {}): Promise<MatchOutcome> {
    try {
      return await this.database.transaction(
        async (tx) => {
          const outcome = await this.run(tx, options);
          if (!outcome.applied) throw new Undo(outcome);
          return outcome;
        },
        { statementTimeoutMs: 0 },
      );
    } catch (error) {
      if (error instanceof Undo) return error.outcome;
      throw error;
    }
  }

  /** After an import: what changed, unless a new version of the method waits for somebody to look at what it moves. */
  async follow(): Promise<MatchOutcome | null> {
    const before = await lastRun(this.database);
    return before !== null && before.methodVersion !== METHOD_VERSION ? null : this.execute();
  }

  /**
   * Answers some lines again inside a transaction that decided something about them, with what is known now.
   * @returns how many answers changed
   */
  async again(tx: Transaction, lineIds: readonly string[], subject: string): Promise<number> {
    await lockMatching(tx);
    await openScratch(tx);
    await tx.query('INSERT INTO due_line SELECT DISTINCT unnest($1::uuid[])', [lineIds]);
    await this.answer(tx, () => undefined);
    await settleCandidates(tx, () => uuidv7());
    await measureMoves(tx);
    const revision = await nextRevision(tx);
    const changed = await writeMatches(tx, METHOD_VERSION, revision);
    if (changed > 0) await publish(tx, [{ topic: MATCHES_CHANGED, aggregateId: subject, version: revision }]);
    return changed;
  }

  private async run(tx: Transaction, options: MatchOptions): Promise<MatchOutcome> {
    await lockMatching(tx);
    const before = await lastRun(tx);
    const startedAt = this.clock.now();
    const moved = before !== null && before.methodVersion !== METHOD_VERSION;
    const whole = options.all === true || before === null || moved;
    const applied = options.preview !== true && (!moved || options.acceptMethod === true);
    const purchasesRevision = await this.purchases.revision();
    await openScratch(tx);
    await this.see(tx, whole ? undefined : (before?.purchasesRevision ?? 0));
    await learnAliases(tx, whole);
    await markDue(tx);
    if (!whole && before !== null)
      await markDueOfListings(tx, before.listingsAt, (names) => names.map((name) => readSupplierName(name).key));
    if (whole)
      await tx.query('INSERT INTO due_line SELECT DISTINCT line_id FROM supplier_match ON CONFLICT DO NOTHING');
    const tally = await this.answer(tx, options.progress ?? (() => undefined));
    await settleCandidates(tx, () => uuidv7());
    const { moves, buyers } = await measureMoves(tx);
    const revision = await nextRevision(tx);
    const changed = await writeMatches(tx, METHOD_VERSION, revision);
    const publishedVersion = before?.methodVersion ?? null;
    const outcome = {
      methodVersion: METHOD_VERSION,
      publishedVersion,
      applied,
      ...tally,
      changed,
      revision,
      moves,
      buyers,
    };
    if (applied) await this.finish(tx, outcome, purchasesRevision, startedAt);
    return outcome;
  }

  private async finish(tx: Transaction, outcome: MatchOutcome, purchasesRevision: number, at: Date): Promise<void> {
    const id = uuidv7();
    await tx.query(
      `INSERT INTO match_run (id, method_version, purchases_revision, listings_at, revision, considered, changed, moves)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        METHOD_VERSION,
        purchasesRevision,
        at,
        outcome.revision,
        outcome.suppliers,
        outcome.changed,
        JSON.stringify(outcome.moves),
      ],
    );
    if (outcome.changed > 0)
      await publish(tx, [{ topic: MATCHES_CHANGED, aggregateId: id, version: outcome.revision }]);
  }

  /** Every supplier of the lines that changed, by its spelling and number. */
  private async see(tx: Transaction, changedSince: number | undefined): Promise<void> {
    let batch: SeenSupplier[] = [];
    for await (const line of this.purchases.lines(changedSince === undefined ? {} : { changedSince })) {
      for (const supplier of line.suppliers) batch.push(seen(line, supplier));
      if (batch.length < BATCH) continue;
      await writeSeen(tx, batch);
      batch = [];
    }
    if (batch.length > 0) await writeSeen(tx, batch);
  }

  private async answer(
    tx: Transaction,
    progress: (done: number) => void,
  ): Promise<Pick<MatchOutcome, 'lines' | 'suppliers' | 'statuses'>> {
    const contexts = new Map<boolean, MatchContext>();
    const statuses: Record<string, number> = {};
    let [lines, suppliers] = [0, 0];
    for (let after = FIRST; ;) {
      const ids = await dueLines(tx, after, BATCH);
      const fresh = await this.answerBatch(tx, ids, contexts);
      for (const { status } of fresh) statuses[status] = (statuses[status] ?? 0) + 1;
      await writeFresh(tx, fresh);
      lines += ids.length;
      suppliers += fresh.length;
      progress(lines);
      const last = ids.at(-1);
      if (last === undefined || ids.length < BATCH) return { lines, suppliers, statuses };
      after = last;
    }
  }

  private async answerBatch(
    tx: Transaction,
    ids: readonly string[],
    contexts: Map<boolean, MatchContext>,
  ): Promise<FreshMatch[]> {
    if (ids.length === 0) return [];
    const lines: PurchaseLine[] = [];
    for await (const line of this.purchases.lines({ ids })) lines.push(line);
    const keys = lines.flatMap(({ suppliers }) => suppliers.map(({ name }) => readSupplierName(name).key));
    const decisions = await standingDecisions(tx, ids, keys);
    const fresh: FreshMatch[] = [];
    for (const demo of [false, true]) {
      const own = lines.filter((line) => line.demo === demo);
      if (own.length === 0) continue;
      let context = contexts.get(demo);
      if (context === undefined) contexts.set(demo, (context = await this.contextOf(tx, demo)));
      const aliases = await aliasesOf(tx, demo, keys);
      const here: MatchContext = { ...context, aliases: (key) => aliases.get(key) ?? [] };
      for (const line of own)
        for (const supplier of line.suppliers) fresh.push(answerOne(line, supplier, here, aliases, decisions));
    }
    return fresh;
  }

  private async contextOf(tx: Transaction, demo: boolean): Promise<MatchContext> {
    const reference = this.reference.current();
    const relations = relationReader(await readRelations(tx));
    return matchContext(await readEnterprises(tx, demo, reference), reference, () => [], relations);
  }
}

const seen = (line: PurchaseLine, supplier: LineSupplier): SeenSupplier => ({
  lineId: line.id,
  position: supplier.position,
  demo: line.demo,
  nameKey: readSupplierName(supplier.name).key,
  spelling: supplier.name.trim(),
  neq: supplier.neqValid === true ? supplier.neq : null,
  seenOn: line.awardedOn ?? line.signedOn ?? line.publishedOn,
  current: line.current,
});

function answerOne(
  line: PurchaseLine,
  member: LineSupplier,
  context: MatchContext,
  aliases: ReadonlyMap<string, readonly AliasOwner[]>,
  decisions: readonly StandingDecision[],
): FreshMatch {
  const { current: _, ...base } = seen(line, member);
  const supplier = supplierOnLine(line, member);
  const key = { ...base, buyerId: line.buyer?.id ?? null };
  const { result, decisionId } = decided(
    matchSupplier(supplier, context),
    decisionFor(key, decisions),
    base.neq !== null,
  );
  const sign = result.status === 'rejected' && decisionId === null ? candidateSign(supplier) : null;
  const owners = aliases.get(base.nameKey) ?? [];
  const place = supplier.locality === null ? null : context.places.placeOf(supplier.locality);
  return {
    ...key,
    ownerNeq: base.neq ?? (owners.length === 1 ? (owners[0]?.neq ?? null) : null),
    value: line.exclusion === null ? member.awarded : null,
    municipality: place?.municipality ?? null,
    region: regionOf(supplier.postalCode, context) ?? place?.region ?? null,
    sign: sign?.family ?? null,
    status: result.status,
    method: result.method,
    score: result.score,
    listingId: result.enterpriseId,
    decisionId,
    evidence: sign === null ? result.evidence : [...sign.evidence, ...result.evidence],
    rivals: result.rivals,
  };
}

/** The region of a postal code, where the directory knows only one for it. */
function regionOf(postalCode: string | null, context: MatchContext): string | null {
  const regions = postalCode === null ? undefined : context.places.regionsOfFsa(postalCode.slice(0, 3));
  return regions?.size === 1 ? ([...regions][0] ?? null) : null;
}
