/**
 * What every page stands in: language, words, the organisation's look, security headers, the way a
 * page calls the business and shows its refusals, and the pages of failures. Knows no capability.
 */
package fr.portailfamille.web.frame;
