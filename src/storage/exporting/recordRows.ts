import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import type { Scope } from '../../kernel/index.ts';
import type { Record } from '../record/index.ts';
import { type CopiedRows, csvRows } from './write.ts';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** What is read of each row of the record, by the name under which it is written. Row-level security picks the rows. */
const READING = {
  customers: {
    from: `customer c left join account a on a.org_id = c.org_id and a.id = c.account_id where not c.erased order by c.created_at, c.id`,
    columns: {
      external_id: 'c.external_id',
      account_external_id: 'a.external_id',
      name: 'c.name',
      email: 'c.email',
      phone: 'c.phone',
      preferred_language: 'c.preferred_language',
      preferred_channel: 'c.preferred_channel',
      started_on: 'c.started_on',
      ended_on: 'c.ended_on',
      attributes: 'c.attributes',
    },
  },
  answers: {
    from: `response r join survey_version v on v.org_id = r.org_id and v.id = r.survey_version_id
      join survey s on s.org_id = v.org_id and s.id = v.survey_id
      left join customer c on c.org_id = r.org_id and c.id = r.customer_id
      where not r.erased order by r.answered_at, r.id`,
    columns: {
      survey: 's.external_key',
      survey_version: 'v.number',
      row_key: 'r.row_key',
      customer_external_id: 'coalesce(c.external_id, r.customer_ref)',
      answered_at: `to_char(r.answered_at at time zone 'UTC', ${INSTANT})`,
      touchpoint: 'r.touchpoint',
      channel: 'r.channel',
      language: 'r.language',
      weight: 'r.weight',
      answers: 'r.answers',
      attributes: 'r.attributes',
    },
  },
} as const;

export const RECORD_ROWS: Readonly<globalThis.Record<keyof typeof READING, CopiedRows>> = {
  customers: csvRows(
    { ...texts('customers'), started_on: 'DATE', ended_on: 'DATE', attributes: 'JSON' },
    { attributes: 'attribute.' },
  ),
  answers: csvRows(
    { ...texts('answers'), survey_version: 'INTEGER', weight: 'DOUBLE', answers: 'JSON', attributes: 'JSON' },
    { answers: 'question.', attributes: 'attribute.' },
  ),
};

function texts(what: keyof typeof READING): { [column: string]: string } {
  return Object.fromEntries(Object.keys(READING[what].columns).map((name) => [name, 'VARCHAR']));
}

/** Copies an organization's rows out of the record into a CSV file, streamed. */
export async function copyRecordRows(
  record: Record,
  scope: Scope,
  what: keyof typeof READING,
  path: string,
): Promise<void> {
  const { columns, from } = READING[what];
  const list = Object.entries(columns).map(([name, sql]) => `${sql} as ${name}`);
  await record.stream(scope, async (client) => {
    const rows = client.query(
      copyTo(`copy (select ${list.join(', ')} from ${from}) to stdout (format csv, force_quote *)`),
    );
    await pipeline(rows, createWriteStream(path));
  });
}
