import { Conflict } from '../../kernel/index.ts';

const UNIQUE_VIOLATION = '23505';

/** Runs a write that may meet a value that is taken; then `message` is what the person is told. */
export async function takenAsConflict<T>(message: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) {
      throw new Conflict(message, [], { cause: error });
    }
    throw error;
  }
}

const FOREIGN_KEY_VIOLATION = '23503';

/** Runs a removal of what other rows may still refer to; then `message` is what the person is told. */
export async function heldAsConflict<T>(message: string, remove: () => Promise<T>): Promise<T> {
  try {
    return await remove();
  } catch (error) {
    if ((error as { code?: unknown }).code === FOREIGN_KEY_VIOLATION) {
      throw new Conflict(message, [], { cause: error });
    }
    throw error;
  }
}
