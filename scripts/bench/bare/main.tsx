import '@xyflow/react/dist/style.css';
import './page.css';
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

/** React Flow as it comes, with as many nodes as the address asks for: what the editor is measured against. */
const count = Number(new URLSearchParams(location.search).get('nodes') ?? 100);
/** As in the large map of the editor. */
const perRow = 50;

const initialNodes: Node[] = Array.from({ length: count }, (_, index) => ({
  id: `n${index}`,
  position: { x: (index % perRow) * 240, y: Math.floor(index / perRow) * 260 },
  data: { label: `Step ${index}` },
}));
const initialEdges: Edge[] = initialNodes.slice(1).map((node, index) => ({
  id: `e${index}`,
  source: `n${index}`,
  target: node.id,
}));

function Page() {
  const [nodes, , onNodesChange] = useNodesState(initialNodes);
  const [edges, , onEdgesChange] = useEdgesState(initialEdges);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.05}
      fitView
    />
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);
