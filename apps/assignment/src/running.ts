import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';

interface Loop {
  start(): void;
  stop(): Promise<void>;
}

/** Loops that run as long as the application does. */
export class Running implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly loop: Loop) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
