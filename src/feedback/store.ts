import type { Page, PageRequest } from '../kernel/index.ts';
import type { Response } from './response.ts';
import type { Survey, SurveyVersion } from './survey.ts';

/** How many responses there are, counted no further than the store finds quick. */
export interface ResponseCount {
  readonly responses: number;
  readonly more: boolean;
}

/** Which version of which survey. */
export type VersionNumber = Pick<SurveyVersion, 'id' | 'surveyId' | 'number'>;

/** Surveys of one organization, in the caller's transaction. */
export interface SurveyStore {
  /** False if the external key is taken. */
  insert(survey: Survey): Promise<boolean>;
  find(id: string): Promise<Survey | null>;
  /** As `find`, and nobody else adds a version before the transaction ends. */
  lock(id: string): Promise<Survey | null>;
  findByKey(externalKey: string): Promise<Survey | null>;
  addVersion(version: SurveyVersion): Promise<void>;
  /** Newest first. */
  versions(surveyId: string): Promise<SurveyVersion[]>;
  /** Versions of several surveys without what they ask, newest first: for lists. */
  versionNumbers(surveyIds: readonly string[]): Promise<VersionNumber[]>;
  latestVersion(surveyId: string): Promise<SurveyVersion | null>;
  /** Newest first. */
  page(request: PageRequest): Promise<Page<Survey>>;
  /** Of each of the versions, by id. */
  countResponses(versionIds: readonly string[]): Promise<ReadonlyMap<string, ResponseCount>>;
}

export interface ResponseFilter {
  readonly surveyId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly channel?: string | undefined;
  readonly touchpoint?: string | undefined;
  /** First and last instant of the answer (excluded), ISO 8601. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Responses of one organization, in the caller's transaction. */
export interface ResponseStore {
  /** Of the row keys, those that any version of the survey holds already, with the id of their response. */
  known(surveyId: string, rowKeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Leaves out what another transaction wrote meanwhile under the same row key; returns the ids that are in. */
  insert(responses: readonly Response[]): Promise<ReadonlySet<string>>;
  find(id: string): Promise<Response | null>;
  /** Newest answer first. */
  page(filter: ResponseFilter, request: PageRequest): Promise<Page<Response>>;
  /** Gives responses that came under these external ids, and are nobody's yet, to their customers. Returns how many. */
  link(customers: readonly { readonly id: string; readonly externalId: string }[]): Promise<number>;
  /**
   * Cuts the link to a customer and removes texts.
   * @param textKinds kinds of questions whose answers are removed
   * @param kept keys of attributes that stay, for figures are cut by them; all others go
   */
  forget(
    customer: { readonly id: string; readonly externalId: string },
    textKinds: readonly string[],
    kept: readonly string[],
  ): Promise<number>;
}
