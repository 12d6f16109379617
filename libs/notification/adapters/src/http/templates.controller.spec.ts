import { causeField, languages } from '@wian/notification-domain';
import { templatePreview } from './schemas.js';
import { TemplatesController } from './templates.controller.js';

const controller = new TemplatesController('http://wian.test');

describe('the preview of a template', () => {
  it.each(causeField.options.flatMap((name) => languages.map((lang) => [name, lang] as const)))(
    'shows %s in %s with the sample letter and a link to the task',
    (name, lang) => {
      const shown = templatePreview.parse(controller.preview({ name }, { lang }));
      expect(shown.subject).toContain('อจ 0318/ว 655');
      expect(shown.text).toContain(lang === 'th' ? 'เปิดงานนี้: ' : 'Open the task: ');
      expect(shown.html).toContain('http://wian.test/tasks/task_');
    },
  );
});
