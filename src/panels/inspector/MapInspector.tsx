import { useState } from 'react';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { calendarText } from '#src/lib/calendar.ts';
import { customerFields, streamFields, titleField } from '#src/model/mapFields.ts';
import { Button } from '#src/ui/Button.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import { BandSettings, bandSummary } from './BandSettings.tsx';
import { CalendarRows } from './CalendarRows.tsx';
import { DemandRows } from './DemandRows.tsx';
import styles from './Inspector.module.css';
import { MapFindings } from './MapFindings.tsx';
import { ChoiceRow, TextRow } from './rows.tsx';
import { StateRows } from './StateRows.tsx';
import { useMapEdits } from './useMapEdits.ts';

/** Nothing is selected: the map itself, and what it says as a whole. */
export function MapInspector() {
  const document = useEditorState((state) => state.document);
  const { changeMap } = useMapEdits();
  const { stream } = document;
  return (
    <>
      <header className={styles['header']}>
        <h2 className={styles['kindLine']}>The map</h2>
        <TextInput
          className={styles['name']}
          label={titleField.label}
          placeholder="Map without a title"
          maxLength={titleField.maxLength}
          value={document.title}
          onChange={(title) => changeMap('title', { title })}
        />
      </header>
      <div className={styles['rows']}>
        <TextRow
          field={streamFields.unit}
          value={stream.unit}
          onChange={(unit) => changeMap('flow unit', { stream: { unit: unit ?? '' } })}
        />
        <DemandRows />
      </div>
      <MapFindings />
      <FoldedSettings />
    </>
  );
}

function FoldedSettings() {
  const { calendar, customer, stream } = useEditorState((state) => state.document);
  const { name, revision } = useActiveState();
  const state = useActiveState();
  const [open, setOpen] = useState<string>();
  const section = (title: string) => ({
    title,
    isOpen: open === title,
    onToggle: (isOpen: boolean) => setOpen(isOpen ? title : undefined),
  });
  return (
    <div>
      <Disclosure {...section('State')} summary={[name, revision].filter(Boolean).join(' · ')}>
        <StateRows />
      </Disclosure>
      <Disclosure {...section('Calendar')} summary={calendarText(calendar)}>
        <CalendarRows />
      </Disclosure>
      <Disclosure {...section('Customer')} summary={customer.name}>
        <CustomerRows />
      </Disclosure>
      <Disclosure {...section('Stages and lanes')} summary={bandSummary(state)}>
        <BandSettings />
      </Disclosure>
      <Disclosure
        {...section('Stream')}
        summary={[stream.start, stream.end].filter((end) => end !== undefined).join(' → ')}
      >
        <StreamRows />
      </Disclosure>
    </div>
  );
}

/** The name alone: all that is known of the customer has a panel of its own. */
function CustomerRows() {
  const editor = useEditor();
  const { name, needs } = useEditorState((state) => state.document.customer);
  const { changeMap } = useMapEdits();
  return (
    <>
      <TextRow
        field={customerFields.name}
        value={name}
        onChange={(next) => changeMap('customer', { customer: { name: next } })}
      />
      <Button size="s" onClick={() => editor.setPanel('customer')}>
        {needs.length === 0
          ? 'What do they value?'
          : `What they value: ${needs.length} ${needs.length === 1 ? 'need' : 'needs'}`}
      </Button>
    </>
  );
}

function StreamRows() {
  const stream = useEditorState((state) => state.document.stream);
  const { changeMap } = useMapEdits();
  return (
    <>
      <ChoiceRow
        field={streamFields.kind}
        value={stream.kind}
        onChange={(kind) => changeMap('kind of stream', { stream: { kind: kind ?? stream.kind } })}
      />
      <TextRow
        field={streamFields.start}
        value={stream.start}
        onChange={(start) => changeMap('start of the stream', { stream: { start } })}
      />
      <TextRow
        field={streamFields.end}
        value={stream.end}
        onChange={(end) => changeMap('end of the stream', { stream: { end } })}
      />
      <TextRow
        field={streamFields.segment}
        value={stream.segment}
        onChange={(segment) => changeMap('segment', { stream: { segment } })}
      />
    </>
  );
}
