import type { Finding, StateAnalysis } from '#src/analysis/analysis.ts';
import type { MapDocument, MapNode } from '#src/model/document.ts';
import { fieldText } from '#src/model/fieldText.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { classBand, classParts } from '#src/notation/classFill.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { waitFill } from '#src/scene/ladderFills.ts';
import type { Presenting } from '#src/store/editorState.ts';
import { useFindings } from '#src/store/useFindings.ts';
import styles from './Present.module.css';
import { detailFacts, timeFacts } from '#src/analysis/stepFacts.ts';
import { Swatch } from './Swatch.tsx';

type StepSlideProps = {
  readonly node: MapNode;
  readonly place: string;
  readonly detail: Presenting['detail'];
  readonly analysis: StateAnalysis;
  readonly document: MapDocument;
};

/** One step as a large card: its name, its times, and below them as much as the audience wants to see. */
export function StepSlide({ node, place, detail, analysis, document }: StepSlideProps) {
  const kind = nodeKindOf(node.kind);
  const facts = detailFacts(node, analysis, document, detail);
  const all = useFindings();
  const findings = detail === 3 ? all.filter(({ nodes }) => nodes.includes(node.id)) : [];
  return (
    <article className={styles['card']}>
      <div className={styles['main']}>
        <p className={styles['kicker']}>
          {kind.title} {place}
        </p>
        <h2 className={styles['name']}>{nodeName(node)}</h2>
        <ValueClassWords node={node} />
        <dl className={styles['times']}>
          {timeFacts(node, document).map(({ id, label, text }) => (
            <div key={id}>
              <dt>
                {label}
                {id === 'waitTime' && <WaitWords node={node} />}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={styles['more']}>
        {facts.length > 0 && (
          <dl className={styles['facts']}>
            {facts.map(({ id, label, text }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
        <Findings findings={findings} />
      </div>
    </article>
  );
}

/** What the map says, in words; what the team lets stand is not for an audience. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const open = findings.filter(({ waived }) => waived === undefined);
  if (open.length === 0) return undefined;
  return (
    <ul className={styles['findings']}>
      {open.map(({ code, message, advice }) => (
        <li key={`${code} ${message}`}>
          <b>{message}</b> {advice}
        </li>
      ))}
    </ul>
  );
}

/** Whom the process time serves, by colour, pattern and words; nothing for what is no work. */
function ValueClassWords({ node }: { readonly node: MapNode }) {
  const { fields, flow } = nodeKindOf(node.kind);
  const figures = flow(node.data);
  if (figures.role !== 'step') return undefined;
  const parts = classParts(figures.work);
  const field = fields['valueClass'];
  const words = parts.map(({ valueClass }) =>
    valueClass === undefined || field?.type !== 'choice'
      ? 'Not classified yet'
      : fieldText(field, valueClass),
  );
  return (
    <p className={styles['class']}>
      <Swatch fill={(rect) => classBand(rect, parts)} />
      {words.join(' + ')}
    </p>
  );
}

/** Whose time the wait is. */
function WaitWords({ node }: { readonly node: MapNode }) {
  const { fields, flow } = nodeKindOf(node.kind);
  const figures = flow(node.data);
  const owner =
    figures.role === 'step'
      ? figures.work.waitOwner
      : figures.role === 'queue'
        ? figures.waiting.waitOwner
        : undefined;
  const field = fields['waitOwner'];
  if (field?.type !== 'choice') return undefined;
  return (
    <span className={styles['owner']}>
      <Swatch fill={(rect) => waitFill(rect, owner ?? 'ours')} />
      {fieldText(field, owner ?? 'ours')}
    </span>
  );
}
