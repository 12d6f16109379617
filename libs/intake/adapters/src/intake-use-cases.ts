import {
  ApprovalRule,
  ApproveLetter,
  AudiencePreviews,
  ConfirmLetter,
  CorrectLetter,
  DirectiveLetter,
  DirectiveMembers,
  Directives,
  GetContent,
  IssuedBefores,
  IssueLetter,
  IssuingLog,
  LetterAccess,
  LetterKin,
  LetterLog,
  LetterThread,
  LetterViews,
  ListLetters,
  MergeLetters,
  PreviewLetter,
  ReadAgain,
  ReadingSweeper,
  ReadLetter,
  RegisterLog,
  RegisterNumber,
  Registers,
  RejectLetter,
  RelayableLetters,
  RelayLetters,
  ShowAudience,
  ShowImpact,
  SplitLetter,
  SubmitLetter,
  RecordOpenings,
  TreeToday,
  WithholdLetter,
  type CalendarSource,
  type LetterContents,
  type LetterFileReader,
  type LetterQueries,
  type OrgTreeSource,
  type PostSource,
  type ReadingPayload,
  type RegisterQueries,
} from '@wian/intake-application';
import type { Clock, CommitLog, IdSource, JobQueue } from '@wian/kernel';

/** What intake stands on: the real ones in the service, their twins in memory in tests. */
export interface IntakePorts {
  readonly log: CommitLog;
  readonly jobs: JobQueue<ReadingPayload>;
  readonly contents: LetterContents;
  readonly queries: LetterQueries;
  readonly lines: RegisterQueries;
  readonly orgTree: OrgTreeSource;
  readonly posts: PostSource;
  readonly calendars: CalendarSource;
  readonly reader: LetterFileReader;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** More recipients than that need a second person's approval. */
  readonly approvalAbove: number;
  readonly onLostJob: (error: unknown) => void;
  /** Told when it could not be noted that somebody opened a letter. */
  readonly onLostOpening: (error: unknown) => void;
}

/** Every use-case of intake, wired to its ports once. */
export class IntakeUseCases {
  readonly submit: SubmitLetter;
  readonly read: ReadLetter;
  readonly readAgain: ReadAgain;
  readonly sweeper: ReadingSweeper;
  readonly access: LetterAccess;
  readonly views: LetterViews;
  readonly list: ListLetters;
  readonly thread: LetterThread;
  readonly content: GetContent;
  readonly correct: CorrectLetter;
  readonly confirm: ConfirmLetter;
  readonly rejecting: RejectLetter;
  readonly splitting: SplitLetter;
  readonly merging: MergeLetters;
  readonly preview: PreviewLetter;
  readonly audiences: ShowAudience;
  readonly impact: ShowImpact;
  readonly approving: ApproveLetter;
  readonly issue: IssueLetter;
  readonly directives: Directives;
  readonly directiveLetter: DirectiveLetter;
  readonly register: RegisterNumber;
  readonly registers: Registers;
  readonly relays: RelayLetters;

  constructor(ports: IntakePorts) {
    const { log, jobs, contents, queries, orgTree, posts, calendars, reader, clock, ids } = ports;
    const letters = new LetterLog(log, clock);
    const registers = new RegisterLog(log, clock);
    const trees = new TreeToday(orgTree, clock);
    const previews = new AudiencePreviews(trees);
    const kin = new LetterKin(queries);
    const issues = new IssuedBefores(kin, trees);
    const issuing = new IssuingLog(log);
    const members = new DirectiveMembers(trees);
    this.access = new LetterAccess(letters, trees);
    this.views = new LetterViews(letters, issues, registers);
    this.submit = new SubmitLetter({ letters, contents, jobs, ids, onLostJob: ports.onLostJob });
    const withholding = new WithholdLetter(letters, contents, registers);
    this.read = new ReadLetter({ letters, contents, reader, trees, withholding });
    this.readAgain = new ReadAgain({ letters, access: this.access, jobs, onLostJob: ports.onLostJob });
    this.sweeper = new ReadingSweeper(queries, jobs);
    this.list = new ListLetters(queries, trees);
    this.thread = new LetterThread(this.access, kin, trees);
    this.content = new GetContent(this.access, contents);
    this.correct = new CorrectLetter(letters, this.access);
    this.confirm = new ConfirmLetter(letters, this.access);
    this.rejecting = new RejectLetter(letters, this.access);
    this.splitting = new SplitLetter({ letters, access: this.access, contents, ids, withholding });
    this.merging = new MergeLetters({ letters, access: this.access, contents, withholding });
    this.preview = new PreviewLetter(this.access, previews);
    this.audiences = new ShowAudience(trees, this.access, previews);
    const { access, submit } = this;
    const approvals = new ApprovalRule(ports.approvalAbove);
    this.impact = new ShowImpact({ access, previews, approvals, posts, calendars, clock });
    this.approving = new ApproveLetter(letters, access, previews);
    this.issue = new IssueLetter({ letters, access, previews, approvals, issuing, issues, ids });
    this.register = new RegisterNumber({ log, letters, access, contents, submit, members, trees, registers });
    this.registers = new Registers(registers, ports.lines, trees);
    const relayable = new RelayableLetters(trees, queries);
    this.relays = new RelayLetters({ log, access, relayable, registers });
    this.directives = new Directives(log, queries, trees);
    const openings = new RecordOpenings(log, clock, ports.onLostOpening);
    this.directiveLetter = new DirectiveLetter({ log, contents, trees, members, openings });
  }
}
