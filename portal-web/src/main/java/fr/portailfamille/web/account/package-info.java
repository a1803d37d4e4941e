/** The pages of everybody's own account: password, mail address, where it is signed in. */
package fr.portailfamille.web.account;
