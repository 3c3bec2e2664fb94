import type { Template } from './template.ts';

/**
 * THE list of templates, in the order in which they are offered: what is said about each. The maps themselves are files
 * of their own, fetched when one is opened, so that nobody waits for eleven maps to see one.
 */
export const templates: readonly Template[] = [
  {
    id: 'lead-nurture',
    title: 'B2B content and lead nurture',
    help: 'From a website visit to an open opportunity; most leads are lost on the way.',
    group: 'example',
    sketch: '1n 15v 2n 1v 4v 6v',
    load: async () => (await import('./leadNurture.ts')).leadNurture(),
  },
  {
    id: 'campaign-production',
    title: 'Campaign production',
    help: 'From request to launch: ten campaigns a month through eight pairs of hands.',
    group: 'example',
    sketch: '3n 2n 4v 6v 4w 8n 2v 3v',
    load: async () => (await import('./campaignProduction.ts')).campaignProduction(),
  },
  {
    id: 'webinar',
    title: 'Webinar production',
    help: 'Promotion runs while the deck is made, so only the longer one counts.',
    group: 'example',
    sketch: '8n 6v 7w 15v 0v 3n 2v',
    load: async () => (await import('./webinar.ts')).webinar(),
  },
  {
    id: 'webinar-audience',
    title: 'Webinar audience',
    help: 'The people it is made for, from the page to the purchase.',
    group: 'example',
    sketch: '0v 10v 5n 3v 6v 20v',
    load: async () => (await import('./webinarAudience.ts')).webinarAudience(),
  },
  {
    id: 'sales-opportunity',
    title: 'Sales opportunity',
    help: 'From discovery to purchase: one in five won after nine weeks.',
    group: 'example',
    sketch: '5v 9v 8v 18n 3v',
    load: async () => (await import('./salesOpportunity.ts')).salesOpportunity(),
  },
  {
    id: 'onboarding',
    title: 'Onboarding to upsell',
    help: 'After the purchase: from the hand-over to a grown account.',
    group: 'example',
    sketch: '3n 6v 12v 6v 15v 40n 12v',
    load: async () => (await import('./onboarding.ts')).onboarding(),
  },
  {
    id: 'backward-walk',
    title: 'Backward walk',
    help: 'From the customer upstream, one question at a time.',
    group: 'beginning',
    sketch: '0o',
    load: async () => (await import('./backwardWalk.ts')).backwardWalk(),
  },
  {
    id: 'define-measure',
    title: 'Define and measure',
    help: 'Whom it is for, and how they measure you.',
    group: 'beginning',
    sketch: '0o 0o 0o 0o',
    panel: 'customer',
    load: async () => (await import('./defineMeasure.ts')).defineMeasure(),
  },
  {
    id: 'knowledge-board',
    title: 'Knowledge board',
    help: 'Steps as cards by what is known, with limits.',
    group: 'beginning',
    sketch: '0o 0o 0o 0o 0o',
    view: 'board',
    load: async () => (await import('./knowledgeBoard.ts')).knowledgeBoard(),
  },
  {
    id: 'customer-path',
    title: 'Seven-stage customer path',
    help: 'Know, like, trust, try, buy, repeat, refer.',
    group: 'beginning',
    sketch: '0v 10v 5v 8v 10v 40v 40v',
    load: async () => (await import('./customerPath.ts')).customerPath(),
  },
  {
    id: 'stay-in-touch',
    title: 'Stay in touch',
    help: 'Loops that bring customers back, with volumes.',
    group: 'beginning',
    sketch: '5v 5v 10v',
    load: async () => (await import('./stayInTouch.ts')).stayInTouch(),
  },
];
