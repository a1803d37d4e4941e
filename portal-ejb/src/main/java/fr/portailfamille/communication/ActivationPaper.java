package fr.portailfamille.communication;

import fr.portailfamille.communication.internal.ActivationSheet;
import fr.portailfamille.household.ActivationLetter;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.shared.paper.PdfPress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Prints the letter with the one-time code of a family without a mail address: A4, in French,
 * tagged for screen readers, the address where the window of an envelope is. Takes some hundred
 * milliseconds and needs no database; never stored. The caller is not checked here.
 */
@ApplicationScoped
public class ActivationPaper {

  private final PdfPress press = new PdfPress();

  @Inject private Configuration configuration;

  public byte[] print(ActivationLetter letter) {
    return press.print(new ActivationSheet(letter, configuration.publicUrl()).page());
  }
}
