/** The URL as it may be printed: whoever repeats it puts their own user and password there. */
export const withoutCredentials = (url: string): string => url.replace(/\/\/[^?]*@/, '//USER:PASSWORD@');

/** Without one the driver would take a database called `test`. */
export const namesDatabase = (url: string): boolean => /^mongodb(?:\+srv)?:\/\/[^?]*[^/?]\/[^/?]+(?:\?.*)?$/.test(url);
