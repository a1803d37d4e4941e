/**
 * Documents: the family's pages (what is asked, what was supplied, supplying), the staff's (queue,
 * kinds of document, blank forms), the files themselves, and the guard in front of uploads.
 */
package fr.portailfamille.web.documents;
