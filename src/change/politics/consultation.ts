import type { Owner } from '../../access/index.ts';
import type { Actor } from '../../kernel/index.ts';

/** Who was asked about a decision, when, and what they said. Added to, never changed; read by its circle alone. */
export interface Consultation {
  readonly id: string;
  readonly decisionId: string;
  readonly circleId: string;
  /** The initiative that it belongs to; null where the decision stands by itself. */
  readonly initiativeId: string | null;
  readonly consulted: Owner;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly said: string;
  readonly at: string;
  readonly by: Actor;
}
