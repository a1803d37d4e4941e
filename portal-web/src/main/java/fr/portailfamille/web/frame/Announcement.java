package fr.portailfamille.web.frame;

/**
 * A message on top of a page.
 *
 * @param kind error, warning or success: its colour, sign and first word
 * @param field client id of the field it is about, or null
 */
public record Announcement(String kind, String text, String field) {

  public boolean isError() {
    return "error".equals(kind);
  }
}
