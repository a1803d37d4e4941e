package fr.portailfamille.identity;

/**
 * What an app is set up with; shown to its owner alone.
 *
 * @param image the QR code, as an address of an image
 * @param text the same secret for typing it
 */
public record KeyToScan(String image, String text) {

  @Override
  public String toString() {
    return "KeyToScan[…]";
  }
}
