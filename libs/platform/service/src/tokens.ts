/** Injection tokens of what has an interface instead of a class. */
export const SERVICE_NAME = Symbol('ServiceName');
export const CLOCK = Symbol('Clock');
export const COMMIT_LOG = Symbol('CommitLog');
export const MESSAGE_LOG = Symbol('MessageLog');
export const PARKING = Symbol('ParkingStore');
export const GROUP_SWITCH = Symbol('GroupSwitch');
