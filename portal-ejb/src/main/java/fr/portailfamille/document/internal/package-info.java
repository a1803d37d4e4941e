/**
 * Behind documents: what a file really is ({@code FileInspection}), where it lies encrypted ({@code
 * FileStore}), who looks for viruses ({@code VirusScanner}), what is asked of whom ({@code
 * DocumentRules}).
 */
package fr.portailfamille.document.internal;
