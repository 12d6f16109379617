import type { MessageEvent } from '@nestjs/common';
import { nodeOfCascade, visibleCascade, type Visible } from '@wian/assignment-application';
import { type CommitLog, unwrap } from '@wian/kernel';
import type { Observable } from 'rxjs';
import { CascadeStream, type CascadeStreamParts, type WatchedNodes } from './cascade-stream.js';

interface Watching extends WatchedNodes {
  readonly directive: string;
  readonly visible: Visible;
}

/** Opens the stream of a cascade to who may see it: the whole, and the branches of its own tasks that are named. */
export class WatchCascade {
  private readonly stream: CascadeStream;

  constructor(
    private readonly log: Pick<CommitLog, 'load'>,
    parts: CascadeStreamParts,
  ) {
    this.stream = new CascadeStream(parts);
  }

  async open({ directive, visible, nodes, ...rest }: Watching): Promise<Observable<MessageEvent>> {
    const cascade = unwrap(await visibleCascade(this.log, directive, visible));
    const named = await Promise.all(nodes.map((node) => nodeOfCascade(this.log, cascade.directive, node)));
    return this.stream.open({ nodes: [directive, ...named.map(unwrap)], ...rest });
  }
}
