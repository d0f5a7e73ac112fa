import { nameKey, type WonPeopleQuestion, type WonPerson } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { FigureStore } from '../../../metric/index.ts';
import { personColumns, personOf } from '../personBehind.ts';
import { isOneOf, numberOf, textOf } from './parts.ts';
import { sharedSql, touchesSql } from './won.ts';

/** Some of the customers won, the newest first, with the part of each that a campaign has. */
export async function wonPeople(
  figures: FigureStore,
  scope: Scope,
  asked: WonPeopleQuestion,
  signal?: AbortSignal,
): Promise<WonPerson[]> {
  const { dialect } = figures;
  const { segment, campaign } = asked;
  const names = campaign == null ? [] : await namesOf(figures, scope, asked, campaign, signal);
  if (campaign != null && names.length === 0) return [];
  const { binder, won, touches } = touchesSql(asked, dialect);
  const { bind } = binder;
  const ofCampaign = campaign == null ? 'true' : isOneOf('s.s_campaign', names, binder);
  const touched = `select s.s_customer as h_customer, ${dialect.countWhere(ofCampaign)} as h_touches,
      ${dialect.sumWhere(`s.s_share${asked.rule}`, ofCampaign)} as h_share
    from (${sharedSql(touches)}) s group by s.s_customer`;
  const wanted = [
    ...(segment === undefined
      ? []
      : [segment === null ? 'w.c_segment is null' : `w.c_segment = ${bind(segment, 'text')}`]),
    ...(campaign === undefined ? [] : [campaign === null ? 'h.h_touches is null' : 'h.h_touches > 0']),
  ];
  const people = `select w.c_id as v_id, h.h_touches as v_touches,
      h.h_share as v_share, row_number() over (order by w.c_start desc, w.c_id) as v_place
    from (${won}) w left join (${touched}) h on h.h_customer = w.c_id
    ${wanted.length === 0 ? '' : `where ${wanted.join(' and ')}`}`;
  const sql = `select ${personColumns('d', dialect)}, v.v_touches as o_touches, v.v_share as o_share, v.v_place as o_place
    from (${people}) v join ${dialect.rows('customer')} d on d.id = v.v_id where v.v_place > ${bind(asked.place, 'number')} order by v.v_place limit ${Math.trunc(asked.limit)}`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => ({
    ...personOf(row),
    place: numberOf(row['o_place']),
    touches: numberOf(row['o_touches']),
    share: campaign == null ? 1 : numberOf(row['o_share']),
  }));
}

/** How the campaign of this key is written in the signals: capitals and blanks make no other one. */
async function namesOf(
  figures: FigureStore,
  scope: Scope,
  asked: WonPeopleQuestion,
  key: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const { binder, touches } = touchesSql(asked, figures.dialect);
  const sql = `select distinct t.t_campaign as o_campaign from (${touches}) t`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.flatMap((row) => textOf(row['o_campaign']) ?? []).filter((name) => nameKey(name) === key);
}
