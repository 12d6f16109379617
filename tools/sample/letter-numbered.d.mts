export const sampleLetter: string;
export function letterNumbered(number: string | number): string;
