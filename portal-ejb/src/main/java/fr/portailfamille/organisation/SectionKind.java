package fr.portailfamille.organisation;

/** News (actualités) or a section at the bottom of the public home page. */
public enum SectionKind {
  NEWS,
  INFORMATION
}
