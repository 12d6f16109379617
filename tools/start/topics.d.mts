export const topicsFile: string;
/** Creates the topics that are missing on a comma list of brokers; never deletes or changes one. */
export function createTopics(
  brokers: string,
  options?: { readonly file?: string; readonly replicas?: number },
): Promise<{ readonly created: number; readonly kept: number }>;
