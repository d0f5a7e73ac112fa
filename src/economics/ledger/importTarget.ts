import type { ImportTarget, PlausibleDays, TargetField } from '../../intake/index.ts';
import { CATEGORIES } from './category.ts';
import { currencyCodes } from './keepEntry.ts';

/** Months between which a booking is believed: plans for the next year are no mistake, the year 2206 is. */
const MONTHS: PlausibleDays = { earliest: '1990-01-01', daysAhead: 366 };

const SIGNS: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€', 'euro'],
  GBP: ['£', 'pound sterling'],
  USD: ['us$', 'us dollar'],
};

const currency: TargetField = {
  name: 'currency',
  label: 'Currency',
  type: 'text',
  required: true,
  fixable: true,
  hint: 'An amount without its currency is no money.',
  choices: currencyCodes().map((code) => ({ value: code, label: code, names: SIGNS[code] ?? [] })),
  synonyms: ['curr', 'ccy', 'currency code', 'waehrung', 'währung', 'devise', 'moneda', 'divisa'],
};

const month: TargetField = {
  name: 'month',
  label: 'Month',
  type: 'month',
  required: true,
  fixable: true,
  plausible: MONTHS,
  synonyms: [
    'period',
    'posting period',
    'posting month',
    'posting date',
    'booking date',
    'booking month',
    'accounting period',
    'fiscal period',
    'buchungsmonat',
    'buchungsdatum',
    'monat',
    'mois',
    'mes',
    'periode',
  ],
};

/** Amounts of a ledger. A row is the same by its source and its number there; without one, by all that it says. */
export function costImportTarget(): ImportTarget {
  return {
    name: 'costs',
    label: 'Ledger entries',
    survey: false,
    remainder: null,
    repeated: [],
    fields: [
      {
        name: 'row_key',
        label: 'Entry number',
        type: 'text',
        key: true,
        synonyms: [
          'entry no',
          'entry id',
          'document no',
          'document number',
          'doc no',
          'voucher',
          'voucher no',
          'posting no',
          'belegnummer',
          'beleg',
          'journal id',
          'line id',
        ],
      },
      month,
      {
        name: 'category',
        label: 'Category',
        type: 'text',
        required: true,
        fixable: true,
        choices: CATEGORIES.map(({ key, label, names }) => ({ value: key, label, names })),
        synonyms: [
          'cost category',
          'cost type',
          'cost element',
          'kostenart',
          'type',
          'categorie',
          'categoria',
        ],
      },
      {
        name: 'amount',
        label: 'Amount',
        type: 'money',
        required: true,
        synonyms: [
          'cost',
          'costs',
          'value',
          'net amount',
          'total',
          'betrag',
          'montant',
          'importe',
          'importo',
          'sum',
        ],
      },
      currency,
      {
        name: 'source',
        label: 'Book or system',
        type: 'text',
        required: true,
        fixable: true,
        hint: 'The same name again finds the same rows again, so that nothing counts twice.',
        synonyms: ['ledger', 'book', 'source system', 'quelle', 'system'],
      },
      {
        name: 'replaces',
        label: 'Takes the place of earlier rows',
        type: 'boolean',
        required: true,
        fixable: true,
        hint: 'Yes: what this book said before of the file’s months, and the file says no more, is withdrawn. No: the file adds to it, as corrected rows of an earlier file do.',
        synonyms: [],
      },
      {
        name: 'campaign',
        label: 'Campaign',
        type: 'text',
        fixable: true,
        synonyms: ['campaign name', 'kampagne', 'campagne', 'campana', 'campaña'],
      },
      {
        name: 'segment',
        label: 'Segment',
        type: 'text',
        fixable: true,
        synonyms: ['customer segment', 'kundensegment'],
      },
      {
        name: 'channel',
        label: 'Channel',
        type: 'text',
        fixable: true,
        synonyms: ['contact channel', 'kanal', 'canal'],
      },
      {
        name: 'tool',
        label: 'Tool',
        type: 'text',
        fixable: true,
        synonyms: ['system tool', 'application', 'werkzeug', 'outil'],
      },
      {
        name: 'unit',
        label: 'Unit',
        type: 'text',
        fixable: true,
        synonyms: ['business unit', 'cost center', 'cost centre', 'department', 'kostenstelle', 'abteilung'],
      },
      {
        name: 'initiative',
        label: 'Initiative',
        type: 'text',
        fixable: true,
        synonyms: ['project', 'projekt', 'projet', 'proyecto'],
      },
      {
        name: 'note',
        label: 'Note',
        type: 'text',
        fixable: true,
        synonyms: ['text', 'description', 'posting text', 'buchungstext', 'libelle', 'memo', 'comment'],
      },
    ],
  };
}

/** Exchange rates: one unit of the currency in the organization's, by month. */
export function rateImportTarget(): ImportTarget {
  return {
    name: 'rates',
    label: 'Exchange rates',
    survey: false,
    remainder: null,
    repeated: [],
    fields: [
      month,
      currency,
      {
        name: 'rate',
        label: 'Worth in your currency',
        type: 'money',
        required: true,
        synonyms: ['rate', 'exchange rate', 'fx rate', 'kurs', 'wechselkurs', 'taux', 'tipo de cambio'],
      },
      {
        name: 'source',
        label: 'Published by',
        type: 'text',
        required: true,
        fixable: true,
        synonyms: ['publisher', 'rate source', 'quelle', 'fuente'],
      },
      {
        name: 'day',
        label: 'Day of the rate',
        type: 'date',
        required: true,
        fixable: true,
        synonyms: ['rate date', 'valid on', 'kursdatum'],
      },
    ],
  };
}
