package fr.portailfamille.web.frame;

import fr.portailfamille.shared.Configuration;

/** The address families type, as far as cookies and headers depend on it. */
final class PublicAddress {

  private PublicAddress() {}

  static boolean isSecure() {
    return Configuration.read("portal.public-url").map(u -> u.startsWith("https://")).orElse(false);
  }
}
