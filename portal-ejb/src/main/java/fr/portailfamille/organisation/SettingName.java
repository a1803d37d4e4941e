package fr.portailfamille.organisation;

import java.io.Serializable;

/** A setting as a refusal names it; screens say its label in the reader's language. */
public record SettingName(String key) implements Serializable {}
