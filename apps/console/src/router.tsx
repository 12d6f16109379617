import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { sessionQuery } from './api/queries.js';
import { DirectivePage } from './directive/directive.page.js';
import { DirectivesPage } from './directive/directives.page.js';
import { InboxPage } from './inbox/inbox.page.js';
import { isTab, type Tab } from './inbox/tabs.js';
import { NotFound } from './parts/not-found.js';
import { Shell } from './shell/shell.js';
import { SignInPage } from './sign-in/sign-in.page.js';
import { TaskPage } from './task/task.page.js';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } =>
    typeof to === 'string' && /^\/(?!\/)/.test(to) ? { to } : {},
  component: SignInPage,
});

/** Every page but the sign-in needs somebody; a link in a mail leads back to its page after signing in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const { person } = await context.queryClient.ensureQueryData(sessionQuery);
    if (!person) throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } });
    return { person };
  },
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: Tab } => (isTab(tab) ? { tab } : {}),
  component: InboxPage,
});
const task = createRoute({ getParentRoute: () => signedIn, path: '/tasks/$taskId', component: TaskPage });
const directives = createRoute({ getParentRoute: () => signedIn, path: '/directives', component: DirectivesPage });
const directive = createRoute({
  getParentRoute: () => signedIn,
  path: '/directives/$directiveId',
  component: DirectivePage,
});

const routes = root.addChildren([signIn, signedIn.addChildren([inbox, task, directives, directive])]);

export const makeRouter = (queryClient: QueryClient) =>
  createRouter({ routeTree: routes, context: { queryClient }, defaultPreload: false, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
