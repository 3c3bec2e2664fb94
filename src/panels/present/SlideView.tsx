import { formatDuration } from '#src/lib/formatDuration.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { Scene } from '#src/scene/scene.ts';
import type { Presenting } from '#src/store/editorState.ts';
import { classNames } from '#src/ui/classNames.ts';
import { Compared } from './Compared.tsx';
import { LadderPicture } from './LadderPicture.tsx';
import { Overview } from './Overview.tsx';
import styles from './Present.module.css';
import { type Slide, slideName } from './slides.ts';
import { StepSlide } from './StepSlide.tsx';
import { StreamPicture } from './StreamPicture.tsx';
import { Totals } from './Totals.tsx';
import type { Material } from './useMaterial.ts';

type SlideViewProps = {
  readonly slide: Slide;
  readonly material: Material;
  readonly detail: Presenting['detail'];
};

/** One slide. */
export function SlideView({ slide, material, detail }: SlideViewProps) {
  switch (slide.type) {
    case 'overview':
      return <Overview {...material} detail={detail} />;
    case 'totals':
      return <Totals {...material} detail={detail} />;
    case 'compared':
      return <Compared document={material.document} slide={slide} detail={detail} />;
    case 'step':
      return (
        <div className={classNames(styles['step'], isLong(material.stream) && styles['long'])}>
          <StepSlide
            key={slide.node.id}
            node={slide.node}
            place={slideName(slide, material.slides)}
            detail={detail}
            analysis={material.analysis}
            document={material.document}
          />
          <StreamPicture
            scene={material.stream}
            lit={slide.node.id}
            label={`The map, with ${nodeName(slide.node)} in the light`}
          />
          <Walked slide={slide} material={material} />
        </div>
      );
  }
}

/** A stream in one line has the whole width; one with branches or rows stands beside the card. */
function isLong({ bounds }: Scene): boolean {
  return bounds.width > 3 * bounds.height;
}

type WalkedProps = {
  readonly slide: Extract<Slide, { type: 'step' }>;
  readonly material: Material;
};

/** The timeline lit up to here, and the flow time until now. */
function Walked({ slide, material: { strip, analysis, document } }: WalkedProps) {
  if (slide.soFar === undefined || strip === undefined) return undefined;
  const soFar = formatDuration(slide.soFar, document.calendar);
  const whole = formatDuration(analysis.headline.flowTime, document.calendar);
  return (
    <section className={styles['walked']} aria-label="Timeline">
      <p className={styles['soFar']}>
        <b>{soFar}</b>
        <span>of {whole} flow time so far</span>
      </p>
      <LadderPicture
        strip={strip}
        lit={slide.shown}
        label={`The timeline up to here: ${soFar} of ${whole}`}
      />
    </section>
  );
}
