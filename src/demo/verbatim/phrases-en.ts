import type { Phrases } from './verbatim.ts';

/** English sentences; each stands alone and begins with a word that may be lowered after “but”. */
export const ENGLISH: Phrases = {
  openGood: ['Happy customer for years.', 'No complaints.', 'All good so far.', 'Glad I switched to you.'],
  openBad: ['Very disappointed.', 'I expected more.', 'Not happy at all.', 'This has to get better.'],
  but: ['But', 'On the other hand,', 'Still,'],
  themes: {
    network: {
      good: [
        'The network is reliable, even on the train.',
        'Coverage is great everywhere I go.',
        'The internet is fast and never drops.',
        'Since last year the signal at home is excellent.',
      ],
      bad: [
        'The network was down again for hours.',
        'There is no signal in my own kitchen.',
        'The connection drops every evening.',
        'Mobile internet is painfully slow around here.',
      ],
    },
    billing: {
      good: [
        'The bill is clear and always right.',
        'The new invoice is easy to read.',
        'Billing simply works, no surprises.',
      ],
      bad: [
        'There were charges on my bill that nobody could explain.',
        'My invoice was wrong for the second time.',
        'The bill is impossible to understand.',
        'The extra fees came out of nowhere.',
      ],
    },
    price: {
      good: [
        'The price is fair for what I get.',
        'Good value compared with the others.',
        'The plan is cheap and does the job.',
      ],
      bad: [
        'It is too expensive for what it offers.',
        'The price went up and nothing got better.',
        'New customers pay less than I do after all these years.',
        'Other providers are cheaper.',
      ],
    },
    staff: {
      good: [
        'The agent was friendly and knew what she was doing.',
        'People in support are patient and kind.',
        'The advisor explained everything calmly.',
      ],
      bad: [
        'The agent was rude and in a hurry.',
        'Nobody I talked to knew the answer.',
        'I was passed from one person to the next.',
        'The advisor did not listen.',
      ],
    },
    resolution: {
      good: [
        'My problem was solved in one call.',
        'The fault was fixed the same day.',
        'A quick solution, well done.',
      ],
      bad: [
        'I had to call three times and it is still not solved.',
        'It took weeks to fix a simple fault.',
        'The ticket was closed although nothing works.',
        'I waited forever for a technician.',
      ],
    },
    app: {
      good: [
        'The app is handy, I do everything there.',
        'Changing my plan in the app took a minute.',
        'The app shows my usage clearly.',
      ],
      bad: [
        'The app crashes when I open it.',
        'I can never log in to the app.',
        'The last update of the app made it worse.',
      ],
    },
  },
};
