import type { Phrases } from './verbatim.ts';

/** Spanish sentences; each stands alone and begins with a word that may be lowered after “pero”. */
export const SPANISH: Phrases = {
  openGood: [
    'Cliente contento desde hace años.',
    'Sin quejas.',
    'Todo bien hasta ahora.',
    'Me alegro de haberme cambiado.',
  ],
  openBad: ['Muy decepcionado.', 'Esperaba más.', 'No estoy nada contento.', 'Esto tiene que mejorar.'],
  but: ['Pero', 'En cambio,', 'Aun así,'],
  themes: {
    network: {
      good: [
        'La red funciona siempre, incluso en el tren.',
        'La cobertura es muy buena en todas partes.',
        'El internet va rápido y nunca se corta.',
        'Desde el año pasado la señal en casa es excelente.',
      ],
      bad: [
        'La red volvió a caerse durante horas.',
        'No tengo señal ni en mi propia cocina.',
        'La conexión se corta todas las noches.',
        'El internet móvil va lentísimo por aquí.',
      ],
    },
    billing: {
      good: [
        'La factura es clara y siempre correcta.',
        'La nueva factura se lee muy bien.',
        'La facturación funciona, sin sorpresas.',
      ],
      bad: [
        'Había cargos en mi factura que nadie supo explicar.',
        'Mi factura vino mal por segunda vez.',
        'La factura no hay quien la entienda.',
        'Los cargos extra salieron de la nada.',
      ],
    },
    price: {
      good: [
        'El precio es justo por lo que recibo.',
        'Buena relación calidad-precio frente a los demás.',
        'La tarifa es barata y cumple.',
      ],
      bad: [
        'Es demasiado caro para lo que ofrece.',
        'El precio subió y nada mejoró.',
        'Los clientes nuevos pagan menos que yo después de tantos años.',
        'Otras compañías son más baratas.',
      ],
    },
    staff: {
      good: [
        'La agente fue amable y sabía lo que hacía.',
        'El personal de atención es paciente y cordial.',
        'El asesor me lo explicó todo con calma.',
      ],
      bad: [
        'El agente fue maleducado y tenía prisa.',
        'Nadie con quien hablé sabía la respuesta.',
        'Me pasaron de una persona a otra.',
        'El asesor no me escuchó.',
      ],
    },
    resolution: {
      good: [
        'Resolvieron mi problema en una sola llamada.',
        'La avería quedó arreglada el mismo día.',
        'Una solución rápida, muy bien.',
      ],
      bad: [
        'Tuve que llamar tres veces y sigue sin resolverse.',
        'Tardaron semanas en arreglar una avería sencilla.',
        'Cerraron la incidencia aunque nada funciona.',
        'Esperé una eternidad al técnico.',
      ],
    },
    app: {
      good: [
        'La aplicación es práctica, lo hago todo ahí.',
        'Cambiar de tarifa en la aplicación me llevó un minuto.',
        'La aplicación muestra mi consumo con claridad.',
      ],
      bad: [
        'La aplicación se cierra al abrirla.',
        'Nunca consigo entrar en la aplicación.',
        'La última actualización de la aplicación la empeoró.',
      ],
    },
  },
};
