import { documentLimits } from './limits.js';

/** How many pages may still be recognised, counted over all that came together: each takes seconds of a core. */
export class PageBudget {
  private left = documentLimits.scannedPages;

  /** Whether one more may be. */
  take(): boolean {
    if (this.left === 0) return false;
    this.left -= 1;
    return true;
  }
}
