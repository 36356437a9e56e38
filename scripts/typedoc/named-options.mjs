// TypeDoc calls `({ a, b }: Options)` `__namedParameters` and then finds no place for `@param options.a`. The tag says how it is called.
import { Converter } from 'typedoc';

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(
    Converter.EVENT_CREATE_SIGNATURE,
    (_context, /** @type {import('typedoc').SignatureReflection} */ signature) => {
      const names = (signature.comment?.blockTags ?? []).flatMap(({ tag, name }) =>
        tag === '@param' && name?.includes('.') ? [name.slice(0, name.indexOf('.'))] : [],
      );
      const free = [...new Set(names)].filter(
        (name) => !signature.parameters?.some((parameter) => parameter.name === name),
      );
      for (const parameter of signature.parameters ?? [])
        if (parameter.name === '__namedParameters') parameter.name = free.shift() ?? parameter.name;
    },
    1_000,
  );
}
