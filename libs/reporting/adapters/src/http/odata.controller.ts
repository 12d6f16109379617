import { Controller, Delete, Get, Inject, Patch, Post, Put, Req, Res, UseFilters } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { ReadReport } from '@wian/reporting-application';
import {
  type EntitySet,
  entitySets,
  freshnessSet,
  malformed,
  type OptionName,
  parseQuery,
  type RawOptions,
  type Resource,
  resourceOf,
  splitOptions,
  unsupported,
} from '@wian/reporting-domain';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { csdlOf } from './csdl.js';
import { checkVersion, type Format, formatOf, pageSizeOf } from './negotiation.js';
import {
  contextOf,
  freshnessHeaders,
  freshnessNotes,
  picked,
  sendCount,
  sendCsv,
  sendJson,
  serviceDocument,
} from './odata-answers.js';
import { ODataErrorFilter } from './odata-error.filter.js';
import { SKIP_TOKENS, type SkipTokens } from './skip-token.js';

/** Injection token of the address of `/odata` as callers see it; addresses in answers begin with it. */
export const ODATA_ROOT = Symbol('ODataRoot');

const rowsOptions: readonly OptionName[] = [
  '$filter',
  '$select',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$format',
  '$skiptoken',
];

const params = z.object({ path: z.unknown().optional() });
const everyPath = 'odata{/*path}';
const change = { permission: 'report:read', summary: 'Not supported: tables are read only', params } as const;

/** One request, taken apart. */
interface Asked {
  readonly options: RawOptions;
  readonly request: Request;
  readonly response: Response;
  readonly grant: Grant;
}

/** The tables as OData v4 (minimal conformance) and CSV. */
@Controller()
@UseFilters(ODataErrorFilter)
export class ODataController {
  constructor(
    private readonly report: ReadReport,
    @Inject(SKIP_TOKENS) private readonly tokens: SkipTokens,
    @Inject(ODATA_ROOT) private readonly root: string,
  ) {}

  @Get(everyPath)
  @Endpoint({
    permission: 'report:read',
    summary: 'OData v4: service document, $metadata, tables, counts and single rows; CSV of tables',
    params,
    answer: z.looseObject({ '@odata.context': z.string() }),
  })
  async read(@Req() request: Request, @Res() response: Response, @Granted() grant: Grant): Promise<void> {
    unwrap(checkVersion(request.get('odata-maxversion')));
    const [path = '', ...query] = request.originalUrl.split('?');
    const options = unwrap(splitOptions(query.join('?')));
    response.set('OData-Version', '4.0');
    await this.answer(unwrap(resourceOf(resourcePath(path))), { options, request, response, grant });
  }

  @Post(everyPath)
  @Endpoint(change)
  post(): never {
    return refuseChange();
  }

  @Put(everyPath)
  @Endpoint(change)
  put(): never {
    return refuseChange();
  }

  @Patch(everyPath)
  @Endpoint(change)
  patch(): never {
    return refuseChange();
  }

  @Delete(everyPath)
  @Endpoint(change)
  delete(): never {
    return refuseChange();
  }

  private async answer(resource: Resource, asked: Asked): Promise<void> {
    switch (resource.kind) {
      case 'service':
      case 'metadata':
        return this.document(resource.kind, asked);
      case 'row':
        return this.row(resource, asked);
      case 'count':
        return this.count(resource.set, asked);
      case 'rows':
        return this.rows(resource.set, asked);
      default:
        return resource satisfies never;
    }
  }

  private async document(kind: 'service' | 'metadata', asked: Asked): Promise<void> {
    const { format } = unwrap(parseQuery(freshnessSet, asked.options, ['$format']));
    negotiated(asked, format, kind === 'metadata' ? ['xml'] : ['json']);
    const freshness = await this.report.freshness(freshnessSet);
    asked.response.set(freshnessHeaders(freshness));
    if (kind === 'metadata') return void asked.response.type('application/xml').send(csdlOf(entitySets));
    sendJson(asked.response, serviceDocument(this.root, freshness));
  }

  private async row({ set, key }: Extract<Resource, { kind: 'row' }>, asked: Asked): Promise<void> {
    const { select, format } = unwrap(parseQuery(set, asked.options, ['$select', '$format']));
    negotiated(asked, format, ['json']);
    const freshness = await this.report.freshness(set);
    const row = unwrap(await this.report.one(set, key, asked.grant.units));
    asked.response.set(freshnessHeaders(freshness));
    const context = `${contextOf(this.root, set, select)}/$entity`;
    sendJson(asked.response, {
      '@odata.context': context,
      ...freshnessNotes(freshness),
      ...picked(row, select ?? set.columns),
    });
  }

  private async count(set: EntitySet, { options, response, grant }: Asked): Promise<void> {
    const query = unwrap(parseQuery(set, options, ['$filter']));
    const freshness = await this.report.freshness(set);
    const count = await this.report.count({ set, query, visible: grant.units });
    sendCount(response.set(freshnessHeaders(freshness)), count);
  }

  private async rows(set: EntitySet, asking: Asked): Promise<void> {
    const { options, request, response, grant } = asking;
    const query = unwrap(parseQuery(set, options, rowsOptions));
    const format = negotiated(asking, query.format, ['json', 'csv']);
    if (format === 'csv' && query.count) throw unsupported('$count=true in CSV', `ask ${set.name}/$count`);
    const { size, applied } = pageSizeOf(request.get('prefer'));
    const from = query.skipToken === null ? null : unwrap(this.tokens.read(set.name, options, query.skipToken));
    const freshness = await this.report.freshness(set);
    const asked = { set, query, visible: grant.units, from, pageSize: size };
    const columns = query.select ?? set.columns;
    response.set(freshnessHeaders(freshness));
    if (format === 'csv') return sendCsv(response, { set, columns, pages: this.report.pages(asked) });
    const page = unwrap(await this.report.page(asked));
    // what is sorted by a column that changes is not paged
    if (applied && page.rows.length <= size) response.set('Preference-Applied', `odata.maxpagesize=${size}`);
    sendJson(response, {
      '@odata.context': contextOf(this.root, set, query.select),
      ...freshnessNotes(freshness),
      ...(page.count === null ? {} : { '@odata.count': page.count }),
      value: page.rows.map((row) => picked(row, columns)),
      ...(page.next
        ? { '@odata.nextLink': this.linkTo(set, options, this.tokens.write(set.name, options, page.next)) }
        : {}),
    });
  }

  private linkTo(set: EntitySet, options: RawOptions, token: string): string {
    const kept = options.filter(([name]) => name !== '$skiptoken');
    const query = [...kept, ['$skiptoken', token] as const].map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    );
    return `${this.root}/${set.name}?${query.join('&')}`;
  }
}

const negotiated = ({ request }: Asked, format: string | null, offered: readonly [Format, ...Format[]]): Format =>
  unwrap(formatOf({ format, accept: request.get('accept'), offered }));

/** What stands behind `/odata`, decoded; a slash at its end means nothing. */
function resourcePath(path: string): string {
  try {
    return decodeURIComponent(path.replace(/^\/odata\/?/, '').replace(/\/$/, ''));
  } catch {
    throw malformed('escapes such as %20', path);
  }
}

function refuseChange(): never {
  throw unsupported('changing rows, or $batch,', 'read with GET, one table at a time');
}
