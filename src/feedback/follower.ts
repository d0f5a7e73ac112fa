import { COMMON_ATTRIBUTES, type CustomerFollower } from '../customer/index.ts';
import { QUESTION_KINDS } from './kind/index.ts';
import type { ResponseStore } from './store.ts';

/** Responses follow their customers: found when the customer appears, cut loose and without texts when erased. */
export function responseFollower(responses: ResponseStore): CustomerFollower {
  const textKinds = QUESTION_KINDS.filter((kind) => kind.holdsText).map((kind) => kind.key);
  return {
    appeared: (customers) => responses.link(customers),
    erased: (customer) => responses.forget(customer, textKinds, COMMON_ATTRIBUTES),
  };
}
