import { z } from '@hono/zod-openapi';
import { base, share, uncounted } from './costShapes.ts';

const served = {
  customers: z.number(),
  contacts: z.number(),
  parts: z
    .array(z.object({ channel: z.string().nullable(), contacts: z.number(), minor: z.string() }))
    .openapi({ description: 'Contacts by channel and what they cost; they sum to `handling`' }),
  handling: z.string(),
  weight: z.number().openapi({ description: 'Of what the driver of the overhead weighs' }),
  overhead: z.string(),
  minor: z.string(),
};
const segmentServed = z.object({
  segment: z.string().nullable(),
  ...served,
  perCustomer: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  revenue: z.string(),
  costShare: share,
  revenueShare: share,
  carried: z.string().nullable(),
});

export const MaintenanceBody = z
  .object({
    ...base,
    driver: z.string(),
    channels: z.array(
      z.object({
        channel: z.string().nullable(),
        contacts: z.number(),
        contactsStated: z.boolean(),
        unlinked: z.number(),
        seconds: z.number().nullable(),
        minor: z.string(),
        shared: z.string(),
        entries: z.number(),
        perContact: z.number().nullable(),
        unknown: z.string().nullable(),
        stated: z.object({ source: z.string(), day: z.string() }).nullable(),
        reworkShare: share,
        reworkOf: z.number(),
        reworkMinor: z.string().nullable(),
      }),
    ),
    segments: z.array(segmentServed),
    small: segmentServed
      .extend({ segments: z.number() })
      .nullable()
      .openapi({ description: 'Segments that are not shown apart, as one' }),
    tenths: z.array(
      z.object({
        tenth: z.number(),
        ...served,
        revenue: z.string(),
        costShare: share,
        revenueShare: share,
      }),
    ),
    curve: z.array(z.object({ customers: z.number(), cost: z.number(), revenue: share })),
    tools: z.array(
      z.object({
        tool: z.string(),
        contacts: z.number(),
        seconds: z.number().nullable(),
        minor: z.string(),
        entries: z.number(),
        perContact: z.number().nullable(),
      }),
    ),
    unlinked: z.object({ contacts: z.number(), minor: z.string() }),
    unplaced: z.string(),
    overhead: z.object({ minor: z.string(), entries: z.number() }),
    sharedBy: z
      .enum(['seconds', 'contacts'])
      .nullable()
      .openapi({ description: 'How handling that is booked for no channel was shared out' }),
    all: z.object({
      customers: z.number(),
      contacts: z.number(),
      weight: z.number(),
      minor: z.string(),
      perCustomer: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
    reworkOneIn: z.number(),
    uncounted,
  })
  .openapi('MaintenanceCost');
