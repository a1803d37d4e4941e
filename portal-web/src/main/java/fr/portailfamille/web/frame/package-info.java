/**
 * What every page stands in: language, words, whose page it is and how it looks, security headers,
 * the way a page calls the business and shows its refusals, and the pages of failures. Knows
 * nothing of what is booked, owed or paid.
 */
package fr.portailfamille.web.frame;
