/** What stands behind the faces of billing; nobody else sees it. */
package fr.portailfamille.billing.internal;
