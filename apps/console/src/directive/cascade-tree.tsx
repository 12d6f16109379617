import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { branchQuery } from '../api/queries.js';
import type { TaskNode } from '../api/types.js';
import { Failure } from '../parts/failure.js';
import { Loading } from '../parts/loading.js';
import { StatusMark } from '../parts/marks.js';
import { useWords } from '../text/language.js';

interface BranchProps {
  readonly directiveId: string;
  /** A task, or `root`. */
  readonly parent: string;
}

/** The tasks under one task; each level is fetched when it is opened. */
export function Branch({ directiveId, parent }: BranchProps) {
  const { data, error, refetch } = useQuery(branchQuery(directiveId, parent));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <ul>
      {data.items.map((node) => (
        <Node key={node.taskId} directiveId={directiveId} node={node} />
      ))}
    </ul>
  );
}

function Node({ directiveId, node }: { readonly directiveId: string; readonly node: TaskNode }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const below = useId();
  return (
    <li>
      <div className="branch">
        {node.children > 0 && (
          <button
            type="button"
            className="twig"
            aria-expanded={open}
            aria-controls={below}
            aria-label={open ? words.closeBranch(node.name) : words.openBranch(node.name)}
            onClick={() => setOpen(!open)}
          >
            {open ? '−' : '+'}
          </button>
        )}
        <Link to="/tasks/$taskId" params={{ taskId: node.taskId }} lang="th">
          {node.name}
        </Link>
        {node.relaying && <span className="quiet">{words.follows}</span>}
        {node.children > 0 && <span className="quiet">{words.units(node.children)}</span>}
        <StatusMark status={node.status} />
      </div>
      <div id={below}>{open && <Branch directiveId={directiveId} parent={node.taskId} />}</div>
    </li>
  );
}
