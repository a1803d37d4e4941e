package fr.portailfamille.communication;

import fr.portailfamille.communication.internal.ActivationSheet;
import fr.portailfamille.household.ActivationLetter;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.shared.paper.PdfPress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Prints the letters with the one-time codes of families without a mail address: A4, in French,
 * tagged for screen readers, the address where the window of an envelope is. Takes some hundred
 * milliseconds and needs no database; never stored. The caller is not checked here.
 */
@ApplicationScoped
public class ActivationPaper {

  private final PdfPress press = new PdfPress();

  @Inject private Configuration configuration;

  /** Each on a page of its own; at least one. */
  public byte[] print(List<ActivationLetter> letters) {
    return press.print(ActivationSheet.pages(letters, configuration.publicUrl()));
  }
}
