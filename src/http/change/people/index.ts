import type { Api } from '../../frame/api.ts';
import type { Parts } from '../../parts.ts';
import { mountAdoption } from './adoption.ts';
import { mountAttendance } from './attendance.ts';
import { mountTrainingEffect } from './effect.ts';
import { mountPeopleRecords } from './records.ts';

/** The people side of change. */
export function mountPeopleSide(api: Api, parts: Parts): void {
  mountPeopleRecords(api, parts);
  mountAdoption(api, parts);
  mountAttendance(api, parts);
  mountTrainingEffect(api, parts);
}
