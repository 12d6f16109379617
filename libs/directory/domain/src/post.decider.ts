import { type Post, postRecorded } from '@wian/contracts';
import { incumbentsWrong, unitFixed } from './directory.errors.js';
import { faultOfPeriods } from './periods.policy.js';
import { recordedWhole } from './whole-state.js';

/** A position of a unit and who is in it: one holder at a time and, while the holder is away, one who acts. */
export const postDecider = recordedWhole<typeof postRecorded.type, Post>({
  event: postRecorded.type,
  refuse({ postId, unitId, incumbents }, before) {
    if (before && before.unitId !== unitId) return unitFixed(postId, before.unitId);
    for (const wanted of ['holder', 'acting']) {
      const fault = faultOfPeriods(incumbents.filter(({ kind }) => kind === wanted));
      if (fault) return incumbentsWrong(postId, `${wanted}: ${fault}`);
    }
    return undefined;
  },
});
