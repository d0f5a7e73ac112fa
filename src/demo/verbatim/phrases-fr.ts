import type { Phrases } from './verbatim.ts';

/** French sentences; each stands alone and begins with a word that may be lowered after “mais”. */
export const FRENCH: Phrases = {
  openGood: [
    'Client satisfait depuis des années.',
    'Rien à redire.',
    "Tout va bien jusqu'ici.",
    "Content d'être venu chez vous.",
  ],
  openBad: ['Très déçu.', "Je m'attendais à mieux.", 'Pas content du tout.', 'Il faut que cela change.'],
  but: ['Mais', 'En revanche,', 'Malgré tout,'],
  themes: {
    network: {
      good: [
        'Le réseau est fiable, même dans le train.',
        'La couverture est excellente partout où je vais.',
        'La connexion est rapide et ne coupe jamais.',
        "Depuis l'an dernier le signal à la maison est parfait.",
      ],
      bad: [
        'Le réseau est encore tombé pendant des heures.',
        'Pas de signal jusque dans ma cuisine.',
        'La connexion coupe tous les soirs.',
        "L'internet mobile est d'une lenteur pénible ici.",
      ],
    },
    billing: {
      good: [
        'La facture est claire et toujours juste.',
        'La nouvelle facture se lit facilement.',
        'La facturation marche, sans surprise.',
      ],
      bad: [
        "Il y avait sur ma facture des frais que personne n'a su expliquer.",
        'Ma facture était fausse pour la deuxième fois.',
        'La facture est incompréhensible.',
        'Des frais supplémentaires sortis de nulle part.',
      ],
    },
    price: {
      good: [
        'Le prix est juste pour ce que je reçois.',
        'Bon rapport qualité-prix face aux autres.',
        "Le forfait n'est pas cher et suffit.",
      ],
      bad: [
        "C'est trop cher pour ce que c'est.",
        "Le prix a augmenté et rien ne s'est amélioré.",
        'Les nouveaux clients paient moins que moi après tant d’années.',
        'Les autres opérateurs sont moins chers.',
      ],
    },
    staff: {
      good: [
        'La conseillère était aimable et compétente.',
        'Les gens du service client sont patients et gentils.',
        "Le conseiller m'a tout expliqué calmement.",
      ],
      bad: [
        'Le conseiller était impoli et pressé.',
        'Personne ne connaissait la réponse.',
        "On m'a passé d'une personne à l'autre.",
        "Le conseiller n'a pas écouté.",
      ],
    },
    resolution: {
      good: [
        'Mon problème a été réglé en un seul appel.',
        'La panne a été réparée le jour même.',
        'Une solution rapide, bravo.',
      ],
      bad: [
        "J'ai dû appeler trois fois et ce n'est toujours pas réglé.",
        'Il a fallu des semaines pour réparer une simple panne.',
        'Le dossier a été clos alors que rien ne marche.',
        "J'ai attendu le technicien une éternité.",
      ],
    },
    app: {
      good: [
        "L'application est pratique, j'y fais tout.",
        "Changer de forfait dans l'application m'a pris une minute.",
        "L'application montre bien ma consommation.",
      ],
      bad: [
        "L'application plante à l'ouverture.",
        "Je n'arrive jamais à me connecter à l'application.",
        "La dernière mise à jour de l'application a tout empiré.",
      ],
    },
  },
};
