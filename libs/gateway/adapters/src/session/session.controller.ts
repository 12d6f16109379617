import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import { DomainError } from '@wian/kernel';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { LOCAL_PEOPLE, type LocalPeople, type LocalPerson } from './local-people.js';
import { claimsOf, cookieOptions, SESSION_COOKIE, sessionToken } from './session-cookie.js';

const personField = z.object({ user: z.string(), personId: z.string(), postId: z.string(), unitId: z.string() });
const sessionField = z.object({
  person: personField.nullable().describe('null = nobody is signed in'),
  signIn: z.enum(['local', 'none']).describe('local = sample people may sign in here by name'),
});
const sampleField = personField.extend({ title: z.string().nullable().describe("the post's title") });
const signInBody = z.strictObject({ user: z.string().min(1).max(200) });
type Session = z.infer<typeof sessionField>;

/** Who uses this browser. Signing in by name exists in the local stack alone. */
@Controller('session')
export class SessionController {
  constructor(@Inject(LOCAL_PEOPLE) private readonly people: LocalPeople | null) {}

  @Get()
  @Endpoint({ permission: 'public', summary: 'Who is signed in here', answer: sessionField })
  async current(@Req() request: Request): Promise<Session> {
    const claims = claimsOf(sessionToken(request.headers) ?? '');
    const valid = claims !== undefined && claims.exp * 1_000 > Date.now();
    const all = await this.all();
    const person = valid ? all.find(({ personId }) => personId === claims.sub) : undefined;
    return { person: person ? shown(person) : null, signIn: this.people ? 'local' : 'none' };
  }

  @Get('people')
  @Endpoint({ permission: 'public', summary: 'The sample people who may sign in', answer: z.array(sampleField) })
  async samples(): Promise<readonly z.infer<typeof sampleField>[]> {
    const titled = async (person: LocalPerson) => ({
      ...shown(person),
      title: (await this.people?.titleOf(person)) ?? null,
    });
    return Promise.all((await this.all()).map(titled));
  }

  @Post()
  @Endpoint({ permission: 'public', summary: 'Sign in as a sample person', body: signInBody, answer: sessionField })
  async signIn(
    @Body() { user }: z.infer<typeof signInBody>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const person = (await this.all()).find((each) => each.user === user);
    if (!person) throw this.people ? unknownUser() : noLocalSignIn();
    const expires = new Date((claimsOf(person.token)?.exp ?? 0) * 1_000);
    response.cookie(SESSION_COOKIE, person.token, { ...cookieOptions, secure: request.secure, expires });
    return { person: shown(person), signIn: 'local' };
  }

  @Delete()
  @Endpoint({ permission: 'public', summary: 'Sign out', status: 204 })
  signOut(@Res({ passthrough: true }) response: Response): void {
    response.clearCookie(SESSION_COOKIE, cookieOptions);
  }

  private async all(): Promise<readonly LocalPerson[]> {
    return (await this.people?.all()) ?? [];
  }
}

const shown = ({ user, personId, postId, unitId }: LocalPerson) => ({ user, personId, postId, unitId });

const unknownUser = () =>
  new DomainError(
    'SESSION.UNKNOWN_USER',
    'not-found',
    'there is no sample person of that name; GET /session/people lists those who may sign in here',
  );

const noLocalSignIn = () =>
  new DomainError(
    'SESSION.NO_LOCAL_SIGN_IN',
    'not-found',
    "nobody signs in by name here: that exists in the local stack alone, where WIAN_CREDENTIALS names the credentials of 'npm start'",
  );
