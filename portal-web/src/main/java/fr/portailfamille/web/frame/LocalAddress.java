package fr.portailfamille.web.frame;

/** An address inside the portal: what a form or link asks to go back to is never another site. */
public final class LocalAddress {

  /** Room for the ticked days of a reservation, well below what servers take. */
  private static final int LONGEST = 2000;

  private LocalAddress() {}

  /** The wished address if it is a path of this site, the home page otherwise. */
  public static String orHome(String wished) {
    boolean local =
        wished != null
            && wished.length() <= LONGEST
            && wished.startsWith("/")
            && !wished.startsWith("//")
            && wished.indexOf('\\') < 0
            && wished.chars().allMatch(c -> c > ' ' && c < 127);
    return local ? wished : "/";
  }
}
