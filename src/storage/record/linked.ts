import { Conflict, InvalidInput } from '../../kernel/index.ts';

const FOREIGN_KEY_VIOLATION = '23503';
/** Raised by the triggers that keep closed reviews as they are. */
const CLOSED = 'PX001';

/**
 * Runs a write that names other records; one that is not there becomes a fault of the field that names it.
 * @param links foreign keys by name, with the field that each holds
 */
export async function linksAsInvalid<F extends string, T>(
  links: Readonly<Record<string, F>>,
  value: Readonly<Record<F, unknown>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint = '' } = error as { code?: string; constraint?: string };
    const field = links[constraint];
    if (code !== FOREIGN_KEY_VIOLATION || field === undefined) throw error;
    throw InvalidInput.at(field, 'must be one of this organization', value[field]);
  }
}

/** Runs a write that a closed review refuses. */
export async function closedAsConflict<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { code?: unknown }).code !== CLOSED) throw error;
    throw new Conflict('This review is closed; its minutes never change.', [], { cause: error });
  }
}
