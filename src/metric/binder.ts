import type { Dialect, Parameter, ParameterType } from './dialect.ts';

/** Collects the parameters of one statement; equal values of a type are bound once. */
export interface Binder {
  /** Placeholder of `value`. */
  bind(value: string | number | boolean, type: ParameterType): string;
  readonly parameters: readonly Parameter[];
}

export function makeBinder(dialect: Dialect): Binder {
  const parameters: Parameter[] = [];
  const names = new Map<string, string>();
  return {
    bind(value, type) {
      const key = `${type}:${typeof value}:${value}`;
      let name = names.get(key);
      if (name === undefined) {
        name = `p${parameters.length}`;
        names.set(key, name);
        parameters.push({ name, type, value });
      }
      return dialect.parameter(name, type);
    },
    parameters,
  };
}
