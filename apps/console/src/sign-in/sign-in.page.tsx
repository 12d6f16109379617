import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { samplePeopleQuery, sessionQuery } from '../api/queries.js';
import { Failure } from '../parts/failure.js';
import { Loading } from '../parts/loading.js';
import { PageTitle } from '../parts/page-title.js';
import { useWords } from '../text/language.js';

export function SignInPage() {
  const words = useWords();
  const { data: session, error } = useQuery(sessionQuery);
  return (
    <div className="stack">
      <PageTitle title={words.signIn.title}>{words.signIn.title}</PageTitle>
      {error && <Failure error={error} />}
      {session?.signIn === 'none' && <p>{words.signIn.none}</p>}
      {session?.signIn === 'local' && <SamplePosts />}
    </div>
  );
}

function SamplePosts() {
  const words = useWords();
  const { data: people, error } = useQuery(samplePeopleQuery);
  const signIn = useSignIn();
  if (error) return <Failure error={error} />;
  if (!people) return <Loading />;
  return (
    <>
      <p>{people.length === 0 ? words.signIn.nobody : words.signIn.intro}</p>
      {signIn.error && <Failure error={signIn.error} />}
      <ul className="plain rows posts">
        {people.map(({ user, title }) => (
          <li key={user}>
            <button type="button" disabled={signIn.isPending} onClick={() => signIn.mutate(user)}>
              <span lang="th">{title ?? user}</span>
              {title && (
                <>
                  <br />
                  <span className="quiet" lang="en">
                    {user}
                  </span>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Signs in, then goes on to where the person wanted to go. */
function useSignIn() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  return useMutation({
    mutationFn: (user: string) => answerOf(api.POST('/session', { body: { user } })),
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await navigate({ href: to ?? '/' });
    },
  });
}
