import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TaskView } from '../api/types.js';
import { Failure } from '../parts/failure.js';
import { usePerson } from '../parts/session.js';
import { useWords } from '../text/language.js';
import type { Words } from '../text/th.js';
import { isOpen } from './due.js';
import { DueText } from './due-text.js';
import { offeredSteps, type Step } from './steps.js';
import { StepForm } from './step-form.js';
import { useTakeStep } from './take-step.js';

type Written = Extract<Step, 'report' | 'return'>;
const isWritten = (step: Step): step is Written => step === 'report' || step === 'return';

/** What the person may do with the task now. What it led to is said where screen readers hear it. */
export function NextSteps({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const { unitId } = usePerson();
  const [writing, setWriting] = useState<Written | null>(null);
  const taking = useTakeStep(task.taskId, () => setWriting(null));
  const steps = offeredSteps(task);
  return (
    <section className="card stack" aria-labelledby="next">
      <div>
        <h2 id="next">{words.nextStep}</h2>
        {isOpen(task) && (
          <p className="facts due">
            <span className="quiet">{words.due}</span>
            <DueText task={task} asOf={task.asOf} />
          </p>
        )}
        <p role="status">{taking.isSuccess && !writing ? words.stepTaken[taking.variables.step] : ''}</p>
      </div>
      {taking.error && <Failure error={taking.error} />}
      {steps.length === 0 && <p>{nothingToDo(unitId, task, words)}</p>}
      {writing && steps.includes(writing) ? (
        <StepForm
          step={writing}
          busy={taking.isPending}
          send={(text) => taking.mutate({ step: writing, text })}
          cancel={() => setWriting(null)}
        />
      ) : (
        <div className="buttons">
          {steps.map((step, index) => (
            <Button
              key={step}
              size="md"
              variant={index === 0 ? 'filled' : 'default'}
              disabled={taking.isPending}
              onClick={() => (isWritten(step) ? setWriting(step) : taking.mutate({ step }))}
            >
              {words.steps[step]}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function nothingToDo(unitId: string, { unitId: owner, status }: TaskView, { nothingToDo: say }: Words): string {
  if (status === 'completed') return say.done;
  return owner === unitId ? say.waiting : say.notYours;
}
