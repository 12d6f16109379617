export const camel = (kebab) => kebab.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
export const pascal = (kebab) => camel(`-${kebab}`);
