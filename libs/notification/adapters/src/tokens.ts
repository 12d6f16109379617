/** Injection tokens of what has no class. */
export const DELIVERY_QUERIES = Symbol('DeliveryQueries');
export const PUBLIC_URL = Symbol('PublicUrl');
