import type { Clock } from './clock.ts';

/** Makes ids. UUID version 7 (RFC 9562): they sort by time, so index pages fill in order. */
export interface Ids {
  next(): string;
}

/**
 * @param bytes fills a buffer with random bytes (the system's, or a seeded one in the demo)
 */
export function timeOrderedIds(clock: Clock, bytes: (into: Uint8Array) => void): Ids {
  return {
    next() {
      const raw = new Uint8Array(16);
      bytes(raw);
      let time = clock.now().getTime();
      for (let i = 5; i >= 0; i--) {
        raw[i] = time % 256;
        time = Math.floor(time / 256);
      }
      raw[6] = 0x70 | ((raw[6] ?? 0) & 0x0f);
      raw[8] = 0x80 | ((raw[8] ?? 0) & 0x3f);
      const hex = Array.from(raw, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `text` is a UUID in lower case, as every id here is. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
