import { correctionsOf } from './letter-corrections.js';

it('takes deadlines, references, the nil report and until when a letter is urgent', () => {
  const references = [{ kind: 'relays', organisation: null, urgency: null, number: 'อจ ๐๐๑๗/ว ๑', date: null }];
  const urgentBy = '2025-03-20T12:00';
  const set = ['nilReport=true', `urgentBy=${urgentBy}`, `references=${JSON.stringify(references)}`, 'deadlines=[]'];
  expect(correctionsOf({ set }, '.')).toEqual({ nilReport: true, urgentBy, references, deadlines: [] });
});
