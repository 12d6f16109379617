import { useRouteContext } from '@tanstack/react-router';

/** Who is signed in, on pages that need somebody. */
export const usePerson = () => useRouteContext({ from: '/signed-in' }).person;
