import { Body, Controller, Get, Header, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { decodeCursor, encodeCursor, Endpoint, page } from '@wian/http';
import type { Registration } from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { IntakeUseCases } from '../intake-use-cases.js';
import { callerOf } from './caller-of.js';
import { registerCsv } from './register-csv.js';
import { registerPage } from './register-page.js';
import * as schema from './registers.schema.js';

@Controller('registers')
export class RegistersController {
  constructor(private readonly intake: IntakeUseCases) {}

  @Get()
  @Endpoint({
    permission: 'letter:read',
    summary: 'The registers of a unit, and how far their numbers have come',
    query: schema.registersQuery,
    answer: schema.registersField,
  })
  async list(@Granted() grant: Grant, @Query() { unit }: schema.RegistersQuery) {
    return { items: unwrap(await this.intake.registers.list(callerOf(grant), unit)) };
  }

  @Post('lines')
  @Endpoint({
    permission: 'letter:submit',
    summary: 'Give a letter its number in a register; 200 with the one that it has already',
    body: schema.registerBody,
    answer: schema.lineField,
    status: 201,
  })
  async register(
    @Granted() grant: Grant,
    @Body() body: schema.RegisterBody,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { registration, isNew } = unwrap(await this.intake.register.execute(callerOf(grant), body));
    response.status(isNew ? 201 : 200);
    return lineOf(registration);
  }

  @Get('lines')
  @Endpoint({
    permission: 'letter:read',
    summary: 'Lines of a register, newest first, or those that have these words',
    query: schema.linesQuery,
    answer: page(schema.lineField),
  })
  async lines(@Granted() grant: Grant, @Query() { limit, cursor, ...wish }: schema.LinesQuery) {
    const { registers } = this.intake;
    const query = unwrap(await registers.query(callerOf(grant), wish));
    const found = await registers.page(query, limit + 1, decodeCursor(z.string(), cursor));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(lineOf), next: found.length > limit && last ? encodeCursor(last.place) : null };
  }

  @Get('lines.csv')
  @Endpoint({
    permission: 'letter:read',
    summary: 'The register as a table for spreadsheets, the oldest line first',
    query: schema.exportQuery,
    produces: 'text/csv; charset=utf-8',
  })
  async csv(@Granted() grant: Grant, @Query() wish: schema.ExportQuery) {
    const query = unwrap(await this.intake.registers.query(callerOf(grant), wish));
    const lines = registerCsv(query.book, this.intake.registers.pages(query));
    return new StreamableFile(Readable.from(lines), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="register-${query.book}.csv"`,
    });
  }

  @Get('print')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  @Endpoint({
    permission: 'letter:read',
    summary: 'The register as a page to print, the oldest line first',
    query: schema.exportQuery,
    produces: 'text/html; charset=utf-8',
  })
  async print(@Granted() grant: Grant, @Query() wish: schema.ExportQuery) {
    const { registers } = this.intake;
    const query = unwrap(await registers.query(callerOf(grant), wish));
    const unitName = (await registers.unitName(query.unitId)) ?? query.unitId;
    const html = registerPage({ ...query, unitName }, registers.pages(query));
    return new StreamableFile(Readable.from(html), { type: 'text/html; charset=utf-8' });
  }

  @Get('lines/:registrationId')
  @Endpoint({
    permission: 'letter:read',
    summary: 'A line of a register',
    params: schema.registrationParams,
    answer: schema.lineField,
  })
  async line(@Granted() grant: Grant, @Param() { registrationId }: schema.RegistrationParams) {
    return lineOf(unwrap(await this.intake.registers.line(callerOf(grant), registrationId)));
  }

  @Post('lines/:registrationId/void')
  @Endpoint({
    permission: 'letter:submit',
    summary: 'Strike a number out; it stays in the register with the reason',
    params: schema.registrationParams,
    body: schema.voidBody,
    answer: schema.lineField,
  })
  async strikeOut(
    @Granted() grant: Grant,
    @Param() { registrationId }: schema.RegistrationParams,
    @Body() { reason }: schema.VoidBody,
  ) {
    return lineOf(unwrap(await this.intake.registers.strikeOut(callerOf(grant), registrationId, reason)));
  }
}

const lineOf = ({ words: _, place: __, ...line }: Registration) => line;
