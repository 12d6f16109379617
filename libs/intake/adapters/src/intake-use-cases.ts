import { packFiles } from '@wian/documents';
import {
  ApprovalRule,
  ApproveLetter,
  AudiencePreviews,
  ChangeDirectives,
  ChangePlans,
  ConfirmLetter,
  CorrectLetter,
  DirectiveLetter,
  DirectiveLog,
  DirectiveMembers,
  Directives,
  FoundRelays,
  EarlierDirectives,
  GetContent,
  IssuedBefores,
  IssueLetter,
  IssueRelay,
  IssuingLog,
  LetterAccess,
  LetterKin,
  LetterLog,
  LettersHandedOn,
  LetterThread,
  LetterViews,
  ListLetters,
  MergeLetters,
  NumberQuestions,
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
  TextsOfLetters,
  RecordOpenings,
  TreeToday,
  WithholdByOfficer,
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
import { writePdf } from '@wian/official-letter';
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
  readonly withholding: WithholdByOfficer;
  readonly splitting: SplitLetter;
  readonly merging: MergeLetters;
  readonly preview: PreviewLetter;
  readonly audiences: ShowAudience;
  readonly impact: ShowImpact;
  readonly approving: ApproveLetter;
  readonly issue: IssueLetter;
  readonly directives: Directives;
  readonly changes: ChangeDirectives;
  readonly directiveLetter: DirectiveLetter;
  readonly register: RegisterNumber;
  readonly registers: Registers;
  readonly relays: RelayLetters;
  readonly issueRelay: IssueRelay;

  constructor(ports: IntakePorts) {
    const { log, jobs, contents, queries, posts, calendars, reader, clock, ids, onLostJob } = ports;
    const { letters, registers, trees, kin, access, previews, issues, members, handedOn, ...parts } = partsOf(ports);
    const { approvals, withholding, texts, issuing, relayable, openings } = parts;
    const submit = new SubmitLetter({ letters, contents, jobs, ids, onLostJob });
    this.access = access;
    this.views = new LetterViews(new NumberQuestions(letters, registers), issues);
    this.submit = submit;
    this.read = new ReadLetter({ letters, contents, reader, trees, withholding });
    this.readAgain = new ReadAgain({ letters, access, jobs, onLostJob });
    this.sweeper = new ReadingSweeper(queries, jobs);
    this.list = new ListLetters(queries, trees);
    this.thread = new LetterThread(access, kin, trees);
    this.content = new GetContent(access, contents);
    this.correct = new CorrectLetter(letters, access);
    this.confirm = new ConfirmLetter(letters, access);
    this.rejecting = new RejectLetter(letters, access);
    this.withholding = new WithholdByOfficer(access, withholding);
    this.splitting = new SplitLetter({ letters, access, contents, ids, texts, withholding });
    this.merging = new MergeLetters({ letters, access, contents, texts, withholding });
    this.preview = new PreviewLetter(access, previews);
    this.audiences = new ShowAudience(trees, access, previews);
    this.impact = new ShowImpact({ access, previews, approvals, posts, calendars, clock });
    this.approving = new ApproveLetter(letters, access, previews);
    const directives = new DirectiveLog(log, trees);
    this.changes = new ChangeDirectives({ letters, directives, plans: new ChangePlans(trees), approvals });
    const earlier = new EarlierDirectives(kin, directives, this.changes);
    this.issue = new IssueLetter({ letters, access, previews, approvals, issuing, issues, earlier, ids });
    const forRegister = { log, letters, access, handedOn, submit, members, trees, registers, withholding };
    this.register = new RegisterNumber(forRegister);
    this.registers = new Registers(registers, ports.lines, trees);
    const relays = new FoundRelays({ log, access, relayable, registers });
    this.relays = new RelayLetters({ log, relays, registers });
    this.issueRelay = new IssueRelay({ relays, letters, contents, issuing, issues, ids, print: writePdf });
    this.directives = new Directives(log, queries, trees);
    this.directiveLetter = new DirectiveLetter({ log, handedOn, trees, members, openings });
  }
}

/** What use-cases share. */
function partsOf({ log, contents, queries, lines, orgTree, calendars, reader, clock, ...ports }: IntakePorts) {
  const letters = new LetterLog(log, clock);
  const registers = new RegisterLog(log, clock);
  const trees = new TreeToday(orgTree, clock);
  const kin = new LetterKin(queries);
  return {
    ...{ letters, registers, trees, kin },
    access: new LetterAccess(letters, trees),
    previews: new AudiencePreviews(trees),
    approvals: new ApprovalRule(ports.approvalAbove),
    issues: new IssuedBefores(kin, trees),
    issuing: new IssuingLog(log),
    members: new DirectiveMembers(trees),
    handedOn: new LettersHandedOn(letters, contents, packFiles),
    withholding: new WithholdLetter({ letters, contents, queries, registers, lines }),
    texts: new TextsOfLetters(contents, reader, trees),
    relayable: new RelayableLetters({ log, trees, queries, calendars }),
    openings: new RecordOpenings(log, clock, ports.onLostOpening),
  };
}
