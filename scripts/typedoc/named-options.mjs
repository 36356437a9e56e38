// TypeDoc names a destructured parameter `__namedParameters`, so that `@param options.a` matches nothing. Renames it as in the tag.
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
