/** Whether lint answered a canary as it must: by the rule that it names, or not at all. One sentence, or none. */
export function judge({ about, at, imports, rule }, messages) {
  const rules = messages.map(({ ruleId }) => ruleId ?? 'a parse error');
  const found = rules.length > 0 ? rules.join(', ') : 'nothing';
  if (rule === null && rules.length > 0)
    return [`${about} (${at} imports ${imports}): lint should pass it, but ${found} refused it`];
  if (rule !== null && !rules.includes(rule))
    return [`${about} (${at} imports ${imports}): ${rule} should refuse it, but lint found ${found}`];
  return [];
}
