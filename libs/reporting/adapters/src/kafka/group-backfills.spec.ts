import { publishedEvents } from '@wian/contracts';
import { type ProjectEvents, sources } from '@wian/reporting-application';
import { handleReportEvents } from './group-backfills.js';

it('a rebuild reads every event of the topics that tables are made of', () => {
  const handled: string[] = [];
  handleReportEvents({ handleBatches: (types) => void handled.push(...types) }, {} as ProjectEvents);
  const published = publishedEvents.filter(({ topic }) => sources.includes(topic?.name ?? '')).map(({ type }) => type);
  expect(handled.sort()).toEqual([...published].sort());
});
