/** A cascade is named by its directive, or by itself. */
export const cascadePath = (id: string): string =>
  `/assignment/cascades/${encodeURIComponent(id.replace(/^cascade_/, 'directive_'))}`;
