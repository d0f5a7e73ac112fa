import { InvalidInput, isCurrency } from '../kernel/index.ts';

/** Whose records these are, and how its figures are cut and shown. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** IANA zone: where its days begin. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Groups smaller than this are not shown. */
  readonly minimumGroup: number;
  /** Confidence of every interval, as a share. */
  readonly confidence: number;
  readonly demo: boolean;
  readonly version: number;
}

export interface OrganizationChange {
  readonly name?: string | undefined;
  readonly zone?: string | undefined;
  readonly currency?: string | undefined;
  readonly minimumGroup?: number | undefined;
  readonly confidence?: number | undefined;
}

/** The organization of the running transaction. */
export interface OrganizationStore {
  read(): Promise<Organization>;
  /** @throws Outdated if the version has moved on */
  change(expectedVersion: number, change: OrganizationChange): Promise<Organization>;
}

/** @throws InvalidInput naming the zone or the currency that nobody knows */
export function checkPlace(place: { zone?: string | undefined; currency?: string | undefined }): void {
  if (place.zone !== undefined) checkZone(place.zone);
  if (place.currency !== undefined) checkCurrency(place.currency);
}

function checkZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw InvalidInput.at('zone', 'must be a zone of the IANA list, such as Europe/Berlin', zone);
  }
}

function checkCurrency(currency: string): void {
  if (!isCurrency(currency))
    throw InvalidInput.at('currency', 'must be an ISO 4217 code such as USD', currency);
}
