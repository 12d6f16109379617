import { judgingRoles, workingRoles } from '@wian/assignment-domain';
import { rightsOfRole } from '@wian/auth';
import { roleField } from '@wian/contracts';

describe('the roles of the step policy', () => {
  it.each(roleField.options)('let %s do what its route permission says', (role) => {
    expect(workingRoles.includes(role)).toBe(rightsOfRole[role].includes('task:act'));
    expect(judgingRoles.includes(role)).toBe(rightsOfRole[role].includes('task:judge'));
  });
});
