import { packFiles } from '@wian/documents';
import {
  AudiencePreviews,
  ConfirmLetter,
  CorrectLetter,
  DirectiveLetter,
  Directives,
  GetContent,
  IssuedBefores,
  IssueLetter,
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
  readonly calendars: CalendarSource;
  readonly reader: LetterFileReader;
  readonly clock: Clock;
  readonly ids: IdSource;
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
  readonly issue: IssueLetter;
  readonly directives: Directives;
  readonly directiveLetter: DirectiveLetter;
  readonly register: RegisterNumber;
  readonly registers: Registers;
  readonly relays: RelayLetters;

  constructor(ports: IntakePorts) {
    const { log, jobs, contents, queries, orgTree, reader, clock, ids } = ports;
    const letters = new LetterLog(log, clock);
    const registers = new RegisterLog(log, clock);
    const trees = new TreeToday(orgTree, clock);
    const previews = new AudiencePreviews(trees);
    const kin = new LetterKin(queries);
    const issues = new IssuedBefores(kin, trees);
    this.access = new LetterAccess(letters, trees);
    this.views = new LetterViews(new NumberQuestions(letters, registers), issues);
    this.submit = new SubmitLetter({ letters, contents, jobs, ids, onLostJob: ports.onLostJob });
    const handedOn = new LettersHandedOn(letters, contents, packFiles);
    const withholding = new WithholdLetter({ letters, contents, queries, registers, lines: ports.lines });
    this.read = new ReadLetter({ letters, contents, reader, trees, withholding });
    this.readAgain = new ReadAgain({ letters, access: this.access, jobs, onLostJob: ports.onLostJob });
    this.sweeper = new ReadingSweeper(queries, jobs);
    this.list = new ListLetters(queries, trees);
    this.thread = new LetterThread(this.access, kin, trees);
    this.content = new GetContent(this.access, contents);
    this.correct = new CorrectLetter(letters, this.access);
    this.confirm = new ConfirmLetter(letters, this.access);
    this.rejecting = new RejectLetter(letters, this.access);
    this.withholding = new WithholdByOfficer(this.access, withholding);
    const texts = new TextsOfLetters(contents, reader, trees);
    this.splitting = new SplitLetter({ letters, access: this.access, contents, ids, texts, withholding });
    this.merging = new MergeLetters({ letters, access: this.access, contents, texts, withholding });
    this.preview = new PreviewLetter(this.access, previews);
    const { access, submit } = this;
    this.issue = new IssueLetter({ letters, access, previews, issuing: new IssuingLog(log), issues, ids });
    this.register = new RegisterNumber({ log, letters, access, handedOn, submit, trees, registers, withholding });
    this.registers = new Registers(registers, ports.lines, trees);
    const relayable = new RelayableLetters({ log, trees, queries, calendars: ports.calendars });
    this.relays = new RelayLetters({ log, access, relayable, registers });
    this.directives = new Directives(log, queries, trees);
    const openings = new RecordOpenings(log, clock, ports.onLostOpening);
    this.directiveLetter = new DirectiveLetter(log, handedOn, trees, openings);
  }
}
