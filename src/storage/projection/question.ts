import type pg from 'pg';

/** A question as the projection needs it. */
export interface ProjectedQuestion {
  readonly survey_version_id: string;
  readonly survey_id: string;
  readonly question: string;
  readonly kind: string;
  /** Codes that mean "does not apply to me". */
  readonly not_applicable: readonly string[];
}

/** Reads questions of survey versions, each version once: a version never changes after it has answers. */
export function questionReader(
  pool: pg.Pool,
): (versionIds: readonly string[]) => Promise<ProjectedQuestion[]> {
  const known = new Map<string, ProjectedQuestion[]>();
  return async (versionIds) => {
    const missing = versionIds.filter((id) => !known.has(id));
    if (missing.length > 0) {
      const { rows } = await pool.query<ProjectedQuestion>(
        `select q.survey_version_id, v.survey_id, q.key as question, q.kind, q.not_applicable
         from question q join survey_version v on v.org_id = q.org_id and v.id = q.survey_version_id
         where q.survey_version_id = any($1)`,
        [missing],
      );
      for (const id of missing) known.set(id, []);
      for (const row of rows) known.get(row.survey_version_id)?.push(row);
    }
    return versionIds.flatMap((id) => known.get(id) ?? []);
  };
}
