package fr.portailfamille.billing;

/**
 * An invoice as a PDF file.
 *
 * @param fileName plain ASCII, fit for every file system: {@code facture-OPI00337.pdf}
 */
public record PrintedInvoice(String fileName, byte[] content) {

  /** The file name that goes with the number of an invoice. */
  static String fileName(String number) {
    return "facture-" + number.replaceAll("[^A-Za-z0-9_-]+", "-") + ".pdf";
  }
}
