package fr.portailfamille.web.imports;

import fr.portailfamille.intake.AlikeFamily;
import fr.portailfamille.intake.ImportChoice;
import java.io.Serializable;

/** A likely double with what somebody chooses for it. */
public class AlikeEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AlikeFamily family;
  private ImportChoice choice;

  AlikeEntry(AlikeFamily family) {
    this.family = family;
    this.choice = family.choice();
  }

  public AlikeFamily getFamily() {
    return family;
  }

  /** Null: as for all. */
  public ImportChoice getChoice() {
    return choice;
  }

  public void setChoice(ImportChoice choice) {
    this.choice = choice;
  }
}
