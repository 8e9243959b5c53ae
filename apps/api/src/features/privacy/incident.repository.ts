import type { IncidentBody, PrivacyIncident } from '@repere/contract';
import type { SqlRunner } from '../../platform/database';

type Row = Omit<PrivacyIncident, 'createdAt' | 'updatedAt'> & { readonly createdAt: Date; readonly updatedAt: Date };

const COLUMNS = `id, occurred_on AS "occurredOn", occurred_until AS "occurredUntil", aware_on AS "awareOn", information, circumstances,
  people, serious_risk AS "seriousRisk", assessment, commission_notified_on AS "commissionNotifiedOn",
  people_notified_on AS "peopleNotifiedOn", measures, version, created_at AS "createdAt", updated_at AS "updatedAt",
  (aware_on + interval '5 years')::date AS "keptUntil"`;

const incidentOf = ({ createdAt, updatedAt, ...row }: Row): PrivacyIncident => ({
  ...row,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

const valuesOf = (body: IncidentBody): unknown[] => [
  body.occurredOn,
  body.occurredUntil,
  body.awareOn,
  body.information,
  body.circumstances,
  body.people,
  body.seriousRisk,
  body.assessment,
  body.commissionNotifiedOn,
  body.peopleNotifiedOn,
  body.measures,
];

/** Latest awareness first. */
export async function readIncidents(sql: SqlRunner): Promise<PrivacyIncident[]> {
  const rows = await sql.query<Row>(`SELECT ${COLUMNS} FROM privacy_incident ORDER BY aware_on DESC, id DESC`);
  return rows.map(incidentOf);
}

export async function findIncident(tx: SqlRunner, id: string): Promise<PrivacyIncident | null> {
  const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM privacy_incident WHERE id = $1 FOR UPDATE`, [id]);
  return row === undefined ? null : incidentOf(row);
}

export async function insertIncident(
  tx: SqlRunner,
  id: string,
  body: IncidentBody,
  recordedBy: string,
): Promise<PrivacyIncident> {
  const [row] = await tx.query<Row>(
    `INSERT INTO privacy_incident (id, occurred_on, occurred_until, aware_on, information, circumstances, people, serious_risk,
       assessment, commission_notified_on, people_notified_on, measures, recorded_by)
     VALUES ($13, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${COLUMNS}`,
    [...valuesOf(body), recordedBy, id],
  );
  return incidentOf(row as Row);
}

export async function updateIncident(tx: SqlRunner, id: string, body: IncidentBody): Promise<PrivacyIncident> {
  const [row] = await tx.query<Row>(
    `UPDATE privacy_incident SET occurred_on = $1, occurred_until = $2, aware_on = $3, information = $4, circumstances = $5,
       people = $6, serious_risk = $7, assessment = $8, commission_notified_on = $9, people_notified_on = $10, measures = $11,
       version = version + 1, updated_at = now()
     WHERE id = $12 RETURNING ${COLUMNS}`,
    [...valuesOf(body), id],
  );
  return incidentOf(row as Row);
}
