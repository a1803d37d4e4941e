/** Paper: pages built element by element and pressed into tagged PDF, for whoever prints. */
package fr.portailfamille.shared.paper;
