/** The mail catcher: every mail of the sandbox ends here, nothing leaves the machine. */
package fr.portailfamille.sandbox.mail;
