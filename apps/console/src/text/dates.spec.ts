import { dayText, instantText } from './dates.js';

describe('dates on pages', () => {
  it('are in the Buddhist era in both languages', () => {
    expect(dayText('2025-03-06', 'th')).toBe('6 มีนาคม 2568');
    expect(dayText('2025-03-06', 'en')).toBe('6 March BE 2568');
  });

  it('are days and times of Bangkok', () => {
    expect(instantText('2025-03-05T17:30:00Z', 'th')).toBe('6 มีนาคม 2568 เวลา 00.30 น.');
    expect(instantText('2025-03-05T17:30:00Z', 'en')).toBe('6 March BE 2568, 00:30');
  });
});
