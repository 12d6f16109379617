/** Injection token of the `NoticeSources`. */
export const NOTICE_SOURCES = Symbol('NoticeSources');
