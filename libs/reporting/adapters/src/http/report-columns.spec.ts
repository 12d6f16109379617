import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entitySets } from '@wian/reporting-domain';

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/reference/report-columns.md'), 'utf8');

it.each(entitySets.map((set) => [set.name, set] as const))(
  'the reference tells of every column of %s',
  (name, { columns }) => {
    const [section = ''] = page.split(`\n## ${name}\n`)[1]?.split('\n## ') ?? [];
    const lines = section.split('\n');
    for (const column of columns)
      expect(lines.find((line) => line.startsWith(`| \`${column.name}\` `))).toContain(` ${column.en} `);
  },
);
