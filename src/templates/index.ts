import { campaignProduction } from './campaignProduction.ts';
import { leadNurture } from './leadNurture.ts';
import { onboarding } from './onboarding.ts';
import { salesOpportunity } from './salesOpportunity.ts';
import type { Template } from './template.ts';
import { webinar } from './webinar.ts';

/** THE list of templates, in the order in which they are offered. */
export const templates: readonly Template[] = [
  leadNurture,
  campaignProduction,
  webinar,
  salesOpportunity,
  onboarding,
];
