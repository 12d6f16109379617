import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../text/language.js';

interface StepFormProps {
  readonly step: 'report' | 'return';
  readonly busy: boolean;
  readonly send: (text: string) => void;
  readonly cancel: () => void;
}

/** A step that needs words: the unit's report, or the issuer's reason for returning it. */
export function StepForm({ step, busy, send, cancel }: StepFormProps) {
  const words = useWords();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() !== '') send(text.trim());
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Textarea
        label={step === 'report' ? words.reportText : words.returnReason}
        description={step === 'report' ? words.reportHint : words.returnHint}
        error={missing && words.needsText}
        size="md"
        minRows={4}
        rows={4}
        maxLength={step === 'report' ? 20_000 : 2_000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        data-autofocus
        autoFocus
        required
      />
      <div className="buttons">
        <Button type="submit" size="md" disabled={busy}>
          {words.send}
        </Button>
        <Button variant="default" size="md" onClick={cancel} disabled={busy}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
