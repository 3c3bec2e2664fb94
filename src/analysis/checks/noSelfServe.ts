import { detailsOf } from '#src/model/detailsOf.ts';
import type { Check } from '../check.ts';
import { idsOf } from './called.ts';
import { flowSteps } from './flowSteps.ts';

export const noSelfServe: Check = {
  code: 'no-self-serve',
  number: 'C12',
  title: 'Every contact is started by us',
  severity: 'hint',
  help: 'Contacts should help customers find you and serve themselves, when it suits them.',
  waitsFor: 'two contacts that say who starts them.',
  find: ({ study: { graph } }) => {
    const contacts = flowSteps(graph)
      .map(({ index, node }) => ({ index, details: detailsOf(node) }))
      .filter(({ details }) => details.startedBy !== undefined);
    const isTheirs = contacts.some(
      ({ details }) => details.startedBy === 'customer' || details.selfServe === 'yes',
    );
    if (contacts.length < 2 || isTheirs) return [];
    return [
      {
        message: 'What can customers start by themselves? Every contact is started by us.',
        advice: 'Offer one that they can use whenever they like, without waiting for anybody.',
        nodes: idsOf(
          graph,
          contacts.map(({ index }) => index),
        ),
        about: 'contacts',
      },
    ];
  },
};
