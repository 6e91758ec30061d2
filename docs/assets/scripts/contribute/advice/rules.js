// What /contribute/advice.json holds: rendering/contributing/advice_data.py.

/** @import { Analysis } from "../../search/words.js" */

/** @typedef {Record<string, string>} Localised a text by language */
/** @typedef {Record<string, string[]>} Phrases lists of phrases by language */
/** @typedef {Record<string, any>} Condition one of those in conditions.js, by its name */
/** @typedef {Record<string, unknown>} Values what fills the placeholders of words */
/** @typedef {{pointer: string, values: Values}} Finding where a condition holds, and what is there */

/**
 * @typedef {object} Rule
 * @property {string} code
 * @property {string} field
 * @property {number} [weight]
 * @property {Record<string, string[]>} [applies] the values of fields that the rule is for
 * @property {Condition} when
 * @property {Localised} message
 * @property {Localised} why
 * @property {Localised} [wording]
 * @property {Localised} [lacks] what is not there, of a rule about something absent
 */

/**
 * @typedef {object} Part
 * @property {string} id
 * @property {string} kind
 * @property {number} points
 * @property {Localised} label
 * @property {Rule[]} rules
 */

/**
 * @typedef {object} Trait
 * @property {string} id
 * @property {Localised} label
 * @property {Localised} meaning
 * @property {string} field
 * @property {Condition} said
 * @property {Localised} wording
 */

/**
 * @typedef {object} Profile
 * @property {string} id
 * @property {Localised} label
 * @property {Localised} description
 * @property {Phrases} names
 * @property {string[]} [skills]
 * @property {Trait[]} traits
 * @property {Rule[]} [rules]
 */

/**
 * @typedef {object} PhraseRules How words are found, and what phrases do with some of them.
 * @property {Analysis} analysis
 * @property {Record<string, string[]>} denials by language
 * @property {string[]} separate_articles articles that are words of their own
 */

/**
 * @typedef {object} Rules
 * @property {string[]} languages the codes of the board's languages
 * @property {Part[]} parts in the order in which people read them
 * @property {Profile[]} profiles
 */

/** @typedef {PhraseRules & Rules} RuleBook */

export {};
