import type { ById, Page } from './endpoints.ts';

export interface Survey {
  readonly id: string;
  readonly externalKey: string;
  readonly name: string;
  readonly kind: 'transactional' | 'relationship' | 'competitive' | 'other';
  readonly createdAt: string;
  readonly latestVersion: number;
  readonly responses: number;
  /** There are more than were counted. */
  readonly moreResponses: boolean;
}

export interface Question {
  readonly key: string;
  readonly position: number;
  readonly kind: string;
  readonly text: string;
  readonly scaleMin?: number | null;
  readonly scaleMax?: number | null;
}

export interface SurveyVersion {
  readonly id: string;
  readonly number: number;
  readonly createdAt: string;
  readonly questions: readonly Question[];
  readonly responses: number;
  readonly moreResponses: boolean;
}

export interface SurveyDetail extends Survey {
  readonly versions: readonly SurveyVersion[];
}

export interface Response {
  readonly id: string;
  readonly surveyVersionId: string;
  readonly surveyId?: string;
  readonly customerId?: string | null;
  readonly customerRef?: string | null;
  readonly answeredAt: string;
  readonly receivedAt: string;
  readonly touchpoint?: string | null;
  readonly channel?: string | null;
  readonly language?: string | null;
  readonly weight: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly importId?: string | null;
}

export interface Signal {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly customerId?: string | null;
  readonly customerRef?: string | null;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly value?: number | null;
  readonly unit?: string | null;
  readonly durationSeconds?: number | null;
  readonly channel?: string | null;
  readonly journey?: string | null;
  readonly touchpoint?: string | null;
  readonly outcome?: string | null;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

export interface FeedbackEndpoints {
  'GET /surveys': { query?: { cursor?: string; limit?: number }; reply: Page<Survey> };
  'GET /surveys/{id}': { path: ById; reply: SurveyDetail };
  'GET /responses': {
    query?: { survey?: string; customer?: string; cursor?: string; limit?: number };
    reply: Page<Response>;
  };
  'GET /responses/{id}': { path: ById; reply: Response };
  'GET /signals': {
    query?: { kind?: string; source?: string; customer?: string; cursor?: string; limit?: number };
    reply: Page<Signal>;
  };
}
