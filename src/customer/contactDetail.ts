import { InvalidInput, parseLine } from '../kernel/index.ts';

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const SLUG = /^[a-z][a-z0-9_-]{0,39}$/;

/** An e-mail address, as it was written; null when empty. */
export function parseEmail(value: unknown, place = 'email'): string | null {
  const email = parseLine(value, place, 254);
  if (email !== null && !EMAIL.test(email)) {
    throw InvalidInput.at(place, 'must be an e-mail address such as ana@example.com', value);
  }
  return email;
}

/** A telephone number, as it was written: companies keep them in every shape there is. */
export function parsePhone(value: unknown, place = 'phone'): string | null {
  const phone = parseLine(value, place, 60);
  if (phone !== null && !/\d/.test(phone))
    throw InvalidInput.at(place, 'must hold at least one digit', value);
  return phone;
}

/** A language tag (BCP 47) in its usual spelling: `pt-br` becomes `pt-BR`. */
export function parseLanguage(value: unknown, place = 'preferredLanguage'): string | null {
  const tag = parseLine(value, place, 60);
  if (tag === null) return null;
  const language = canonical(tag);
  if (language === null) {
    throw InvalidInput.at(place, 'must be a language tag (BCP 47) such as en or pt-BR', value);
  }
  return language;
}

function canonical(tag: string): string | null {
  try {
    const [found] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'));
    // Well formed is not enough: "english" is, and names no language.
    return found && LANGUAGE_NAMES.of(found) ? found : null;
  } catch {
    return null;
  }
}

/** A way to reach people (`email`, `sms`, `phone`, `post`, `app` …) or a purpose: one lower-case word. */
export function parseSlug(value: unknown, place: string): string | null {
  const text = parseLine(value, place, 40);
  if (text === null) return null;
  const slug = text.toLowerCase().replaceAll(' ', '_');
  if (!SLUG.test(slug)) {
    throw InvalidInput.at(
      place,
      'must begin with a letter and hold only letters a-z, digits, _ and -',
      value,
    );
  }
  return slug;
}
