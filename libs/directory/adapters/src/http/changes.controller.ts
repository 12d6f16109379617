import { Body, Controller, Post } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { ChangeUnits } from '@wian/directory-application';
import { unitChangeField, type UnitChange } from '@wian/directory-domain';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { currentContext } from '@wian/observability';
import { changeOutcome } from './schemas.js';

@Controller('changes')
export class ChangesController {
  constructor(private readonly changeUnits: ChangeUnits) {}

  @Post()
  @Endpoint({
    permission: 'directory:import',
    summary: 'Records what happened to the organisation on a day: a unit created, renamed, merged …',
    body: unitChangeField,
    answer: changeOutcome,
  })
  async record(@Body() change: UnitChange, @Granted() { actor }: Grant) {
    const { correlationId = actor.id } = currentContext();
    return { units: unwrap(await this.changeUnits.execute(change, { actor, correlationId })) };
  }
}
