/** What everybody may see: the organisations, their public pages, legal and accessibility pages. */
package fr.portailfamille.web.visitor;
