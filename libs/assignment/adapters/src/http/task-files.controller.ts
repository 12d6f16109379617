import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { TaskFiles } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint, streamed, Upload } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { fileRefField } from '@wian/contracts';
import { z } from 'zod';
import { taskFileLimits } from '../task-file-limits.js';
import { taskParams } from './schemas.js';

const sendQuery = z.object({ name: z.string().trim().min(1).max(255).describe('What the file is called') });
const fileParams = taskParams.extend({ sha256: fileRefField.shape.sha256 });

/** Files of reports and evidence: sent first, then named in the step by what they hold. */
@Controller('tasks')
export class TaskFilesController {
  constructor(private readonly files: TaskFiles) {}

  @Post('files')
  @Endpoint({
    permission: 'task:act',
    summary: 'Send a file (PDF, .docx, .xlsx, picture, text), to name it in a report or as evidence',
    query: sendQuery,
    upload: { limitBytes: taskFileLimits.bytes },
    answer: fileRefField,
    status: 201,
  })
  async send(@Query() { name }: z.infer<typeof sendQuery>, @Body() upload: Upload, @Granted() grant: Grant) {
    const [{ bytes }] = upload.files;
    return unwrap(await this.files.send({ name, bytes }, grant.actor.id));
  }

  @Get(':taskId/files/:sha256')
  @Endpoint({
    permission: 'task:read',
    summary: 'A file that the task refers to',
    params: fileParams,
    produces: 'application/octet-stream',
  })
  async read(@Param() params: z.infer<typeof fileParams>, @Granted() grant: Grant): Promise<StreamableFile> {
    const file = unwrap(await this.files.read(params.taskId, params.sha256, grant.units));
    return streamed(file, file.name);
  }
}
