/** What is measured, each figure beside a physical limit taken in the same run. */
package fr.portailfamille.bench;
